import { ApiProperty } from '@nestjs/swagger';
import { maxPeoplePerTap } from '../driver-log/read-event.js';
import { longestReason } from '../fields.js';
import { IsCount, IsDateText, IsFlag, IsId, IsInstantText, IsOneOf, IsSentence, IsUuid } from '../http/fields.decorator.js';
import { TripDetailAnswer } from '../ridership/trip-details.service.js';
import { driverKinds, isRunEvent } from '../trip-log/trip-event.js';

export const corrections = ['void', 'add'] as const;

export class CorrectionRequest {
  @IsOneOf(corrections, 'void takes an event back, add records one that is missing')
  action!: (typeof corrections)[number];

  @IsSentence(longestReason, 'why; kept with the event and in the audit log', { required: true })
  reason!: string;

  @IsUuid('id of the new event, so that sending it again changes nothing; default a new one')
  correctionId?: string;

  @IsUuid('void: the event to take back; an undo can be taken back, too')
  eventId?: string;

  @IsOneOf(driverKinds.filter((kind) => isRunEvent({ kind })), 'add: what happened', false)
  kind?: string;

  @IsDateText('add: the service date')
  serviceDate?: string;

  @IsId('add: the trip')
  tripId?: string;

  @IsId('add: the stop; default the first one')
  stopId?: string;

  @IsCount(1, maxPeoplePerTap, 'add: people, where the kind counts them')
  count?: number | null;

  @IsId('add: the vehicle')
  vehicleId?: string;

  @IsFlag('add: true: the vehicle is in no list of ours, because it was borrowed')
  isBorrowed?: boolean;

  @IsInstantText('add: when it happened; default as planned')
  at?: string;
}

export class CorrectionAnswer {
  @ApiProperty({ format: 'uuid', description: 'the event that was recorded' }) eventId!: string;
  @ApiProperty({ type: TripDetailAnswer, description: 'the trip as it is now' }) trip!: TripDetailAnswer;
}
