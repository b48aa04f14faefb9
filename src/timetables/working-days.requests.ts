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
    description: 'needed of a holiday that the program does not know',
  })
  nameEn?: string | null;
  @ApiProperty({ format: 'date', example: '2027-10-01', description: 'of the year, or of 25 to 31 December before it' }) date!: string;
  @ApiProperty({ description: 'false: worked to make up for a holiday, a Saturday or Sunday' }) isOffDay!: boolean;
}

/** The shape of a file of the project holiday-cn; its `$schema` and `$id` are ignored. */
export class WorkingDaysRequest {
  @ApiProperty({ type: 'integer', required: false, description: 'the year in the address' }) year?: number;
  @ApiProperty({
    ...{ type: [String], required: false, nullable: true, maxItems: maxPapers, description: 'where the notice was published' },
    example: ['https://www.gov.cn/zhengce/content/202310/content_6911527.htm'],
    items: { type: 'string', maxLength: longestPaper },
  })
  papers?: string[] | null;
  @ApiProperty({
    ...{ type: [NamedDayRequest], minItems: 1, maxItems: maxNamedDays },
    description: 'each day once, the statutory ones among them as off-days',
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
  @ApiProperty({ enum: workingDayKinds, description: 'what a manager entered; this is in force' }) manager!: string;
  @ApiProperty({ enum: workingDayKinds, description: 'what came with the program' }) program!: string;
}

export class WorkingDaysAnswer {
  @ApiProperty({ type: 'integer', example: 2027 }) year!: number;
  @ApiProperty({
    enum: [...noticeSources],
    description: 'who said it; statutory: the notice is not there, and the other days are provisional',
  })
  source!: NoticeSource;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'when a manager entered it' }) recordedAt!: string | null;
  @ApiProperty({ type: [String], description: 'where the notice was published' }) papers!: string[];
  @ApiProperty({ type: [NamedDayAnswer], description: 'what is in force, by date; may be entered again' }) days!: NamedDayAnswer[];
  @ApiProperty({ description: 'whether a notice of the year came with the program' }) isInProgram!: boolean;
  @ApiProperty({ type: [NoticeDifferenceAnswer], description: 'where the program’s own notice says something else than a manager' })
  differences!: NoticeDifferenceAnswer[];
  @IsRevision({ nullable: true, of: 'what a manager entered' }) revision!: string | null;
}
