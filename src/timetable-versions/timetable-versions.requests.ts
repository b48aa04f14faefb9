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
  @ApiProperty({ enum: [...dayTypes], description: 'the kind of day' }) dayType!: string;
  @ApiProperty({ format: 'date', description: 'the day of that kind that was looked at' }) date!: string;
  @ApiProperty({ type: 'integer' }) tripCount!: number;
}

export class VersionRouteAnswer {
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ example: '淞虹路线' }) name!: string;
  @ApiProperty({ type: String, nullable: true, example: '2E6B34' }) color!: string | null;
  @ApiProperty({ type: [TripsOfDayTypeAnswer], description: 'only kinds of days that the timetable has' }) days!: TripsOfDayTypeAnswer[];
}

/** The state of the versions to list; left out: those that were, are or will be in force. */
export class TimetableVersionsQuery extends LanguageQuery {
  @IsOneOf([...versionStates, 'all'], 'only those of this state, or all; left out: those that were, are or will be in force', false)
  state?: VersionStateNow | 'all';
}

export class TimetableVersionAnswer {
  @ApiProperty({ type: 'integer', example: 1 }) versionId!: number;
  @ApiProperty({
    enum: [...versionStates],
    description: 'withdrawn: before it came into force; replaced: by another one for the same date',
  })
  state!: VersionStateNow;
  @ApiProperty({ format: 'date', description: 'from when on it is in force, or was to be' }) effectiveFrom!: string;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'the last date before the next one; null: none is known, or it is in force on no date',
  })
  effectiveUntil!: string | null;
  @ApiProperty({ example: 'hongqiao', description: 'the folder or zip it came from' }) source!: string;
  @ApiProperty({ type: String, nullable: true, description: 'what the feed calls it' }) feedVersion!: string | null;
  @ApiProperty({ format: 'date-time' }) importedAt!: string;
  @ApiProperty({ type: String, nullable: true, example: '命令行', description: 'who loaded it, or brought it back; null: not known' })
  importedBy!: string | null;
  @ApiProperty({ type: 'integer' }) tripCount!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'the timetable that was brought back as this one; null: it was loaded' })
  restoredFrom!: number | null;
  @IsRevision() revision!: string;
  @ApiProperty({ type: [VersionRouteAnswer], description: 'in the order in which riders see them; none where it is in force on no date' })
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
  @ApiProperty({ type: [String], example: ['07:30', '07:38'], description: 'when it leaves its stops, the last: arrives' })
  times!: string[];
  @ApiProperty({ type: String, nullable: true, description: 'trips of one block are run by one vehicle' }) blockId!: string | null;
  @ApiProperty({ type: 'integer', description: 'from the first stop to the last' }) runningSeconds!: number;
}

export class VersionDirectionAnswer {
  @ApiProperty({ type: Number, nullable: true }) directionId!: number | null;
  @ApiProperty({ example: '淞虹路' }) headsign!: string;
  @ApiProperty({ type: [VersionStopAnswer], description: 'of the longest of its trips' }) stops!: VersionStopAnswer[];
  @ApiProperty({ type: Number, nullable: true, description: 'the usual seconds between two departures; null: fewer than two' })
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
  @ApiProperty({ enum: ['goes', 'comes', 'stays'] }) is!: string;
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
    description: 'the day of the old timetable that was compared; null: it had none',
  })
  before!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'the day of the new one; null: it has none' }) after!:
    string | null;
  @ApiProperty({ type: [VersionChangedDirectionAnswer], description: 'only directions that change' })
  directions!: VersionChangedDirectionAnswer[];
}

export class VersionChangesAnswer {
  @ApiProperty({ type: 'integer' }) versionId!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'the timetable that it takes the place of; null: it is the first' })
  replaces!: number | null;
  @ApiProperty({ type: [VersionChangedRouteAnswer], description: 'only routes that change' }) routes!: VersionChangedRouteAnswer[];
}
