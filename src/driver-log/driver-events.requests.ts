import { ApiProperty } from '@nestjs/swagger';
import { longestId, longestReason } from '../fields.js';
import { DriverDeviceRequest } from '../devices/device.requests.js';
import { driverKinds, type DriverKind } from '../trip-log/trip-event.js';
import { networkRefusals } from '../network/network.refusals.js';
import { driverLogRefusals } from './driver-log.refusals.js';
import { maxDelaySeconds, maxEventsPerBatch, maxPeoplePerTap, startTimePattern } from './read-event.js';

const uuid = { type: 'string', format: 'uuid' } as const;
/** For optional fields `null` means the same as leaving them out. */
const optional = { required: false, nullable: true } as const;
const id = { minLength: 1, maxLength: longestId } as const;

/** The route, direction and start of a trip that is in no timetable. */
class ExtraTripRequest {
  @ApiProperty({ ...id, example: 'songhong' }) routeId!: string;
  @ApiProperty({ type: 'integer', enum: [0, 1], ...optional, example: 0 }) directionId?: 0 | 1 | null;
  @ApiProperty({
    type: String,
    ...optional,
    example: '08:12',
    pattern: startTimePattern.source,
    description:
      'needed for trip-added: when it is to leave its first stop, as a service time; riders are then told of it as an additional departure (with trip-added)',
  })
  startTime?: string | null;
}

/** One event as a phone sends it. Each is read by itself (`read-event.ts`), so that a faulty one does not hold up the others. */
export class DriverEventRequest {
  @ApiProperty({
    ...uuid,
    description:
      'made by the phone, once for each event; sending it again changes nothing. Version 7, ordered by time, costs the server least',
  })
  eventId!: string;
  @ApiProperty({ enum: [...driverKinds] }) kind!: DriverKind;
  @ApiProperty({ format: 'date', example: '2024-07-15' }) serviceDate!: string;
  @ApiProperty({ ...id, example: 'songhong-0-weekday-0730' }) tripId!: string;
  @ApiProperty({ type: String, ...optional, ...id, example: 'home', description: 'needed for stop-arrived and stop-departed' })
  stopId?: string;
  @ApiProperty({
    type: 'integer',
    ...optional,
    minimum: 0,
    maximum: 10_000,
    description: 'index of the stop on the trip, from 0; needed where a trip calls at a stop twice',
  })
  position?: number;
  @ApiProperty({ type: String, ...optional, ...id, example: 'bus-1' }) vehicleId?: string;
  @ApiProperty({ format: 'date-time', description: 'what the phone’s clock said when it happened' }) deviceTime!: string;
  @ApiProperty({
    type: 'integer',
    ...optional,
    minimum: 1,
    maximum: maxPeoplePerTap,
    description: 'people, for boarded, alighted and left-behind',
  })
  count?: number;
  @ApiProperty({ type: String, ...optional, format: 'uuid', description: 'the event that an undo takes back; may itself be an undo' })
  undoes?: string;
  @ApiProperty({ type: String, ...optional, maxLength: longestReason, description: 'why, for a cancelled trip or a correction' })
  reason?: string;
  @ApiProperty({
    type: String,
    ...optional,
    format: 'uuid',
    description:
      'the account whose word it is, where another driver’s session delivers it from the same phone; left out: whoever is signed in',
  })
  recordedBy?: string | null;
  @ApiProperty({
    type: 'integer',
    ...optional,
    minimum: 0,
    maximum: maxDelaySeconds,
    description: 'by how much the driver expects to be late, for delay-reported; 0: on time again',
  })
  delaySeconds?: number | null;
  @ApiProperty({
    type: ExtraTripRequest,
    ...optional,
    description: 'with every event of a trip that is in no timetable, whose id the phone then makes itself',
  })
  extra?: ExtraTripRequest | null;
}

/** Described here and read by `read-event.ts`: on the hot path, checking 500 objects with decorators would cost more than storing them. */
export class DriverEventsRequest {
  @ApiProperty({
    required: false,
    format: 'date-time',
    description: 'what the phone’s clock says now, when it sends; a clock more than two minutes wrong is corrected by it',
  })
  sentAt?: string;
  @ApiProperty({ type: DriverDeviceRequest, required: false }) device?: DriverDeviceRequest;
  @ApiProperty({ type: [DriverEventRequest], maxItems: maxEventsPerBatch, description: 'in any order, old or new' })
  events!: DriverEventRequest[];
}

/** The codes with which a single event can be refused; `log-unavailable` refuses the whole request instead. */
const { 'log-unavailable': _, ...ofOne } = driverLogRefusals;
const eventRefusals = [...Object.values(ofOne), networkRefusals['route-not-found']];

class FaultAnswer {
  @ApiProperty() field!: string;
  @ApiProperty() detail!: string;
}

export class EventResultAnswer {
  @ApiProperty({ type: String, nullable: true, description: 'as it was sent' }) eventId!: string | null;
  @ApiProperty({
    enum: ['recorded', 'duplicate', 'refused'],
    description: 'recorded and duplicate are on disk; refused is not, and need not be sent again but where it says when',
  })
  outcome!: 'recorded' | 'duplicate' | 'refused';
  @ApiProperty({
    required: false,
    enum: eventRefusals.map(({ code }) => code),
    example: 'event-conflict',
    description: `why it was refused. ${eventRefusals.map(({ code, sentence }) => `\`${code}\`: ${sentence.en}`).join(' ')}`,
  })
  code?: string;
  @ApiProperty({ required: false }) detail?: string;
  @ApiProperty({ required: false, type: [FaultAnswer] }) faults?: FaultAnswer[];
  @ApiProperty({
    required: false,
    type: String,
    nullable: true,
    format: 'date-time',
    description:
      'of what was refused because its date is still to come: from then on it may be sent again, and is taken; null: as it is it will never be taken',
  })
  sendAgainAt?: string | null;
  @ApiProperty({
    required: false,
    example: 'extra-1-airport-0',
    description:
      'the trip that the event is of, where that has another id than was sent: somebody else has a trip of another route or direction under that one',
  })
  tripId?: string;
}

export class EventResultsAnswer {
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
  @ApiProperty({ type: [EventResultAnswer], description: 'in the order in which they were sent' }) results!: EventResultAnswer[];
}
