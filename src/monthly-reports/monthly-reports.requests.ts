import { ApiProperty } from '@nestjs/swagger';
import { longestReason } from '../fields.js';
import { IsFlag, IsMonthText, IsSentence, IsWhole } from '../http/fields.decorator.js';
import { answerWith, DateFiguresAnswer, EstimateAnswer, FiguresAnswer, PeriodAnswer } from '../ridership/figures.requests.js';
import { FormatQuery } from '../tables/tables.requests.js';
import { warningCodes, type WarningCode } from './month-warnings.js';

export class MonthPath {
  @IsMonthText('a month of service dates', true)
  month!: string;
}

export class MonthQuery extends FormatQuery {
  @IsWhole(1, 1_000_000, null, 'of a frozen month: as it was reported first (1) or restated; default the newest')
  revision?: number;

  @IsFlag('leaves `byDepartureTime` empty, which is most of the answer')
  withoutDepartures?: boolean;
}

export class MonthsQuery extends FormatQuery {
  @IsMonthText('first month; default a year')
  from?: string;

  @IsMonthText('last month, included; default this one')
  to?: string;
}

export class FreezeRequest {
  @IsFlag('true: freeze it though not a single rider was counted, which is asked otherwise')
  withoutCounts?: boolean;
}

export class RestatementRequest {
  @IsSentence(longestReason, 'why the month is reported anew', { required: true })
  reason!: string;
}

const whole = { type: Number, nullable: true } as const;
const text = { type: String, nullable: true } as const;

export class WarningAnswer {
  @ApiProperty({ enum: [...warningCodes] }) code!: WarningCode;
  @ApiProperty({ example: 'Some service days are not closed yet: the figures will still change.' }) detail!: string;
}

export class ComparisonAnswer extends answerWith(['boardings', 'coverage', 'operatingDays', 'boardingsPerOperatingDay']) {
  @ApiProperty({ example: '2024-06' }) month!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'of boardings per operating day: this month over that one, less one' })
  change!: number | null;
}

export class RouteFiguresAnswer extends FiguresAnswer {
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ example: '淞虹路线' }) routeName!: string;
}

export class DirectionFiguresAnswer extends RouteFiguresAnswer {
  @ApiProperty({ type: Number, nullable: true, example: 0 }) directionId!: 0 | 1 | null;
  @ApiProperty({ ...text, example: '开往淞虹路', description: 'null: nobody knows where it goes' }) directionName!: string | null;
}

export class DepartureFiguresAnswer extends DirectionFiguresAnswer {
  @ApiProperty({ ...text, example: '07:30:00', description: 'null: an extra trip without a plan' }) startTime!: string | null;
}

/** An open object: only figures that changed are in it. */
const changes = { type: 'object', additionalProperties: true } as const;

export class RevisionAnswer {
  @ApiProperty({ description: '1 froze the month; later ones restate it' }) revision!: number;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ ...text, description: 'the account that did it' }) accountId!: string | null;
  @ApiProperty({ ...text, example: '赵站长', description: 'whose account it is' }) name!: string | null;
  @ApiProperty(text) reason!: string | null;
  @ApiProperty(whole) boardings!: number | null;
  @ApiProperty({ ...changes, nullable: true, description: 'from the revision before' }) difference!: object | null;
}

export class MonthAnswer extends PeriodAnswer {
  @ApiProperty({ example: '2024-07' }) month!: string;
  @ApiProperty({ enum: ['live', 'frozen'], description: 'frozen: as it was reported' }) status!: 'live' | 'frozen';
  @ApiProperty({ description: 'every day of it is over' }) isClosed!: boolean;
  @ApiProperty({ type: [WarningAnswer], description: 'what the figures do not tell by themselves; empty: nothing' })
  warnings!: WarningAnswer[];
  @ApiProperty({ type: EstimateAnswer, nullable: true, description: 'had every operated trip been counted; null: too little was counted' })
  estimate!: EstimateAnswer | null;
  @ApiProperty({
    type: EstimateAnswer,
    nullable: true,
    description:
      'the same, had every unlogged trip run and carried what such trips carry; null: none is unlogged, or too little was counted',
  })
  estimateIfUnloggedRan!: EstimateAnswer | null;
  @ApiProperty({ type: ComparisonAnswer, nullable: true }) monthBefore!: ComparisonAnswer | null;
  @ApiProperty({ type: ComparisonAnswer, nullable: true }) sameMonthLastYear!: ComparisonAnswer | null;
  @ApiProperty({ type: [RouteFiguresAnswer] }) byRoute!: RouteFiguresAnswer[];
  @ApiProperty({ type: [DirectionFiguresAnswer] }) byDirection!: DirectionFiguresAnswer[];
  @ApiProperty({ type: [DateFiguresAnswer] }) byDay!: DateFiguresAnswer[];
  @ApiProperty({ type: [DepartureFiguresAnswer] }) byDepartureTime!: DepartureFiguresAnswer[];
  @ApiProperty({ type: Number, nullable: true, description: 'the revision these figures are of; null: live' }) revision!: number | null;
  @ApiProperty({ ...changes, nullable: true, description: 'what the log says now, less the newest revision; null: the same' }) difference!:
    object | null;
  @ApiProperty({
    ...{ example: '3f9c0a7be1d24c58', pattern: '^[0-9a-f]{16}$' },
    description: 'names what the log says now, which is what would be frozen or restated: for If-Match of these two',
  })
  logRevision!: string;
  @ApiProperty({ type: [RevisionAnswer] }) revisions!: RevisionAnswer[];
}

export class MonthTotalsAnswer extends PeriodAnswer {
  @ApiProperty({ example: '2024-07' }) month!: string;
  @ApiProperty({ enum: ['live', 'frozen'], description: 'frozen: it was reported, and these are the figures of its newest revision' })
  status!: 'live' | 'frozen';
  @ApiProperty({ description: 'every day of it is over' }) isClosed!: boolean;
  @ApiProperty({ description: 'it is frozen, and the log says otherwise by now: the month itself tells the difference' })
  differs!: boolean;
  @ApiProperty({ type: [WarningAnswer], description: 'what the figures do not tell by themselves; empty: nothing' })
  warnings!: WarningAnswer[];
  @ApiProperty({ type: EstimateAnswer, nullable: true }) estimate!: EstimateAnswer | null;
  @ApiProperty({ type: EstimateAnswer, nullable: true, description: 'the same, had every unlogged trip run' })
  estimateIfUnloggedRan!: EstimateAnswer | null;
}

export class MonthsAnswer {
  @ApiProperty({ type: [MonthTotalsAnswer] }) months!: MonthTotalsAnswer[];
}
