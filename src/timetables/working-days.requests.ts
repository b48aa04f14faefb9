import { ApiProperty } from '@nestjs/swagger';
import { IsYearText } from '../http/fields.decorator.js';
import { IsRevision } from '../http/route.decorator.js';
import type { WorkingDay } from '../scheduling/service-calendar.js';
import { longestHolidayName, longestPaper, maxNamedDays, maxPapers } from './read-notice.js';
import { noticeSources, type NoticeSource } from './year-in-force.js';

export class WorkingDaysParams {
  @IsYearText('the year that the notice is for')
  year!: string;
}

/** Describes the body for the OpenAPI document; `read-notice.ts` reads it, so that every faulty row is named. */
class NamedDayRequest {
  @ApiProperty({ minLength: 1, maxLength: longestHolidayName, example: '国庆节' }) name!: string;
  @ApiProperty({
    type: String,
    required: false,
    nullable: true,
    maxLength: longestHolidayName,
    description: 'the name in English; required for a holiday that the program does not know',
  })
  nameEn?: string | null;
  @ApiProperty({ format: 'date', example: '2027-10-01', description: 'a date of the year, or from 25 to 31 December of the year before' })
  date!: string;
  @ApiProperty({ description: 'false: a Saturday or Sunday that is worked to make up for a holiday' }) isOffDay!: boolean;
}

/** The shape of a file of the project holiday-cn; its `$schema` and `$id` are ignored. */
export class WorkingDaysRequest {
  @ApiProperty({ type: 'integer', required: false, description: 'the year in the address' }) year?: number;
  @ApiProperty({
    ...{
      type: [String],
      required: false,
      nullable: true,
      maxItems: maxPapers,
      description: 'the addresses at which the notice was published',
    },
    example: ['https://www.gov.cn/zhengce/content/202310/content_6911527.htm'],
    items: { type: 'string', maxLength: longestPaper },
  })
  papers?: string[] | null;
  @ApiProperty({
    ...{ type: [NamedDayRequest], minItems: 1, maxItems: maxNamedDays },
    description: 'each day once; must include the statutory holidays as off days',
  })
  days!: NamedDayRequest[];
}

class NamedDayAnswer {
  @ApiProperty({ example: '国庆节' }) name!: string;
  @ApiProperty({ example: 'National Day' }) nameEn!: string;
  @ApiProperty({ format: 'date', example: '2027-10-01' }) date!: string;
  @ApiProperty({ description: 'false: worked to make up for a holiday' }) isOffDay!: boolean;
}

export const workingDayKinds = ['ordinary', 'holiday', 'make-up-workday'] satisfies WorkingDay['kind'][];

class NoticeDifferenceAnswer {
  @ApiProperty({ format: 'date', example: '2027-02-20' }) date!: string;
  @ApiProperty({ enum: workingDayKinds, description: 'the kind that a manager entered; it is in force' }) manager!: string;
  @ApiProperty({ enum: workingDayKinds, description: 'the kind in the program’s notice' }) program!: string;
}

export class WorkingDaysAnswer {
  @ApiProperty({ type: 'integer', example: 2027 }) year!: number;
  @ApiProperty({
    enum: [...noticeSources],
    description: 'where the days come from; statutory: there is no notice yet, so that only the days fixed by law are certain',
  })
  source!: NoticeSource;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'when a manager entered it; null: no manager did' })
  recordedAt!: string | null;
  @ApiProperty({ type: [String], description: 'the addresses at which the notice was published' }) papers!: string[];
  @ApiProperty({ type: [NamedDayAnswer], description: 'the days in force, by date; they can be sent back as a request' })
  days!: NamedDayAnswer[];
  @ApiProperty({ description: 'whether the program contains a notice for the year' }) isInProgram!: boolean;
  @ApiProperty({ type: [NoticeDifferenceAnswer], description: 'dates for which the program’s notice differs from what a manager entered' })
  differences!: NoticeDifferenceAnswer[];
  @IsRevision({ nullable: true, of: 'what a manager entered' }) revision!: string | null;
}
