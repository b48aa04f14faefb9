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
  @ApiProperty({
    ...time,
    description: 'the departure by the current plan, including moves by managers; the logged one for a trip without a plan',
  })
  departureTime!: string | null;
}

/** A day on which a departure was full. */
export class FullDayAnswer {
  @ApiProperty({ format: 'date', example: '2024-07-15' }) date!: string;
  @ApiProperty({ type: 'integer', nullable: true }) boardings!: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'people who could not board; null: unknown, because none were reported' })
  leftBehind!: number | null;
}

/** A phone with unsent rows, or without recent contact. */
export class NeedDeviceAnswer {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null: no phone of this driver ever contacted the server' })
  deviceId!: string | null;
  @ApiProperty({ ...text, example: '华为 Mate 60' }) name!: string | null;
  @ApiProperty({ ...time, description: 'its last contact with the server; null: never' }) seenAt!: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'rows that waited on it at that time; null: unknown' }) unsentCount!:
    number | null;
  @ApiProperty({ ...time, description: 'when the driver logged the oldest of them' }) oldestUnsentAt!: string | null;
}

/** A rider's report without an answer. */
export class NeedReportAnswer {
  @ApiProperty({ format: 'uuid' }) reportId!: string;
  @ApiProperty({ enum: ['did-not-come', 'was-full', 'left-early'] }) kind!: string;
  @ApiProperty({ ...text, description: 'free text by the rider' }) note!: string | null;
  @ApiProperty({ format: 'date-time' }) reportedAt!: string;
  @ApiProperty({ type: StopName }) stop!: StopName;
  @ApiProperty({ ...count, description: 'devices that sent the same kind of report about this departure, this one included' })
  sameCount!: number;
}

/** What riders see of a departure at its first stop. */
export class RidersSeeAnswer {
  @ApiProperty({
    enum: [...ridersSeeStatuses],
    description:
      'scheduled: on time; late; cancelled; unreported: its driver should have reported by now; left: its departure was logged; gone: not shown any more',
  })
  status!: string;
  @ApiProperty({ ...time, description: 'the departure time that is shown; null: the departure is not shown' }) departureTime!:
    string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'behind the scheduled time; null: nothing was reported' }) delaySeconds!:
    number | null;
  @ApiProperty(text) reason!: string | null;
}

/** Something that needs a person. Which of the optional fields are set depends on `code`. */
export class NeedAnswer {
  @ApiProperty({
    enum: [...needCodes],
    description: [
      'not-started: a departure is overdue and its driver has not started it (trips; of a single trip also driver, device, riders)',
      'trips-without-crew: coming trips of one date and route lack a driver or a vehicle (trips, withoutDriverCount, withoutVehicleCount)',
      'never-ended: trips of one date were started and not ended, so their counts are open (trips)',
      'never-logged: trips of one date are over and have no log (trips)',
      'full-often: a departure was full on several of the last days (trips: its latest trip; days, dayCount)',
      'phone-unsent: a phone holds rows that it has not sent (device, driver)',
      'phone-silent: a driver’s phone has not contacted the server since the driver’s first trip of today (device, driver)',
      'report-open: a rider’s report has no answer (report, trips; for the last one listed, count is the number of all open reports)',
      'rows-refused: rows of phones were refused and nobody has settled them (count)',
      'totals-differed: stored totals did not match their events (date: the first such day; count: days)',
      'upkeep: the program could not do its own work, such as a backup (notice, detail)',
      'vehicles-missing: a timetable begins soon and the vehicles promised for it are missing (notice, detail; date: its first date)',
      'month-to-freeze: a month is over and its figures are not frozen (month)',
      'working-days-missing: the working days of a year are not loaded, so that from date on only weekdays decide (year, date)',
    ].join('; '),
  })
  code!: NeedCode;
  @ApiProperty({ enum: [...urgencies] }) urgency!: Urgency;
  @ApiProperty({ ...time, description: 'since when; for a trip to come, by when; null: no particular time' }) at!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2024-07-15', description: 'the service date' }) date!:
    string | null;
  @ApiProperty({ type: [NeedTripAnswer], description: 'by departure time, at most 20; `count` is the number of all' })
  trips!: NeedTripAnswer[];
  @ApiProperty({ ...count, description: 'how many trips, reports, rows or days there are, depending on the code' }) count!: number;
  @ApiProperty({ type: DispatchDriverAnswer, required: false }) driver?: DispatchDriverAnswer;
  @ApiProperty({ type: NeedDeviceAnswer, required: false }) device?: NeedDeviceAnswer;
  @ApiProperty({ type: RidersSeeAnswer, required: false }) riders?: RidersSeeAnswer;
  @ApiProperty({ ...count, required: false }) withoutDriverCount?: number;
  @ApiProperty({ ...count, required: false }) withoutVehicleCount?: number;
  @ApiProperty({ type: [FullDayAnswer], required: false }) days?: FullDayAnswer[];
  @ApiProperty({ ...count, required: false, description: 'for full-often: on how many of the last seven days the departure was counted' })
  dayCount?: number;
  @ApiProperty({ type: NeedReportAnswer, required: false }) report?: NeedReportAnswer;
  @ApiProperty({ required: false, description: 'for upkeep and vehicles-missing: what happened and what to do' }) detail?: string;
  @ApiProperty({ required: false, example: 'backup-failed', description: 'for upkeep and vehicles-missing: the code of the notice' })
  notice?: string;
  @ApiProperty({ required: false, example: '2024-07' }) month?: string;
  @ApiProperty({ ...count, required: false, example: 2027 }) year?: number;
}

/** A step of setting up a town, listed until its first trip is logged. */
export class FirstStepAnswer {
  @ApiProperty({ enum: [...firstStepNames] }) step!: FirstStepName;
  @ApiProperty({ type: Boolean, nullable: true, description: 'null: the program cannot know, as for printed posters' }) isDone!:
    boolean | null;
}

export class NeedsAnswer {
  @ApiProperty({ format: 'date-time', description: 'the moment of which the list is true' }) at!: string;
  @ApiProperty({ format: 'date' }) today!: string;
  @ApiProperty({ type: [NeedAnswer], description: 'the most urgent first; empty: there is nothing to do' }) needs!: NeedAnswer[];
  @ApiProperty({ type: [FirstStepAnswer], description: 'in the order in which they are done; empty once a trip was logged' })
  firstSteps!: FirstStepAnswer[];
}
