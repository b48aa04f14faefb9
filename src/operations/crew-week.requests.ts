import { ApiProperty } from '@nestjs/swagger';
import { IsDateText, IsId, IsOneOf, LanguageQuery } from '../http/fields.decorator.js';

const scopes = ['route', 'block', 'trip'] as const;

export class CrewWeekQuery extends LanguageQuery {
  @IsDateText('first date; default today')
  from?: string;

  @IsDateText('last date, included; default 6 days after the first')
  to?: string;

  @IsOneOf(scopes, 'what a row of the table is; with block, a trip without a block is in the row of its route; default route', false)
  by?: (typeof scopes)[number];

  @IsId('only this route')
  routeId?: string;
}

const text = { type: String, nullable: true } as const;
const count = { type: 'integer' } as const;
const time = { example: '07:30:00', description: 'service time' } as const;

export class CrewShareAnswer {
  @ApiProperty({ ...text, description: 'the account or vehicle; null: nobody was assigned' }) id!: string | null;
  @ApiProperty(count) tripCount!: number;
  @ApiProperty({ ...time, description: 'service time at which the first of these trips leaves' }) startTime!: string;
  @ApiProperty({ description: 'true: nobody is assigned, or a disabled account, or a vehicle out of use' }) isGap!: boolean;
  @ApiProperty({ description: 'true: at least one of these trips was assigned for this date only; false: all by standing assignments' })
  isOfDay!: boolean;
}

/** The assignment of a row itself: for one date, or the standing one. A field that is null assigns nobody or no vehicle. */
export class OwnCrewAnswer {
  @ApiProperty({ ...text, example: 'bus-1' }) vehicleId!: string | null;
  @ApiProperty({ ...text, format: 'uuid' }) accountId!: string | null;
  @ApiProperty({ ...text, description: 'for `If-Match` of PUT /v1/assignments' }) revision!: string | null;
}

export class CrewCellAnswer {
  @ApiProperty({ format: 'date', example: '2024-07-15' }) date!: string;
  @ApiProperty({ ...count, description: 'trips due to run: planned or added, and not cancelled' }) tripCount!: number;
  @ApiProperty(time) startTime!: string;
  @ApiProperty({ ...time, example: '20:08:00' }) endTime!: string;
  @ApiProperty({ type: [CrewShareAnswer] }) drivers!: CrewShareAnswer[];
  @ApiProperty({ type: [CrewShareAnswer] }) vehicles!: CrewShareAnswer[];
  @ApiProperty({ type: OwnCrewAnswer, nullable: true, description: 'null: nothing was assigned to this row for this date alone' })
  own!: OwnCrewAnswer | null;
}

export class CrewRowAnswer {
  @ApiProperty({ enum: [...scopes] }) scope!: (typeof scopes)[number];
  @ApiProperty({ example: 'songhong' }) scopeId!: string;
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ example: '淞虹路线' }) routeName!: string;
  @ApiProperty({ ...text, example: '1E6B3A', description: 'GTFS route_color' }) routeColor!: string | null;
  @ApiProperty({ ...time, description: 'when its first trip leaves, on the first date on which it has trips' }) startTime!: string;
  @ApiProperty({
    type: OwnCrewAnswer,
    nullable: true,
    description: 'the standing assignment of this row itself on its first date, else the next one to begin; null: none',
  })
  standing!: OwnCrewAnswer | null;
  @ApiProperty({ type: [CrewCellAnswer], description: 'one for each date on which it has trips' }) cells!: CrewCellAnswer[];
}

export class CrewDayAnswer {
  @ApiProperty({ format: 'date', example: '2024-07-15' }) date!: string;
  @ApiProperty(count) tripCount!: number;
  @ApiProperty({ ...count, description: 'trips without a driver who can sign in' }) withoutDriver!: number;
  @ApiProperty({ ...count, description: 'trips without a vehicle in use' }) withoutVehicle!: number;
  @ApiProperty({ ...text, ...time, description: 'when the first trip without a driver or a vehicle leaves; null: there is none' })
  firstGapTime!: string | null;
}

class ClashTripAnswer {
  @ApiProperty() tripId!: string;
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ example: '淞虹路线' }) routeName!: string;
  @ApiProperty(time) startTime!: string;
  @ApiProperty({ ...time, example: '07:38:00' }) endTime!: string;
}

/** Two trips at overlapping times with the same driver or vehicle. */
export class CrewClashAnswer {
  @ApiProperty({ format: 'date', example: '2024-07-15' }) date!: string;
  @ApiProperty({ enum: ['driver', 'vehicle'] }) kind!: 'driver' | 'vehicle';
  @ApiProperty({ description: 'the account or vehicle' }) id!: string;
  @ApiProperty({ type: [ClashTripAnswer], description: 'two: one trip, and another that begins before it has ended' })
  trips!: ClashTripAnswer[];
}

export class DriverLoadAnswer {
  @ApiProperty({ format: 'uuid' }) accountId!: string;
  @ApiProperty({ ...count, description: 'of all these dates' }) tripCount!: number;
  @ApiProperty({ ...count, description: 'from the first stop of each trip to its last' }) drivingSeconds!: number;
}

export class CrewWeekAnswer {
  @ApiProperty({ type: [CrewDayAnswer] }) days!: CrewDayAnswer[];
  @ApiProperty({ type: [CrewRowAnswer], description: 'by route, then by time' }) rows!: CrewRowAnswer[];
  @ApiProperty({ type: [CrewClashAnswer], description: 'of all routes; at most 20 for each date and kind' }) clashes!: CrewClashAnswer[];
  @ApiProperty({ type: [DriverLoadAnswer], description: 'of all routes' }) drivers!: DriverLoadAnswer[];
}
