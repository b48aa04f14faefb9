import { ApiProperty } from '@nestjs/swagger';
import { IsRevision } from '../http/route.decorator.js';
import { capacityRules, longestContactName, longestItem, maxEarlySeconds, maxItems, phonePattern } from './setting-limits.js';

/** A person whom drivers and riders can call. */
export class ContactAnswer {
  @ApiProperty({ example: '调度室', minLength: 1, maxLength: longestContactName }) name!: string;
  @ApiProperty({ example: '021-5555 0100', pattern: phonePattern.source }) phone!: string;
}

/** An agency's settings for its drivers. */
export class AgencySettingsAnswer {
  @ApiProperty({ example: false, description: 'whether drivers also count the people who get off' }) countAlighting!: boolean;
  @ApiProperty({
    enum: [...capacityRules],
    description:
      'how many people may be aboard: `seats`: as many as there are seats, as in a chartered coach; `seats-and-standing`: seats and standing places',
  })
  capacityRule!: 'seats' | 'seats-and-standing';
  @ApiProperty({
    ...{ type: 'integer', minimum: 0, maximum: maxEarlySeconds, example: 59 },
    description: 'if a driver leaves more than this many seconds before the planned time, the app asks for confirmation',
  })
  earlyLimitSeconds!: number;
  @ApiProperty({
    type: 'array',
    items: { type: 'string', minLength: 1, maxLength: longestItem },
    maxItems,
    uniqueItems: true,
    example: ['轮胎', '灯光'],
    description: 'what a driver checks before the first trip of a day; empty: no check',
  })
  checkList!: string[];
  @ApiProperty({ type: ContactAnswer, nullable: true, description: 'whom drivers can call; null: nobody' }) contact!: ContactAnswer | null;
}

/** The settings, as managers read and change them. */
export class RevisedSettingsAnswer extends AgencySettingsAnswer {
  @IsRevision() revision!: string;
}
