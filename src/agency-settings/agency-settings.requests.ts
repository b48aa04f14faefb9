import { ApiProperty } from '@nestjs/swagger';
import { IsRevision } from '../http/route.decorator.js';
import { capacityRules, longestContactName, longestItem, maxEarlySeconds, maxItems, phonePattern } from './setting-limits.js';

/** A person whom drivers and riders can call. */
export class ContactAnswer {
  @ApiProperty({ example: '调度室', minLength: 1, maxLength: longestContactName }) name!: string;
  @ApiProperty({ example: '021-5555 0100', pattern: phonePattern.source }) phone!: string;
}

/** How an agency wants its drivers to work. */
export class AgencySettingsAnswer {
  @ApiProperty({ example: false, description: 'drivers count who gets off, too' }) countAlighting!: boolean;
  @ApiProperty({
    enum: [...capacityRules],
    description: 'how many may be aboard: as many as there are seats, as in a chartered coach, or those who may stand as well',
  })
  capacityRule!: 'seats' | 'seats-and-standing';
  @ApiProperty({
    ...{ type: 'integer', minimum: 0, maximum: maxEarlySeconds, example: 59 },
    description: 'leaving earlier than this many seconds before its time is asked about',
  })
  earlyLimitSeconds!: number;
  @ApiProperty({
    type: 'array',
    items: { type: 'string', minLength: 1, maxLength: longestItem },
    maxItems,
    uniqueItems: true,
    example: ['轮胎', '灯光'],
    description: 'what a driver looks at before the first trip of a day; none: no check',
  })
  checkList!: string[];
  @ApiProperty({ type: ContactAnswer, nullable: true, description: 'null: nobody' }) contact!: ContactAnswer | null;
}

/** The settings, as managers read and change them. */
export class RevisedSettingsAnswer extends AgencySettingsAnswer {
  @IsRevision() revision!: string;
}
