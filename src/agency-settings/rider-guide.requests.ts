import { ApiProperty } from '@nestjs/swagger';
import { IsSentence } from '../http/fields.decorator.js';
import { field, IsRevision } from '../http/route.decorator.js';
import { longestAnswerer, longestGuideText } from './rider-guide.js';
import { phonePattern } from './setting-limits.js';

const inEnglish = 'the same in English; null: readers of English see the Chinese text';

const IsText = (description: string, example?: string): PropertyDecorator =>
  IsSentence(longestGuideText, description, { lines: true, ...(example === undefined ? {} : { example }) });

const IsPhone = (description: string, example: string): PropertyDecorator =>
  field('phone', {
    schema: { type: 'string', pattern: phonePattern.source, nullable: true },
    ...{ description, example },
    fault: { 'zh-CN': '应为电话号码，例如 021-5555 0100', en: 'must be a telephone number, like 021-5555 0100' },
    accepts: (value) => typeof value === 'string' && phonePattern.test(value),
    reads: (text) => text.trim(),
  });

/** An agency's guide for its riders. Fields that are null or left out are not shown; line breaks in a text are kept. */
export class RiderGuideRequest {
  @IsPhone(
    'the number that riders call; null: the `agency_phone` of the timetable. The contact of drivers is never shown to riders',
    '021-5555 0100',
  )
  phone?: string | null;

  @IsSentence(longestAnswerer, 'who answers there; null: only the number is shown', { example: '班车值班员' })
  phoneNameZh?: string | null;

  @IsSentence(longestAnswerer, inEnglish, { example: 'Shuttle desk' })
  phoneNameEn?: string | null;

  @IsText('who may ride', '住在本小区的人都可以坐。')
  ridersZh?: string | null;

  @IsText(inEnglish, 'Everybody who lives on the estate.')
  ridersEn?: string | null;

  @IsText('the fare', '免费。')
  fareZh?: string | null;

  @IsText(inEnglish, 'Free.')
  fareEn?: string | null;

  @IsText('luggage, prams and wheelchairs')
  luggageZh?: string | null;

  @IsText(inEnglish)
  luggageEn?: string | null;

  @IsText('lost property')
  lostZh?: string | null;

  @IsText(inEnglish)
  lostEn?: string | null;

  @IsText('whatever else riders should know')
  moreZh?: string | null;

  @IsText(inEnglish)
  moreEn?: string | null;
}

const text = { type: String, nullable: true } as const;

/** The guide as managers read it. null: not shown to riders. */
export class RiderGuideAnswer {
  @ApiProperty({ ...text, example: '021-5555 0100' }) phone!: string | null;
  @ApiProperty({ ...text, example: '班车值班员' }) phoneNameZh!: string | null;
  @ApiProperty(text) phoneNameEn!: string | null;
  @ApiProperty(text) ridersZh!: string | null;
  @ApiProperty(text) ridersEn!: string | null;
  @ApiProperty({ ...text, example: '免费。' }) fareZh!: string | null;
  @ApiProperty({ ...text, example: 'Free.' }) fareEn!: string | null;
  @ApiProperty(text) luggageZh!: string | null;
  @ApiProperty(text) luggageEn!: string | null;
  @ApiProperty(text) lostZh!: string | null;
  @ApiProperty(text) lostEn!: string | null;
  @ApiProperty(text) moreZh!: string | null;
  @ApiProperty(text) moreEn!: string | null;
  @IsRevision() revision!: string;
}
