import { ApiProperty } from '@nestjs/swagger';
import { maxPeoplePerTap, startTimePattern } from '../driver-log/read-event.js';
import { longestId, longestReason } from '../fields.js';
import { IsCount, IsDateText, IsFlag, IsId, IsOneOf, IsSentence, IsUuid, IsUuids } from '../http/fields.decorator.js';
import { TripDetailAnswer } from '../ridership/trip-details.service.js';
import { maxRowsPerSheet } from './read-sheet.js';

/** The ids of so many events fit into one request; the busiest trip has fewer. */
const maxEventsPerAct = 1000;

const sources = ['driver', 'manager', 'import'] as const;

class ActRequest {
  @IsSentence(longestReason, 'why; kept with every event of the act and in the audit log', { required: true, example: '纸单补录' })
  reason!: string;

  @IsUuid('id of the act, made by whoever asks: the same request sent again under it changes nothing. Default a new one')
  actId?: string;
}

class ActOnTripRequest extends ActRequest {
  @IsDateText('the service date', true)
  serviceDate!: string;

  @IsId('of the timetable, or of a trip logged outside it', { required: true, example: 'songhong-0-weekday-0730' })
  tripId!: string;
}

export class VehicleCorrectionRequest extends ActOnTripRequest {
  @IsId('which vehicle ran the trip, whatever was logged', { required: true, example: 'bus-2' })
  vehicleId!: string;

  @IsFlag('true: the vehicle is in no list of ours, because it was borrowed')
  isBorrowed?: boolean;
}

const peopleThere = (who: string): PropertyDecorator => IsCount(0, maxPeoplePerTap, `how many ${who}; left out: nothing is said of that`);

export class PeopleCorrectionRequest extends ActOnTripRequest {
  @IsCount(0, 999, 'at which stop of the trip, from 0; default the first one, and of those who got off the last one')
  position?: number | null;

  @peopleThere('boarded there') boardings?: number | null;
  @peopleThere('got off there') alightings?: number | null;
  @peopleThere('could not board there') leftBehind?: number | null;

  @IsFlag('true: these are all, so that the count of a trip that nobody ended is closed')
  closesCount?: boolean;
}

export class VoidManyRequest extends ActRequest {
  @IsUuids(
    maxEventsPerAct,
    'these events, of whichever trips; to undo an act, those that its answer named. Or else serviceDate and tripId',
    false,
  )
  eventIds?: string[];

  @IsDateText('all that counts of the log of one trip; or else eventIds')
  serviceDate?: string;

  @IsId('with serviceDate: the trip')
  tripId?: string;

  @IsUuid('with tripId: only what this account said')
  accountId?: string;

  @IsId('with tripId: only what came from this phone')
  deviceId?: string;

  @IsOneOf(sources, 'with tripId: only what came from there', false)
  source?: (typeof sources)[number];
}

export class MoveLogRequest extends ActOnTripRequest {
  @IsDateText('the date of the trip it belongs to; default the same')
  toServiceDate?: string;

  @IsId('the trip it belongs to; default the same trip, on the other date')
  toTripId?: string;

  @IsUuids(maxEventsPerAct, 'only these events; default all that counts of its log, but for what managers decided of its plan', false)
  eventIds?: string[];

  @IsUuid('only what this account said')
  accountId?: string;

  @IsId('only what came from this phone')
  deviceId?: string;

  @IsOneOf(sources, 'only what came from there', false)
  source?: (typeof sources)[number];
}

/** For optional fields `null` means the same as leaving them out. */
const optional = { required: false, nullable: true } as const;
const id = { type: String, minLength: 1, maxLength: longestId } as const;
const time = { type: String, ...optional, pattern: startTimePattern.source } as const;
const people = { type: 'integer', ...optional, minimum: 0, maximum: maxPeoplePerTap } as const;
const flag = { type: Boolean, ...optional } as const;

class SheetRowRequest {
  @ApiProperty({ ...id, ...optional, example: 'songhong-0-weekday-0730', description: 'the trip; or else routeId and departureTime' })
  tripId?: string | null;
  @ApiProperty({ ...id, ...optional, example: 'songhong', description: 'of an extra trip that is in no timetable' })
  routeId?: string | null;
  @ApiProperty({ type: 'integer', enum: [0, 1], ...optional, description: 'of an extra trip, where its route has directions' })
  directionId?: 0 | 1 | null;
  @ApiProperty({
    ...time,
    example: '07:32',
    description: 'when it left its first stop; left out: not known, and then never taken for on time',
  })
  departureTime?: string | null;
  @ApiProperty({ ...time, example: '07:40', description: 'when it reached its last stop' }) arrivalTime?: string | null;
  @ApiProperty({ ...people, example: 12, description: 'who boarded; 0 is a count. Needed, unless didNotRun or notCounted' })
  boardings?: number | null;
  @ApiProperty({ ...people, description: 'who got off' }) alightings?: number | null;
  @ApiProperty({ ...people, description: 'who could not board' }) leftBehind?: number | null;
  @ApiProperty({ ...flag, description: 'the bus was full' }) wasFull?: boolean | null;
  @ApiProperty({ ...flag, description: 'it did not run' }) didNotRun?: boolean | null;
  @ApiProperty({ ...flag, description: 'it ran, and nobody counted' }) notCounted?: boolean | null;
  @ApiProperty({ ...flag, description: 'where the log says something else, the sheet is right: what the log says of it is taken back' })
  replaces?: boolean | null;
}

/** Describes the body for the OpenAPI document; `read-sheet.ts` reads it, so that every faulty row is named. */
export class SheetRequest {
  @ApiProperty({ type: String, minLength: 1, maxLength: longestReason, example: '纸单补录' }) reason!: string;
  @ApiProperty({
    ...{ type: String, format: 'uuid', ...optional },
    description: 'id of the act, made by whoever asks: the same request sent again under it changes nothing. Default a new one',
  })
  actId?: string | null;
  @ApiProperty({ format: 'date', example: '2024-07-15' }) serviceDate!: string;
  @ApiProperty({ ...id, ...optional, example: 'bus-1', description: 'which vehicle ran all of them' }) vehicleId?: string | null;
  @ApiProperty({ ...flag, description: 'true: the vehicle is in no list of ours, because it was borrowed' }) isBorrowed?: boolean | null;
  @ApiProperty({ type: String, format: 'uuid', ...optional, description: 'the driver who filled the sheet in: it is their word' })
  accountId?: string | null;
  @ApiProperty({ type: [SheetRowRequest], minItems: 1, maxItems: maxRowsPerSheet }) rows!: SheetRowRequest[];
}

const uuids = { type: String, format: 'uuid', isArray: true } as const;

export class ActAnswer {
  @ApiProperty({ format: 'uuid' }) actId!: string;
  @ApiProperty({ ...uuids, description: 'what it said in the log; void these to undo it. Nothing where all was so already' })
  eventIds!: readonly string[];
  @ApiProperty({ type: [TripDetailAnswer], description: 'the trips that it is about, as they are now' }) trips!: TripDetailAnswer[];
}

export class VoidedAnswer extends ActAnswer {
  @ApiProperty({ ...uuids, description: 'what counted and counts no more' }) voided!: readonly string[];
  @ApiProperty({ ...uuids, description: 'named, but as they were: they counted for nothing, or take back what is named, too' })
  unchanged!: readonly string[];
}
