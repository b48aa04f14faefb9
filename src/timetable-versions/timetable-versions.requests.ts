import { ApiProperty } from '@nestjs/swagger';
import { IsId, IsOneOf, LanguageQuery } from '../http/fields.decorator.js';
import { IsRevision } from '../http/route.decorator.js';
import { dayTypes } from './day-types.js';
import { versionStates, type VersionStateNow } from './version-states.js';

export class TimetableVersionParams {
  @IsId('the timetable, by its number', { required: true, example: '1' })
  versionId!: string;
}

export class TimetableVersionRouteParams extends TimetableVersionParams {
  @IsId('the route', { required: true })
  routeId!: string;
}

export class TripsOfDayTypeAnswer {
  @ApiProperty({ enum: [...dayTypes], description: 'a kind of day' }) dayType!: string;
  @ApiProperty({ format: 'date', description: 'the example date of that kind whose trips are counted' }) date!: string;
  @ApiProperty({ type: 'integer' }) tripCount!: number;
}

export class VersionRouteAnswer {
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ example: '淞虹路线' }) name!: string;
  @ApiProperty({ type: String, nullable: true, example: '2E6B34' }) color!: string | null;
  @ApiProperty({ type: [TripsOfDayTypeAnswer], description: 'only kinds of days that occur while the timetable is in force' })
  days!: TripsOfDayTypeAnswer[];
}

export class TimetableVersionsQuery extends LanguageQuery {
  @IsOneOf([...versionStates, 'all'], 'only timetables in this state, or all; default past, in-force and coming', false)
  state?: VersionStateNow | 'all';
}

export class TimetableVersionAnswer {
  @ApiProperty({ type: 'integer', example: 1 }) versionId!: number;
  @ApiProperty({
    enum: [...versionStates],
    description: 'withdrawn: taken back before it came into force; replaced: never in force, as a later one has the same date',
  })
  state!: VersionStateNow;
  @ApiProperty({ format: 'date', description: 'the first date on which it is, was or was to be in force' }) effectiveFrom!: string;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'the last date before the next timetable; null: there is no next one, or this one is never in force',
  })
  effectiveUntil!: string | null;
  @ApiProperty({ example: 'hongqiao', description: 'the folder or zip from which it was loaded' }) source!: string;
  @ApiProperty({ type: String, nullable: true, description: 'feed_version of GTFS; null: none' }) feedVersion!: string | null;
  @ApiProperty({ format: 'date-time' }) importedAt!: string;
  @ApiProperty({ type: String, nullable: true, example: '命令行', description: 'who loaded it or brought it back; null: unknown' })
  importedBy!: string | null;
  @ApiProperty({ type: 'integer' }) tripCount!: number;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'the timetable of which this one is a copy, made to bring it back; null: it was loaded',
  })
  restoredFrom!: number | null;
  @IsRevision() revision!: string;
  @ApiProperty({
    type: [VersionRouteAnswer],
    description: 'in the order in which riders see them; empty if the timetable is never in force',
  })
  routes!: VersionRouteAnswer[];
}

export class TimetableVersionsAnswer {
  @ApiProperty({ type: [TimetableVersionAnswer], description: 'in the order in which they come into force' })
  versions!: TimetableVersionAnswer[];
}

export class VersionStopAnswer {
  @ApiProperty({ example: 'home' }) stopId!: string;
  @ApiProperty({ example: '虹桥人才公寓' }) name!: string;
}

export class VersionTripAnswer {
  @ApiProperty({ example: 'songhong-0-weekday-0730' }) tripId!: string;
  @ApiProperty({ type: [String], example: ['07:30', '07:38'], description: 'departure from each stop; for the last, the arrival' })
  times!: string[];
  @ApiProperty({ type: String, nullable: true, description: 'trips of one block are run by one vehicle; null: no block' }) blockId!:
    string | null;
  @ApiProperty({ type: 'integer', description: 'from the first stop to the last' }) runningSeconds!: number;
}

export class VersionDirectionAnswer {
  @ApiProperty({ type: Number, nullable: true }) directionId!: number | null;
  @ApiProperty({ example: '淞虹路' }) headsign!: string;
  @ApiProperty({ type: [VersionStopAnswer], description: 'the stops of the trip with the most stops' }) stops!: VersionStopAnswer[];
  @ApiProperty({ type: Number, nullable: true, description: 'the most frequent gap between departures; null: fewer than two departures' })
  headwaySeconds!: number | null;
  @ApiProperty({ type: [VersionTripAnswer], description: 'by departure' }) trips!: VersionTripAnswer[];
}

export class VersionDayAnswer extends TripsOfDayTypeAnswer {
  @ApiProperty({ type: [VersionDirectionAnswer] }) directions!: VersionDirectionAnswer[];
}

export class VersionRouteTripsAnswer {
  @ApiProperty({ type: 'integer' }) versionId!: number;
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ type: [VersionDayAnswer] }) days!: VersionDayAnswer[];
}

export class VersionChangedTimeAnswer {
  @ApiProperty({ example: '07:45' }) time!: string;
  @ApiProperty({ enum: ['goes', 'comes', 'stays'], description: 'only in the old timetable, only in the new one, or in both' }) is!: string;
}

export class VersionChangedDirectionAnswer {
  @ApiProperty({ type: Number, nullable: true }) directionId!: number | null;
  @ApiProperty({ example: '淞虹路' }) headsign!: string;
  @ApiProperty({ type: [VersionChangedTimeAnswer], description: 'from the first stop, by time' }) departures!: VersionChangedTimeAnswer[];
}

export class VersionChangedRouteAnswer {
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ example: '淞虹路线' }) name!: string;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'the day of the old timetable that was compared; null: the route did not run',
  })
  before!: string | null;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'the day of the new timetable that was compared; null: the route does not run',
  })
  after!: string | null;
  @ApiProperty({ type: [VersionChangedDirectionAnswer], description: 'only directions that change' })
  directions!: VersionChangedDirectionAnswer[];
}

export class VersionChangesAnswer {
  @ApiProperty({ type: 'integer' }) versionId!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'the timetable before it, which it replaces; null: it is the first' })
  replaces!: number | null;
  @ApiProperty({ type: [VersionChangedRouteAnswer], description: 'only routes that change' }) routes!: VersionChangedRouteAnswer[];
}
