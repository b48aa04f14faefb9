import { ApiProperty } from '@nestjs/swagger';
import { IsRevision } from '../http/route.decorator.js';
import { StopVisitAnswer, TripEventAnswer, TripFindingAnswer, TripPerformedAnswer } from '../operations/trip-performed.requests.js';
import { tripFindingCodes, type TripFindingCode } from '../trip-log/trip-performed.js';

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
  @ApiProperty({ description: 'its driver said that it was full, or the counts filled its seats and standing room' })
  declare wasFull: boolean;
  @ApiProperty({ description: 'the same people may have been counted twice; the finding tells more' }) isCountedTwice!: boolean;
  @ApiProperty({ description: 'some of its log is from a phone whose date may have been a day wrong' }) isDateSuspect!: boolean;
  @ApiProperty({ description: 'it was full, and nobody said how many stayed behind' }) isLeftBehindMissing!: boolean;
  @ApiProperty({ enum: [...tripFindingCodes], isArray: true, description: 'what is odd about it; the trip itself tells more' })
  findingCodes!: TripFindingCode[];
  @ApiProperty({ ...text, description: 'which ran it, as far as anybody said' }) vehicleId!: string | null;
}

export class RidershipTripsAnswer {
  @ApiProperty({ type: [RidershipTripAnswer] }) trips!: RidershipTripAnswer[];
}

/** An event with its author. */
export class RidershipEventAnswer extends TripEventAnswer {
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
  @ApiProperty({ enum: ['driver', 'manager', 'import'] }) source!: string;
  @ApiProperty({ ...text, description: 'who said it' }) accountId!: string | null;
  @ApiProperty({ ...text, example: '王师傅' }) name!: string | null;
  @ApiProperty({ ...text, description: 'whose session brought it, where that is somebody else: from the same phone, or pasted' })
  sentBy!: string | null;
  @ApiProperty({ ...text, example: '李师傅' }) sentByName!: string | null;
  @ApiProperty({ ...text, description: 'the phone it came from; null: not known, or from no phone' }) deviceId!: string | null;
}

export class TripDetailAnswer extends RidershipTripAnswer {
  @IsRevision({ of: 'what counts of its log' }) revision!: string;
  @ApiProperty({ type: [StopVisitAnswer] }) stops!: StopVisitAnswer[];
  @ApiProperty({ type: [TripFindingAnswer] }) findings!: TripFindingAnswer[];
  @ApiProperty({ type: [RidershipEventAnswer], description: 'everything that was ever said of it, in the order in which it happened' })
  events!: RidershipEventAnswer[];
}
