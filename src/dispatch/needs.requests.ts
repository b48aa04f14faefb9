import { ApiProperty } from '@nestjs/swagger';
import { StopName } from '../network/network.requests.js';
import { DispatchDriverAnswer } from './dispatch.requests.js';
import { firstStepNames, type FirstStepName } from './first-steps.js';
import { ridersSeeStatuses } from './riders-see.js';
import { needCodes, urgencies, type NeedCode, type Urgency } from './need.js';

const text = { type: String, nullable: true } as const;
const time = { type: String, format: 'date-time', nullable: true } as const;
const count = { type: 'integer' } as const;

/** A trip that needs action. */
export class NeedTripAnswer {
  @ApiProperty({ format: 'date', example: '2024-07-15' }) serviceDate!: string;
  @ApiProperty({ example: 'songhong-0-weekday-0730' }) tripId!: string;
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ example: '淞虹路线' }) routeName!: string;
  @ApiProperty({ type: Number, nullable: true, example: 0 }) directionId!: 0 | 1 | null;
  @ApiProperty({ ...text, example: '开往淞虹路' }) directionName!: string | null;
  @ApiProperty({ ...time, description: 'when it was to leave as the plan of its day is by now; of an extra trip when it left' })
  departureTime!: string | null;
}

/** A day on which a departure was full. */
export class FullDayAnswer {
  @ApiProperty({ format: 'date', example: '2024-07-15' }) date!: string;
  @ApiProperty({ type: 'integer', nullable: true }) boardings!: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'who could not board; null: nobody said' }) leftBehind!: number | null;
}

/** A phone with unsent rows, or without recent contact. */
export class NeedDeviceAnswer {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null: this driver has no phone that was ever heard of' })
  deviceId!: string | null;
  @ApiProperty({ ...text, example: '华为 Mate 60' }) name!: string | null;
  @ApiProperty({ ...time, description: 'when it was last heard of; null: never' }) seenAt!: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'rows that waited on it then; null: not known' }) unsentCount!:
    number | null;
  @ApiProperty({ ...time, description: 'when the oldest of them was made' }) oldestUnsentAt!: string | null;
}

/** A rider's report without an answer. */
export class NeedReportAnswer {
  @ApiProperty({ format: 'uuid' }) reportId!: string;
  @ApiProperty({ enum: ['did-not-come', 'was-full', 'left-early'] }) kind!: string;
  @ApiProperty({ ...text, description: 'in the rider’s words' }) note!: string | null;
  @ApiProperty({ format: 'date-time' }) reportedAt!: string;
  @ApiProperty({ type: StopName }) stop!: StopName;
  @ApiProperty({ ...count, description: 'devices that said the same of this departure, this one included' }) sameCount!: number;
}

/** What riders see of a departure. */
export class RidersSeeAnswer {
  @ApiProperty({
    enum: [...ridersSeeStatuses],
    description: 'unreported: its driver has not reported; gone: it is not shown any more',
  })
  status!: string;
  @ApiProperty({ ...time, description: 'when they are told that it leaves its first stop; null: it is not shown' }) departureTime!:
    string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'null: nothing was reported' }) delaySeconds!: number | null;
  @ApiProperty(text) reason!: string | null;
}

/** Something that needs a person. Which fields are set depends on the code, as described. */
export class NeedAnswer {
  @ApiProperty({
    enum: [...needCodes],
    description: [
      'not-started: trip, driver, device, riders',
      'trips-without-crew: of a date, trips, withoutDriverCount, withoutVehicleCount',
      'never-ended, never-logged: of a date, trips',
      'full-often: trip (the last one), days',
      'phone-unsent, phone-silent: device, driver; silent: since the driver’s first trip of today',
      'report-open: report, trip, count: reports that are open in all, where this is the newest',
      'rows-refused: count',
      'totals-differed: date (the first), count: days',
      'upkeep: notice, detail',
      'vehicles-missing: notice, detail, date: the first of the timetable for which they were promised',
      'month-to-freeze: month',
      'working-days-missing: year, date: from then on days are told by their weekday alone',
    ].join('; '),
  })
  code!: NeedCode;
  @ApiProperty({ enum: [...urgencies] }) urgency!: Urgency;
  @ApiProperty({ ...time, description: 'since when, or of a trip to come by when' }) at!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2024-07-15', description: 'the service date it is about' }) date!:
    string | null;
  @ApiProperty({ type: [NeedTripAnswer], description: 'by time of departure, at most 20 of them; `count` tells how many there are' })
  trips!: NeedTripAnswer[];
  @ApiProperty({ ...count, description: 'of what the code is about: trips, reports, rows, days' }) count!: number;
  @ApiProperty({ type: DispatchDriverAnswer, required: false }) driver?: DispatchDriverAnswer;
  @ApiProperty({ type: NeedDeviceAnswer, required: false }) device?: NeedDeviceAnswer;
  @ApiProperty({ type: RidersSeeAnswer, required: false }) riders?: RidersSeeAnswer;
  @ApiProperty({ ...count, required: false }) withoutDriverCount?: number;
  @ApiProperty({ ...count, required: false }) withoutVehicleCount?: number;
  @ApiProperty({ type: [FullDayAnswer], required: false }) days?: FullDayAnswer[];
  @ApiProperty({ ...count, required: false, description: 'of full-often: on so many days the departure was counted, of the last seven' })
  dayCount?: number;
  @ApiProperty({ type: NeedReportAnswer, required: false }) report?: NeedReportAnswer;
  @ApiProperty({ required: false, description: 'of upkeep and vehicles-missing: what happened and what to do' }) detail?: string;
  @ApiProperty({ required: false, example: 'backup-failed', description: 'of upkeep and vehicles-missing: the code of the notice' })
  notice?: string;
  @ApiProperty({ required: false, example: '2024-07' }) month?: string;
  @ApiProperty({ ...count, required: false, example: 2027 }) year?: number;
}

/** A first step of a town in which no trip was logged yet. */
export class FirstStepAnswer {
  @ApiProperty({ enum: [...firstStepNames] }) step!: FirstStepName;
  @ApiProperty({ type: Boolean, nullable: true, description: 'null: nobody but the manager knows' }) isDone!: boolean | null;
}

export class NeedsAnswer {
  @ApiProperty({ format: 'date-time', description: 'as of when' }) at!: string;
  @ApiProperty({ format: 'date' }) today!: string;
  @ApiProperty({ type: [NeedAnswer], description: 'the most urgent first; empty: nothing needs anybody' }) needs!: NeedAnswer[];
  @ApiProperty({ type: [FirstStepAnswer], description: 'in the order in which they are done; empty once a trip was logged' })
  firstSteps!: FirstStepAnswer[];
}
