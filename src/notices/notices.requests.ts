import { ApiProperty } from '@nestjs/swagger';
import { noticeCodes } from './notice.js';
import { noticeLevels, type NoticeCode, type NoticeLevel } from './notices.texts.js';

export class NoticeAnswer {
  @ApiProperty({ enum: [...noticeCodes] }) code!: NoticeCode;
  @ApiProperty({ enum: [...noticeLevels] }) level!: NoticeLevel;
  @ApiProperty({ format: 'date', example: '2024-07-16', description: 'the date that it is about, or the first of several' }) date!: string;
  @ApiProperty({ description: 'what happened, what it means, and what to do' }) detail!: string;
  @ApiProperty({ example: '/v1/assignments/unassigned', description: 'the address of details, below the agency’s prefix' }) see!: string;
}

export class NoticesAnswer {
  @ApiProperty({ type: [NoticeAnswer], description: 'the most severe first' }) notices!: NoticeAnswer[];
}

export class JobRunAnswer {
  @ApiProperty({ example: 'close-day' }) job!: string;
  @ApiProperty({ format: 'date' }) dueOn!: string;
  @ApiProperty({ format: 'date-time' }) ranAt!: string;
  @ApiProperty({ enum: ['done', 'alarm', 'warning'], description: 'alarm: stored totals differed from their events and were corrected' })
  outcome!: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) detail!: object;
}

export class JobRunsAnswer {
  @ApiProperty({ type: [JobRunAnswer] }) runs!: JobRunAnswer[];
}
