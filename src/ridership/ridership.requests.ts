import { ApiProperty } from '@nestjs/swagger';
import {
  IsDateText,
  IsInstantText,
  IsMonthText,
  IsOneOf,
  IsPlainId,
  IsReason,
  IsUuidText,
  IsWholeIfGiven,
  LanguageQuery,
} from '../http/validation.decorator.js';
import { mostPeopleATap } from '../operations/intake.js';
import { eventKinds } from '../operations/trip-performed.js';
import { parseMonth } from './month.js';

export const formats = ['json', 'csv', 'xlsx'] as const;
export type Format = (typeof formats)[number];

const isMonth = (text: string): boolean => parseMonth(text) !== null;

export class FormatQuery extends LanguageQuery {
  @IsOneOf(formats, 'csv and xlsx are files in both languages, with a sheet (xlsx) that explains every column; default json', false)
  format?: Format;
}

export class MonthPath {
  @IsMonthText('a month of service dates', isMonth, true)
  month!: string;
}

export class MonthQuery extends FormatQuery {
  @IsWholeIfGiven(1, 1_000_000, 'of a frozen month: as it was reported first (1) or restated; default the newest')
  revision?: number;
}

export class MonthsQuery extends FormatQuery {
  @IsMonthText('first month; default a year', isMonth)
  from?: string;

  @IsMonthText('last month, included; default this one', isMonth)
  to?: string;
}

export class DaysQuery extends FormatQuery {
  @IsDateText('first service date; default 31 days')
  from?: string;

  @IsDateText('last service date, included; default today')
  to?: string;

  @IsPlainId('only this route')
  routeId?: string;
}

export class TripsQuery extends FormatQuery {
  @IsDateText('the service date; default today')
  date?: string;
}

export class TripPath {
  @IsDateText('the service date', true)
  serviceDate!: string;

  @IsPlainId('of the timetable, or of a trip logged outside it', true)
  tripId!: string;
}

export class RestatementRequest {
  @IsReason('why the month is reported anew')
  reason!: string;
}

export const corrections = ['void', 'add'] as const;

export class CorrectionRequest {
  @IsOneOf(corrections, 'void takes an event back, add records one that is missing')
  action!: (typeof corrections)[number];

  @IsReason('why; kept with the event and in the audit log')
  reason!: string;

  @IsUuidText('id of the new event, so that sending it again changes nothing; default a new one')
  correctionId?: string;

  @IsUuidText('void: the event to take back; an undo can be taken back, too')
  eventId?: string;

  @IsOneOf(eventKinds.filter((kind) => kind !== 'undo'), 'add: what happened', false)
  kind?: string;

  @IsDateText('add: the service date')
  serviceDate?: string;

  @IsPlainId('add: the trip')
  tripId?: string;

  @IsPlainId('add: the stop; default the first one')
  stopId?: string;

  @IsWholeIfGiven(1, mostPeopleATap, 'add: people, where the kind counts them')
  count?: number;

  @IsPlainId('add: the vehicle')
  vehicleId?: string;

  @IsInstantText('add: when it happened; default as planned')
  at?: string;
}

const whole = { type: Number, nullable: true } as const;
const text = { type: String, nullable: true } as const;

export class FiguresAnswer {
  @ApiProperty({ ...whole, description: 'people who boarded, as counted; null: nobody counted anything, which is not zero' }) boardings!:
    number | null;
  @ApiProperty(whole) alightings!: number | null;
  @ApiProperty({ ...whole, description: 'people who could not board' }) leftBehind!: number | null;
  @ApiProperty({ description: 'trips whose driver said that the bus was full' }) fullTrips!: number;
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
  @ApiProperty({ enum: ['live', 'frozen'], description: 'frozen: it was reported; the figures here follow the log all the same' })
  status!: 'live' | 'frozen';
  @ApiProperty({ type: EstimateAnswer, nullable: true }) estimate!: EstimateAnswer | null;
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

export class RidershipTripAnswer {
  @ApiProperty({ format: 'date' }) serviceDate!: string;
  @ApiProperty({ example: 'songhong-0-weekday-0730' }) tripId!: string;
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ example: '淞虹路线' }) routeName!: string;
  @ApiProperty({ type: Number, nullable: true }) directionId!: 0 | 1 | null;
  @ApiProperty({ ...text, example: '07:30:00' }) startTime!: string | null;
  @ApiProperty({ description: 'the timetable promised it' }) isScheduled!: boolean;
  @ApiProperty({ description: 'the day is not over and the trip not done' }) isPending!: boolean;
  @ApiProperty({ enum: ['planned', 'underway', 'completed', 'cancelled', 'unlogged'] }) state!: string;
  @ApiProperty({ type: String, nullable: true, enum: ['early', 'on-time', 'late', null] }) punctuality!: string | null;
  @ApiProperty({ ...whole, description: 'behind the plan, by the best that is known of its departure' }) delaySeconds!: number | null;
  @ApiProperty({ description: 'the driver closed the count' }) isCounted!: boolean;
  @ApiProperty({ ...whole, description: 'null: missing; 0: nobody' }) boardings!: number | null;
  @ApiProperty(whole) alightings!: number | null;
  @ApiProperty(whole) leftBehind!: number | null;
  @ApiProperty() wasFull!: boolean;
}

