import { ApiProperty } from '@nestjs/swagger';
import { IsRevision } from '../http/route.decorator.js';
import { StopVisitAnswer, TripEventAnswer, TripFindingAnswer, TripPerformedAnswer } from '../operations/trip-performed.requests.js';
import { tripFindingCodes, type TripFindingCode } from '../trip-log/trip-performed.js';

const text = { type: String, nullable: true } as const;

/** A trip as in the figures of its day. */
export class RidershipTripAnswer extends TripPerformedAnswer {
  @ApiProperty({ example: '淞虹路线' }) routeName!: string;
  @ApiProperty({ ...text, example: '开往淞虹路', description: 'null: unknown' }) directionName!: string | null;
  @ApiProperty({ ...text, example: '07:30:00', description: 'planned departure from the first stop; null: not planned' })
  startTime!: string | null;
  @ApiProperty({ description: 'true: the day is not over, and the trip has not ended' }) isPending!: boolean;
  @ApiProperty({
    type: String,
    nullable: true,
    enum: ['early', 'on-time', 'late', null],
    description: 'at the first stop; null: not scheduled, or it did not run',
  })
  punctuality!: string | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'behind the plan, by the best evidence of its departure; negative: early; null: unknown',
  })
  delaySeconds!: number | null;
  @ApiProperty({ description: 'its driver reported it full, or the counts filled its seats and standing room' })
  declare wasFull: boolean;
  @ApiProperty({ description: 'the same people may have been counted twice; the finding `counted-twice` explains it' })
  isCountedTwice!: boolean;
  @ApiProperty({ description: 'some of its events are from a phone whose date may have been a day wrong' }) isDateSuspect!: boolean;
  @ApiProperty({ description: 'it was full, and it is unknown how many people were left behind' }) isLeftBehindMissing!: boolean;
  @ApiProperty({ enum: [...tripFindingCodes], isArray: true, description: 'what is odd about it; the answer of one trip explains each' })
  findingCodes!: TripFindingCode[];
  @ApiProperty({ ...text, description: 'the vehicle that was logged; null: none was' }) vehicleId!: string | null;
}

export class RidershipTripsAnswer {
  @ApiProperty({ type: [RidershipTripAnswer] }) trips!: RidershipTripAnswer[];
}

/** An event with its author. */
export class RidershipEventAnswer extends TripEventAnswer {
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
  @ApiProperty({ enum: ['driver', 'manager', 'import'] }) source!: string;
  @ApiProperty({ ...text, description: 'the account that logged it; null: none, for example an import' }) accountId!: string | null;
  @ApiProperty({ ...text, example: '王师傅', description: 'name of that account' }) name!: string | null;
  @ApiProperty({
    ...text,
    description: 'the account whose session sent it, if that is another one: from the same phone, or pasted; null: the same account',
  })
  sentBy!: string | null;
  @ApiProperty({ ...text, example: '李师傅', description: 'name of that account' }) sentByName!: string | null;
  @ApiProperty({ ...text, description: 'the phone that sent it; null: unknown, or not from a phone' }) deviceId!: string | null;
}

export class TripDetailAnswer extends RidershipTripAnswer {
  @IsRevision({ of: 'its effective events' }) revision!: string;
  @ApiProperty({ type: [StopVisitAnswer] }) stops!: StopVisitAnswer[];
  @ApiProperty({ type: [TripFindingAnswer] }) findings!: TripFindingAnswer[];
  @ApiProperty({
    type: [RidershipEventAnswer],
    description: 'everything that was logged of it, undone events included, in the order in which it happened',
  })
  events!: RidershipEventAnswer[];
}
