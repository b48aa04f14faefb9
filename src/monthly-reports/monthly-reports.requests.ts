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
  @IsWhole(1, 1_000_000, null, 'the revision of a frozen month: 1 is the first report, later ones restate it; default the newest')
  revision?: number;

  @IsFlag('whether to leave `byDepartureTime`, most of the answer, empty; default false')
  withoutDepartures?: boolean;
}

export class MonthsQuery extends FormatQuery {
  @IsMonthText('first month; default eleven months before `to`, but not before the first month with a log')
  from?: string;

  @IsMonthText('last month, included; default this one')
  to?: string;
}

export class FreezeRequest {
  @IsFlag('true: freeze it even if no boardings are known, which is refused otherwise')
  withoutCounts?: boolean;
}

export class RestatementRequest {
  @IsSentence(longestReason, 'why the month is reported again', { required: true })
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
  @ApiProperty({ type: Number, nullable: true, description: 'boardings per operating day: this month ÷ that month − 1; null: unknown' })
  change!: number | null;
}

export class RouteFiguresAnswer extends FiguresAnswer {
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ example: '淞虹路线' }) routeName!: string;
}

export class DirectionFiguresAnswer extends RouteFiguresAnswer {
  @ApiProperty({ type: Number, nullable: true, example: 0 }) directionId!: 0 | 1 | null;
  @ApiProperty({ ...text, example: '开往淞虹路', description: 'null: unknown' }) directionName!: string | null;
}

export class DepartureFiguresAnswer extends DirectionFiguresAnswer {
  @ApiProperty({ ...text, example: '07:30:00', description: 'the planned departure as a service time; null: an extra trip without one' })
  startTime!: string | null;
}

/** An open object: only figures that changed are in it. */
const changes = { type: 'object', additionalProperties: true } as const;

export class RevisionAnswer {
  @ApiProperty({ description: '1 froze the month; later ones restate it' }) revision!: number;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ ...text, description: 'the account that froze or restated the month; null: unknown' }) accountId!: string | null;
  @ApiProperty({ ...text, example: '赵站长', description: 'the name of that account; null: unknown' }) name!: string | null;
  @ApiProperty(text) reason!: string | null;
  @ApiProperty(whole) boardings!: number | null;
  @ApiProperty({ ...changes, nullable: true, description: 'this revision minus the one before; null: the first revision' }) difference!:
    object | null;
}

export class MonthAnswer extends PeriodAnswer {
  @ApiProperty({ example: '2024-07' }) month!: string;
  @ApiProperty({ enum: ['live', 'frozen'], description: 'live: figures of the current log; frozen: as they were reported' }) status!:
    'live' | 'frozen';
  @ApiProperty({ description: 'whether all its service days are closed' }) isClosed!: boolean;
  @ApiProperty({ type: [WarningAnswer], description: 'what limits the use of the figures; empty: nothing' })
  warnings!: WarningAnswer[];
  @ApiProperty({
    type: EstimateAnswer,
    nullable: true,
    description: 'estimated boardings if every operated trip had been counted; null: too few were',
  })
  estimate!: EstimateAnswer | null;
  @ApiProperty({
    type: EstimateAnswer,
    nullable: true,
    description: 'the same if every unlogged trip had run with usual boardings; null: none is unlogged, or too few trips were counted',
  })
  estimateIfUnloggedRan!: EstimateAnswer | null;
  @ApiProperty({ type: ComparisonAnswer, nullable: true }) monthBefore!: ComparisonAnswer | null;
  @ApiProperty({ type: ComparisonAnswer, nullable: true }) sameMonthLastYear!: ComparisonAnswer | null;
  @ApiProperty({ type: [RouteFiguresAnswer] }) byRoute!: RouteFiguresAnswer[];
  @ApiProperty({ type: [DirectionFiguresAnswer] }) byDirection!: DirectionFiguresAnswer[];
  @ApiProperty({ type: [DateFiguresAnswer] }) byDay!: DateFiguresAnswer[];
  @ApiProperty({ type: [DepartureFiguresAnswer] }) byDepartureTime!: DepartureFiguresAnswer[];
  @ApiProperty({ type: Number, nullable: true, description: 'the revision of these figures; null: live' }) revision!: number | null;
  @ApiProperty({
    ...changes,
    nullable: true,
    description: 'the current log minus the newest revision; null: both are equal, or the month is not frozen',
  })
  difference!: object | null;
  @ApiProperty({
    ...{ example: '3f9c0a7be1d24c58', pattern: '^[0-9a-f]{16}$' },
    description: 'identifies the figures of the current log, which freezing or restating would report; for If-Match of these requests',
  })
  logRevision!: string;
  @ApiProperty({ type: [RevisionAnswer] }) revisions!: RevisionAnswer[];
}

export class MonthTotalsAnswer extends PeriodAnswer {
  @ApiProperty({ example: '2024-07' }) month!: string;
  @ApiProperty({ enum: ['live', 'frozen'], description: 'live: figures of the current log; frozen: those of the newest revision' })
  status!: 'live' | 'frozen';
  @ApiProperty({ description: 'whether all its service days are closed' }) isClosed!: boolean;
  @ApiProperty({ description: 'whether it is frozen and the current log differs; `difference` of the month itself shows how' })
  differs!: boolean;
  @ApiProperty({ type: [WarningAnswer], description: 'what limits the use of the figures; empty: nothing' })
  warnings!: WarningAnswer[];
  @ApiProperty({ type: EstimateAnswer, nullable: true }) estimate!: EstimateAnswer | null;
  @ApiProperty({ type: EstimateAnswer, nullable: true, description: 'the same if every unlogged trip had run' })
  estimateIfUnloggedRan!: EstimateAnswer | null;
}

export class MonthsAnswer {
  @ApiProperty({ type: [MonthTotalsAnswer] }) months!: MonthTotalsAnswer[];
  @ApiProperty({
    ...{ type: String, nullable: true, example: '2024-07' },
    description: 'the first month in which anything was logged, whichever months were asked for; null: nothing was',
  })
  firstLogged!: string | null;
}