export class RidershipTripsAnswer {
  @ApiProperty({ type: [RidershipTripAnswer] }) trips!: RidershipTripAnswer[];
}

export class VisitAnswer {
  @ApiProperty({ example: 'home' }) stopId!: string;
  @ApiProperty({ example: '虹桥人才公寓' }) name!: string;
  @ApiProperty({ ...text, format: 'date-time' }) plannedDeparture!: string | null;
  @ApiProperty({ ...text, format: 'date-time' }) actualArrival!: string | null;
  @ApiProperty({ ...text, format: 'date-time' }) actualDeparture!: string | null;
  @ApiProperty(whole) boardings!: number | null;
  @ApiProperty(whole) alightings!: number | null;
  @ApiProperty(whole) leftBehind!: number | null;
  @ApiProperty({ ...whole, description: 'people on board when it left' }) departureLoad!: number | null;
}

export class LoggedEventAnswer {
  @ApiProperty({ format: 'uuid' }) eventId!: string;
  @ApiProperty({ enum: [...eventKinds] }) kind!: string;
  @ApiProperty({ description: 'false: it was taken back' }) counts!: boolean;
  @ApiProperty({ format: 'date-time', description: 'when it happened' }) at!: string;
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
  @ApiProperty({ ...text, example: 'home' }) stopId!: string | null;
  @ApiProperty(whole) count!: number | null;
  @ApiProperty({ ...text, description: 'the event it takes back' }) undoes!: string | null;
  @ApiProperty(text) vehicleId!: string | null;
  @ApiProperty({ enum: ['driver', 'manager', 'import'] }) source!: string;
  @ApiProperty({ ...text, description: 'who said it' }) accountId!: string | null;
  @ApiProperty({ ...text, example: '王师傅' }) name!: string | null;
  @ApiProperty(text) reason!: string | null;
  @ApiProperty({ type: [String], description: 'what was odd about it on receipt' }) flags!: string[];
}

export class TripFindingAnswer {
  @ApiProperty({ example: 'left-early' }) code!: string;
  @ApiProperty(text) stopId!: string | null;
}

export class TripDetailAnswer extends RidershipTripAnswer {
  @ApiProperty(text) vehicleId!: string | null;
  @ApiProperty({ type: [VisitAnswer] }) stops!: VisitAnswer[];
  @ApiProperty({ type: [TripFindingAnswer] }) findings!: TripFindingAnswer[];
  @ApiProperty({ type: [LoggedEventAnswer], description: 'everything that was ever said of it, in the order in which it happened' })
  events!: LoggedEventAnswer[];
}

export class CorrectionAnswer {
  @ApiProperty({ format: 'uuid', description: 'the event that was recorded' }) eventId!: string;
  @ApiProperty({ type: TripDetailAnswer, description: 'the trip as it is now' }) trip!: TripDetailAnswer;
}

export class JobRunAnswer {
  @ApiProperty({ example: 'close-day' }) job!: string;
  @ApiProperty({ format: 'date' }) dueOn!: string;
  @ApiProperty({ format: 'date-time' }) ranAt!: string;
  @ApiProperty({ enum: ['done', 'alarm', 'warning'], description: 'alarm: kept totals were not what their events say, and were put right' })
  outcome!: string;
  @ApiProperty(changes) detail!: object;
}

export class JobRunsAnswer {
  @ApiProperty({ type: [JobRunAnswer] }) runs!: JobRunAnswer[];
}
