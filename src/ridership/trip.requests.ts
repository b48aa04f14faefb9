import { ApiProperty } from '@nestjs/swagger';
import { StopVisitAnswer, TripEventAnswer, TripFindingAnswer, TripPerformedAnswer } from '../operations/trip-performed.requests.js';

const text = { type: String, nullable: true } as const;

/** A trip as it stands in the figures of its day. */
export class RidershipTripAnswer extends TripPerformedAnswer {
  @ApiProperty({ example: '淞虹路线' }) routeName!: string;
  @ApiProperty({ ...text, example: '开往淞虹路', description: 'null: nobody knows where it goes' }) directionName!: string | null;
  @ApiProperty({ ...text, example: '07:30:00' }) startTime!: string | null;
  @ApiProperty({ description: 'the day is not over and the trip not done' }) isPending!: boolean;
  @ApiProperty({ type: String, nullable: true, enum: ['early', 'on-time', 'late', null] }) punctuality!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'behind the plan, by the best that is known of its departure' })
  delaySeconds!: number | null;
  @ApiProperty({ description: 'two sources counted, perhaps the same people; the finding tells more' }) isCountedTwice!: boolean;
}

export class RidershipTripsAnswer {
  @ApiProperty({ type: [RidershipTripAnswer] }) trips!: RidershipTripAnswer[];
}

/** An event, and who said it. */
export class RidershipEventAnswer extends TripEventAnswer {
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
  @ApiProperty({ enum: ['driver', 'manager', 'import'] }) source!: string;
  @ApiProperty({ ...text, description: 'who said it' }) accountId!: string | null;
  @ApiProperty({ ...text, example: '王师傅' }) name!: string | null;
  @ApiProperty({ ...text, description: 'whose session brought it, where that is somebody else: from the same phone, or pasted' })
  sentBy!: string | null;
  @ApiProperty({ ...text, example: '李师傅' }) sentByName!: string | null;
}

export class TripDetailAnswer extends RidershipTripAnswer {
  @ApiProperty(text) vehicleId!: string | null;
  @ApiProperty({ type: [StopVisitAnswer] }) stops!: StopVisitAnswer[];
  @ApiProperty({ type: [TripFindingAnswer] }) findings!: TripFindingAnswer[];
  @ApiProperty({ type: [RidershipEventAnswer], description: 'everything that was ever said of it, in the order in which it happened' })
  events!: RidershipEventAnswer[];
}
