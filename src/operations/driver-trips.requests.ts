import { ApiProperty } from '@nestjs/swagger';
import { IsDateText, IsFlag, LanguageQuery } from '../http/fields.decorator.js';
import { StopVisitAnswer, TripEventAnswer, TripFindingAnswer, TripPerformedAnswer } from './trip-performed.requests.js';

export class DriverTripsQuery extends LanguageQuery {
  @IsDateText('the service date; default today; for a driver from a week ago to tomorrow')
  date?: string;

  @IsFlag('also trips that others are assigned to; a driver gets these only from yesterday to tomorrow, to take one over')
  all?: boolean;
}

/** A trip as its driver sees it. */
export class DriverTripAnswer extends TripPerformedAnswer {
  @ApiProperty({ example: '淞虹路' }) headsign!: string;
  @ApiProperty({ type: Boolean, nullable: true, description: 'null: nobody is assigned' }) isMine!: boolean | null;
  @ApiProperty({ type: String, nullable: true, description: 'the vehicle that was logged, else the assigned one' })
  vehicleId!: string | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'behind the plan at the last logged departure; negative: early; null: unknown',
  })
  delaySeconds!: number | null;
  @ApiProperty({ type: [StopVisitAnswer] }) stops!: StopVisitAnswer[];
  @ApiProperty({ type: [TripFindingAnswer] }) findings!: TripFindingAnswer[];
  @ApiProperty({ type: [TripEventAnswer], description: 'by time' }) events!: TripEventAnswer[];
}

export class DriverTripsAnswer {
  @ApiProperty({ format: 'date' }) date!: string;
  @ApiProperty({
    type: [DriverTripAnswer],
    description: 'by departure in the current plan of the day; trips that nobody planned come last',
  })
  trips!: DriverTripAnswer[];
}
