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
      'planned departure from its first stop, as a service time; required for trip-added, which shows riders the trip as an additional departure',
  })
  startTime?: string | null;
}

/** One event as a phone sends it. Each is read by itself (`read-event.ts`), so that a faulty one does not hold up the others. */
export class DriverEventRequest {
  @ApiProperty({
    ...uuid,
    description:
      'made by the phone, once for each event; sending it again changes nothing. Preferably version 7: ordered by time, it is fastest to store',
  })
  eventId!: string;
  @ApiProperty({ enum: [...driverKinds] }) kind!: DriverKind;
  @ApiProperty({ format: 'date', example: '2024-07-15' }) serviceDate!: string;
  @ApiProperty({ ...id, example: 'songhong-0-weekday-0730' }) tripId!: string;
  @ApiProperty({ type: String, ...optional, ...id, example: 'home', description: 'required for stop-arrived and stop-departed' })
  stopId?: string;
  @ApiProperty({
    type: 'integer',
    ...optional,
    minimum: 0,
    maximum: 10_000,
    description: 'index of the stop on the trip, from 0; needed if the trip calls at the stop twice',
  })
  position?: number;
  @ApiProperty({ type: String, ...optional, ...id, example: 'bus-1' }) vehicleId?: string;
  @ApiProperty({ format: 'date-time', description: 'when it happened, by the phone’s clock' }) deviceTime!: string;
  @ApiProperty({
    type: 'integer',
    ...optional,
    minimum: 1,
    maximum: maxPeoplePerTap,
    description: 'number of people; required for boarded, alighted and left-behind, otherwise left out',
  })
  count?: number;
  @ApiProperty({
    type: String,
    ...optional,
    format: 'uuid',
    description: 'undo: the event to undo, which may be an undo itself (required)',
  })
  undoes?: string;
  @ApiProperty({ type: String, ...optional, maxLength: longestReason, description: 'why a trip is cancelled or something is corrected' })
  reason?: string;
  @ApiProperty({
    type: String,
    ...optional,
    format: 'uuid',
    description: 'the account that logged it, if another driver’s session sends it from the same phone; left out: the signed-in account',
  })
  recordedBy?: string | null;
  @ApiProperty({
    type: 'integer',
    ...optional,
    minimum: 0,
    maximum: maxDelaySeconds,
    description: 'delay-reported: seconds by which the driver expects to be late (required); 0: on time again',
  })
  delaySeconds?: number | null;
  @ApiProperty({
    type: ExtraTripRequest,
    ...optional,
    description: 'required with every event of a trip that is in no timetable; the phone makes the id of such a trip',
  })
  extra?: ExtraTripRequest | null;
}

/** Only described here, and read by `read-event.ts`: checking 500 objects with decorators would take longer than storing them. */
export class DriverEventsRequest {
  @ApiProperty({
    required: false,
    format: 'date-time',
    description:
      'the time of sending, by the phone’s clock; if that clock is more than two minutes wrong, the times of the events are corrected',
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
  @ApiProperty({ type: String, nullable: true, description: 'as it was sent; null: missing, or no text' }) eventId!: string | null;
  @ApiProperty({
    enum: ['recorded', 'duplicate', 'refused'],
    description: 'recorded and duplicate: stored; refused: not stored, and to be sent again only if `sendAgainAt` gives a time',
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
      'from when an event that was refused because its date is in the future may be sent again; null: it will always be refused as it is',
  })
  sendAgainAt?: string | null;
  @ApiProperty({
    required: false,
    example: 'extra-1-airport-0',
    description:
      'the trip on which the event was stored, if its id is not the one sent: another driver uses that id for a trip of another route or direction',
  })
  tripId?: string;
}

export class EventResultsAnswer {
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
  @ApiProperty({ type: [EventResultAnswer], description: 'in the order in which they were sent' }) results!: EventResultAnswer[];
}
