import { ApiProperty } from '@nestjs/swagger';
import { IsDirection, IsId, IsInstantText, IsWhole, LanguageQuery } from '../http/fields.decorator.js';
import { StopName } from '../network/network.requests.js';
import { occupancyStatuses, type OccupancyStatus } from '../trip-log/occupancy.js';
import { ServiceDayAnswer } from '../timetables/timetables.requests.js';

export const standardLimit = 6;
export const mostDepartures = 50;

export class DeparturesQuery extends LanguageQuery {
  @IsInstantText('the moment asked about; default the current whole minute')
  at?: string;

  @IsWhole(1, mostDepartures, standardLimit, 'how many departures')
  limit?: number;

  @IsId('only this route')
  routeId?: string;

  @IsDirection()
  directionId?: 0 | 1;
}

export class DepartureAnswer {
  @ApiProperty({ example: 'songhong-0-weekday-0730' }) tripId!: string;
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ type: Number, nullable: true, example: 0 }) directionId!: 0 | 1 | null;
  @ApiProperty({ example: '淞虹路' }) headsign!: string;
  @ApiProperty({ format: 'date', example: '2024-07-15', description: 'the service day; a trip at 00:04 may belong to the day before' })
  serviceDate!: string;
  @ApiProperty({ example: false, description: 'the working days of that service day are not published yet: it may still change' })
  provisional!: boolean;
  @ApiProperty({ format: 'date-time', example: '2024-07-15T07:30:00+08:00' }) scheduledDepartureTime!: string;
  @ApiProperty({ format: 'date-time', example: '2024-07-15T07:30:00+08:00' }) departureTime!: string;
  @ApiProperty({
    enum: ['planned', 'driver-reported', 'estimated'],
    description:
      'where the word on it comes from: the timetable (a manager’s cancellation, too), the driver who started or cancelled the trip or left the stop, or the delay at the last stop',
  })
  source!: 'planned' | 'driver-reported' | 'estimated';
  @ApiProperty({ enum: ['scheduled', 'cancelled'], description: 'a cancelled departure stays in the list, with its planned time' })
  status!: 'scheduled' | 'cancelled';
  @ApiProperty({ type: Number, nullable: true, description: 'null: nothing was reported; 0 is on time' }) delaySeconds!: number | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'when somebody last reported anything of the trip' })
  reportedAt!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'from then to `at`' }) reportAgeSeconds!: number | null;
  @ApiProperty({ example: 20, description: 'whole minutes from `at`, rounded down' }) minutes!: number;
  @ApiProperty({ required: false, description: 'only where the feed promises a headway instead of times' }) headwaySeconds?: number;
  @ApiProperty({
    required: false,
    enum: [...occupancyStatuses],
    description: 'how full the bus was when it left its last stop (GTFS-Realtime OccupancyStatus); only of trips underway that are logged',
  })
  occupancyStatus?: OccupancyStatus;
}

export class DeparturesAnswer {
  @ApiProperty({ type: StopName }) stop!: StopName;
  @ApiProperty({ format: 'date-time', example: '2024-07-15T07:10:00+08:00' }) at!: string;
  @ApiProperty({ type: ServiceDayAnswer, description: 'the calendar day of `at`' }) serviceDay!: ServiceDayAnswer;
  @ApiProperty({ type: [DepartureAnswer] }) departures!: DepartureAnswer[];
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'the first departure, when nothing more leaves today; else null',
  })
  resumesAt!: string | null;
}
