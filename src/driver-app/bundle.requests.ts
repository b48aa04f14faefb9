import { ApiProperty } from '@nestjs/swagger';
import { AgencySettingsAnswer } from '../agency-settings/agency-settings.requests.js';
import { AlertAnswer } from '../alerts/alerts.requests.js';
import { StopName } from '../network/network.requests.js';
import { StopVisitAnswer, TripEventAnswer, TripFindingAnswer, TripPerformedAnswer } from '../operations/trip-performed.requests.js';

const text = { type: String, nullable: true } as const;
const moment = { format: 'date-time', example: '2024-07-15T07:10:00+08:00' } as const;

/** The account that is signed in. */
export class BundleAccountAnswer {
  @ApiProperty({ format: 'uuid' }) accountId!: string;
  @ApiProperty({ example: '王师傅' }) name!: string;
  @ApiProperty({ enum: ['driver', 'manager'] }) role!: 'driver' | 'manager';
}

/** One direction of a route, for trips outside the timetable: its longest pattern in use. */
export class BundleDirectionAnswer {
  @ApiProperty({ type: Number, nullable: true, example: 0 }) directionId!: 0 | 1 | null;
  @ApiProperty({ example: '淞虹路' }) headsign!: string;
  @ApiProperty({ type: [StopName], description: 'its stops in order' }) stops!: StopName[];
  @ApiProperty({
    type: [Number],
    example: [0, 480],
    description: 'seconds from the start of the trip to the departure from each stop, by the most frequent timing; empty: unknown',
  })
  departureSeconds!: number[];
}

export class BundleRouteAnswer {
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ example: '淞虹路线' }) name!: string;
  @ApiProperty({ ...text, example: '1E6B3A', description: 'GTFS route_color' }) color!: string | null;
  @ApiProperty({ type: [BundleDirectionAnswer] }) directions!: BundleDirectionAnswer[];
}

export class BundleVehicleAnswer {
  @ApiProperty({ example: 'bus-1' }) vehicleId!: string;
  @ApiProperty({ ...text, example: '沪A·D2718' }) licensePlate!: string | null;
  @ApiProperty({ type: Number, nullable: true, example: 30 }) capacitySeated!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 0 }) capacityStanding!: number | null;
}

/** An event and who logged it, so that a phone derives the trip as the server does. */
export class BundleEventAnswer extends TripEventAnswer {
  @ApiProperty({ enum: ['driver', 'manager', 'import'] }) source!: 'driver' | 'manager' | 'import';
  @ApiProperty({ type: Boolean, description: 'whether the signed-in account logged it' }) isMine!: boolean;
}

/** A trip of today or tomorrow, of any driver. */
export class BundleTripAnswer extends TripPerformedAnswer {
  @ApiProperty({ example: '淞虹路' }) headsign!: string;
  @ApiProperty({ type: Boolean, nullable: true, description: 'whether the signed-in account is assigned; null: nobody is assigned' })
  isMine!: boolean | null;
  @ApiProperty({ ...text, example: '李师傅', description: 'the assigned driver; null: nobody is assigned' }) driverName!: string | null;
  @ApiProperty({ ...text, description: 'the logged vehicle, else the assigned one; null: neither' }) vehicleId!: string | null;
  @ApiProperty({ type: Number, nullable: true }) delaySeconds!: number | null;
  @ApiProperty({
    type: [StopVisitAnswer],
    description: 'its calls with their times in the timetable; a trip that was moved is planned shiftSeconds later than these',
  })
  stops!: StopVisitAnswer[];
  @ApiProperty({ type: [TripFindingAnswer] }) findings!: TripFindingAnswer[];
  @ApiProperty({ type: [BundleEventAnswer], description: 'in order of time' }) events!: BundleEventAnswer[];
}

export class BundleDayAnswer {
  @ApiProperty({ format: 'date', example: '2024-07-15' }) date!: string;
  @ApiProperty({ ...moment, description: 'the start of the date, from which service times count, in local time' }) startsAt!: string;
  @ApiProperty({ example: true }) runs!: boolean;
  @ApiProperty({ example: '工作日', description: 'why buses run or do not run' }) reason!: string;
  @ApiProperty({ type: [BundleTripAnswer], description: 'in order of departure; trips without a planned departure come last' })
  trips!: BundleTripAnswer[];
}

/** A reason that a driver can tap: `text` is logged, in Chinese, and `label` is shown on the button, in the language of the reader. */
export class BundleReasonAnswer {
  @ApiProperty({ example: '坐满了，等不了' }) text!: string;
  @ApiProperty({ example: '坐满了，等不了' }) label!: string;
}

export class BundleReasonsAnswer {
  @ApiProperty({ type: [BundleReasonAnswer], description: 'for leaving early' }) early!: BundleReasonAnswer[];
  @ApiProperty({ type: [BundleReasonAnswer], description: 'for cancelling' }) cancelled!: BundleReasonAnswer[];
  @ApiProperty({ type: [BundleReasonAnswer], description: 'for being late' }) delayed!: BundleReasonAnswer[];
}

/** A short message from a manager. */
export class BundleMessageAnswer {
  @ApiProperty({ format: 'uuid' }) messageId!: string;
  @ApiProperty({ example: '下午三点开会' }) text!: string;
  @ApiProperty({ example: 'manager', description: 'the name of its sender' }) by!: string;
  @ApiProperty(moment) sentAt!: string;
  @ApiProperty({ ...text, format: 'date-time', description: 'when the signed-in account acknowledged it; null: not yet' }) acknowledgedAt!:
    string | null;
}

/** Everything that a driver's phone needs for two days without a signal. */
export class DriverBundleAnswer {
  @ApiProperty({ example: 'hongqiao' }) agencyId!: string;
  @ApiProperty({ example: '虹桥人才公寓班车' }) agencyName!: string;
  @ApiProperty({ example: 'Asia/Shanghai' }) timezone!: string;
  @ApiProperty({
    ...moment,
    description: 'the server’s clock when it answers; not part of the ETag. The header `server-time` has it too, also with status 304',
  })
  serverTime!: string;
  @ApiProperty({ type: BundleAccountAnswer }) account!: BundleAccountAnswer;
  @ApiProperty({ type: [BundleDayAnswer], description: 'today and tomorrow; also yesterday, while one of its trips may be on the road' })
  days!: BundleDayAnswer[];
  @ApiProperty({ type: [BundleRouteAnswer] }) routes!: BundleRouteAnswer[];
  @ApiProperty({ type: [BundleVehicleAnswer], description: 'the vehicles in use' }) vehicles!: BundleVehicleAnswer[];
  @ApiProperty({ type: [AlertAnswer], description: 'the alerts in force now' }) alerts!: AlertAnswer[];
  @ApiProperty({ type: BundleReasonsAnswer }) reasons!: BundleReasonsAnswer;
  @ApiProperty({
    type: [BundleMessageAnswer],
    description: 'messages of the last 7 days to the signed-in account that were not withdrawn; newest first',
  })
  messages!: BundleMessageAnswer[];
  @ApiProperty({ type: AgencySettingsAnswer }) settings!: AgencySettingsAnswer;
}
