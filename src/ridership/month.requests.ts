import { ApiProperty } from '@nestjs/swagger';
import { warningCodes, type WarningCode } from './month-warnings.js';

const whole = { type: Number, nullable: true } as const;
const text = { type: String, nullable: true } as const;

export class FiguresAnswer {
  @ApiProperty({ ...whole, description: 'people who boarded, as counted; null: nobody counted anything, which is not zero' }) boardings!:
    number | null;
  @ApiProperty(whole) alightings!: number | null;
  @ApiProperty({ ...whole, description: 'people who could not board' }) leftBehind!: number | null;
  @ApiProperty({ description: 'trips whose driver said that the bus was full' }) fullTrips!: number;
  @ApiProperty({ description: 'trips of which nobody saw what is said: it was worked out afterwards, and whoever shows it says so' })
  reconstructed!: number;
  @ApiProperty({ description: 'trips with a count from two sources, perhaps the same people twice: both are in the boardings' })
  countedTwice!: number;
  @ApiProperty({ description: 'trips of the timetable: onTime + early + late + cancelled + unlogged' }) scheduled!: number;
  @ApiProperty({ description: 'left the origin from 59 seconds before to 5 minutes after the plan' }) onTime!: number;
  @ApiProperty({ description: 'left the origin earlier than that' }) early!: number;
  @ApiProperty({ description: 'left the origin later than that' }) late!: number;
  @ApiProperty() cancelled!: number;
  @ApiProperty({ description: 'nobody said anything of them, and the day is over' }) unlogged!: number;
  @ApiProperty({ description: 'of a day that is not over: to come or under way, not among the scheduled yet' }) pending!: number;
  @ApiProperty({ description: 'ran outside the timetable; their boardings count' }) extra!: number;
  @ApiProperty({ description: 'trips that ran: onTime + early + late + extra' }) operated!: number;
  @ApiProperty({ description: 'of the operated, those whose driver closed the count; zero is a count' }) counted!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'counted ÷ operated' }) coverage!: number | null;
}

export class PeriodAnswer extends FiguresAnswer {
  @ApiProperty({ description: 'days on which buses ran, or were to run and nobody said otherwise' }) operatingDays!: number;
  @ApiProperty({ type: Number, nullable: true }) boardingsPerOperatingDay!: number | null;
}

export class EstimateAnswer {
  @ApiProperty({ example: 12000 }) boardings!: number;
  @ApiProperty({ example: 11800, description: 'lower end of the 95 % band' }) low!: number;
  @ApiProperty({ example: 12200, description: 'upper end of the 95 % band' }) high!: number;
}

export class WarningAnswer {
  @ApiProperty({ enum: [...warningCodes] }) code!: WarningCode;
  @ApiProperty({ example: 'Some service days are not closed yet: the figures will still change.' }) detail!: string;
}

export class ComparisonAnswer {
  @ApiProperty({ example: '2024-06' }) month!: string;
  @ApiProperty(whole) boardings!: number | null;
  @ApiProperty({ type: Number, nullable: true }) coverage!: number | null;
  @ApiProperty() operatingDays!: number;
  @ApiProperty({ type: Number, nullable: true }) boardingsPerOperatingDay!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'of boardings per operating day: this month over that one, less one' })
  change!: number | null;
}

export class RouteFiguresAnswer extends FiguresAnswer {
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ example: '淞虹路线' }) routeName!: string;
}

export class DirectionFiguresAnswer extends RouteFiguresAnswer {
  @ApiProperty({ type: Number, nullable: true, example: 0 }) directionId!: 0 | 1 | null;
}

export class DepartureFiguresAnswer extends DirectionFiguresAnswer {
  @ApiProperty({ ...text, example: '07:30:00', description: 'null: an extra trip without a plan' }) startTime!: string | null;
}

export class DateFiguresAnswer extends FiguresAnswer {
  @ApiProperty({ format: 'date', example: '2024-07-15' }) date!: string;
}

/** An open object: only the figures that changed are in it. */
const changes = { type: 'object', additionalProperties: true } as const;

export class RevisionAnswer {
  @ApiProperty({ description: '1 froze the month; later ones restate it' }) revision!: number;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ ...text, description: 'the account that did it' }) accountId!: string | null;
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
  @ApiProperty({ type: [RevisionAnswer] }) revisions!: RevisionAnswer[];
}

export class MonthTotalsAnswer extends PeriodAnswer {
  @ApiProperty({ example: '2024-07' }) month!: string;
  @ApiProperty({ enum: ['live', 'frozen'], description: 'frozen: it was reported, and these are the figures of its newest revision' })
  status!: 'live' | 'frozen';
  @ApiProperty({ description: 'every day of it is over' }) isClosed!: boolean;
  @ApiProperty({ type: [WarningAnswer], description: 'what the figures do not tell by themselves; empty: nothing' })
  warnings!: WarningAnswer[];
  @ApiProperty({ type: EstimateAnswer, nullable: true }) estimate!: EstimateAnswer | null;
  @ApiProperty({ type: EstimateAnswer, nullable: true, description: 'the same, had every unlogged trip run' })
  estimateIfUnloggedRan!: EstimateAnswer | null;
}

export class MonthsAnswer {
  @ApiProperty({ type: [MonthTotalsAnswer] }) months!: MonthTotalsAnswer[];
}

export class DayAnswer extends DateFiguresAnswer {
  @ApiProperty({ description: 'nothing more is expected of it' }) isClosed!: boolean;
  @ApiProperty({ description: 'buses ran, or were to run and nobody said otherwise' }) isOperating!: boolean;
  @ApiProperty({ example: '工作日', description: 'why it runs or does not' }) reason!: string;
}

export class DaysAnswer {
  @ApiProperty({ type: [DayAnswer] }) days!: DayAnswer[];
}
