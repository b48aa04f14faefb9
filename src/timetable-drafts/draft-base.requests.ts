import { ApiProperty } from '@nestjs/swagger';
import type { BaseTrip, DraftBase } from '../timetabling/draft-base.js';

export class DraftBaseTripAnswer implements BaseTrip {
  @ApiProperty({ example: 'songhong-0-weekday-0730' }) readonly tripId!: string;
  @ApiProperty({ example: 'songhong-0', description: 'the way of the draft that it runs on' }) readonly wayId!: string;
  @ApiProperty({ example: 'weekday' }) readonly serviceId!: string;
  @ApiProperty({ example: '07:30:00' }) readonly time!: string;
  @ApiProperty({ type: String, nullable: true }) readonly blockId!: string | null;
  @ApiProperty({ required: false, description: 'GTFS trip_short_name' }) readonly shortName?: string;
  @ApiProperty({ type: 'integer', required: false, description: 'GTFS wheelchair_accessible' }) readonly wheelchairAccessible?: number;
  @ApiProperty({ type: 'integer', required: false, description: 'GTFS bikes_allowed' }) readonly bikesAllowed?: number;
  @ApiProperty({ type: 'integer', required: false, description: 'GTFS exact_times=0' }) readonly headwaySeconds?: number;
  @ApiProperty({ required: false, description: 'the trip of the feed that runs so often' }) readonly modelTripId?: string;
}

/** The timetable from which a draft was made, as far as it is compared with it. */
export class DraftBaseAnswer implements DraftBase {
  @ApiProperty({ type: 'integer', example: 1 }) readonly versionId!: number;
  @ApiProperty({ type: [DraftBaseTripAnswer] }) readonly trips!: readonly DraftBaseTripAnswer[];
  @ApiProperty({ type: [String], description: 'of stops and routes that older timetables had, which therefore mean something already' })
  readonly takenIds!: readonly string[];
}
