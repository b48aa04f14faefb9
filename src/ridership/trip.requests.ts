import { ApiProperty } from '@nestjs/swagger';
import { tripFindingCodes } from '../trip-log/trip-findings.js';
import { eventKinds } from '../trip-log/trip-event.js';

const whole = { type: Number, nullable: true } as const;
const text = { type: String, nullable: true } as const;

export class RidershipTripAnswer {
  @ApiProperty({ format: 'date' }) serviceDate!: string;
  @ApiProperty({ example: 'songhong-0-weekday-0730' }) tripId!: string;
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ example: '淞虹路线' }) routeName!: string;
  @ApiProperty({ type: Number, nullable: true }) directionId!: 0 | 1 | null;
  @ApiProperty({ ...text, example: '07:30:00' }) startTime!: string | null;
  @ApiProperty({ description: 'the timetable promised it' }) isScheduled!: boolean;
  @ApiProperty({ description: 'the day is not over and the trip not done' }) isPending!: boolean;
  @ApiProperty({ enum: ['planned', 'underway', 'completed', 'cancelled', 'unlogged'] }) state!: string;
  @ApiProperty({ type: String, nullable: true, enum: ['early', 'on-time', 'late', null] }) punctuality!: string | null;
  @ApiProperty({ ...whole, description: 'behind the plan, by the best that is known of its departure' }) delaySeconds!: number | null;
  @ApiProperty({ description: 'the driver closed the count' }) isCounted!: boolean;
  @ApiProperty({ ...whole, description: 'null: missing; 0: nobody' }) boardings!: number | null;
  @ApiProperty(whole) alightings!: number | null;
  @ApiProperty(whole) leftBehind!: number | null;
  @ApiProperty() wasFull!: boolean;
  @ApiProperty({ description: 'nobody saw it, it was worked out afterwards' }) isReconstruction!: boolean;
  @ApiProperty({ description: 'two sources counted, perhaps the same people; the finding tells more' }) isCountedTwice!: boolean;
}

export class RidershipTripsAnswer {
  @ApiProperty({ type: [RidershipTripAnswer] }) trips!: RidershipTripAnswer[];
}

export class VisitAnswer {
  @ApiProperty({ example: 'home' }) stopId!: string;
  @ApiProperty({ example: '虹桥人才公寓' }) name!: string;
  @ApiProperty({ ...text, format: 'date-time' }) plannedDeparture!: string | null;
  @ApiProperty({ ...text, format: 'date-time' }) actualArrival!: string | null;
  @ApiProperty({ ...text, format: 'date-time' }) actualDeparture!: string | null;
  @ApiProperty(whole) boardings!: number | null;
  @ApiProperty(whole) alightings!: number | null;
  @ApiProperty(whole) leftBehind!: number | null;
  @ApiProperty({ ...whole, description: 'people on board when it left' }) departureLoad!: number | null;
}

export class RidershipEventAnswer {
  @ApiProperty({ format: 'uuid' }) eventId!: string;
  @ApiProperty({ enum: [...eventKinds] }) kind!: string;
  @ApiProperty({ description: 'false: it was taken back' }) counts!: boolean;
  @ApiProperty({ format: 'date-time', description: 'when it happened' }) at!: string;
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
  @ApiProperty({ ...text, example: 'home', description: 'where it was said to be, though the trip may not call there any more' })
  stopId!: string | null;
  @ApiProperty(whole) count!: number | null;
  @ApiProperty({ ...text, description: 'the event it takes back' }) undoes!: string | null;
  @ApiProperty(text) vehicleId!: string | null;
  @ApiProperty({ enum: ['driver', 'manager', 'import'] }) source!: string;
  @ApiProperty({ ...text, description: 'who said it' }) accountId!: string | null;
  @ApiProperty({ ...text, example: '王师傅' }) name!: string | null;
  @ApiProperty(text) reason!: string | null;
  @ApiProperty({ type: [String], description: 'what was odd about it on receipt' }) flags!: string[];
}

export class RidershipFindingAnswer {
  @ApiProperty({ enum: [...tripFindingCodes] }) code!: string;
  @ApiProperty(text) stopId!: string | null;
  @ApiProperty({ description: 'what it means and what to do' }) detail!: string;
}

export class TripDetailAnswer extends RidershipTripAnswer {
  @ApiProperty(text) vehicleId!: string | null;
  @ApiProperty({ type: [VisitAnswer] }) stops!: VisitAnswer[];
  @ApiProperty({ type: [RidershipFindingAnswer] }) findings!: RidershipFindingAnswer[];
  @ApiProperty({ type: [RidershipEventAnswer], description: 'everything that was ever said of it, in the order in which it happened' })
  events!: RidershipEventAnswer[];
}

export class CorrectionAnswer {
  @ApiProperty({ format: 'uuid', description: 'the event that was recorded' }) eventId!: string;
  @ApiProperty({ type: TripDetailAnswer, description: 'the trip as it is now' }) trip!: TripDetailAnswer;
}
