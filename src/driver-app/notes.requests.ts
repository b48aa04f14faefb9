import { ApiProperty } from '@nestjs/swagger';
import { DriverDeviceRequest } from '../devices/device.requests.js';

/** What a driver says that is of no trip's count. */
export const noteKinds = ['check', 'fault', 'acknowledged', 'voided'] as const;
export type NoteKind = (typeof noteKinds)[number];

const id = { minLength: 1, maxLength: 255 } as const;
const optional = { required: false, nullable: true } as const;

/** One thing that was looked at before a trip. */
export class CheckedItemRequest {
  @ApiProperty({ example: '轮胎', minLength: 1, maxLength: 100 }) item!: string;
  @ApiProperty({ example: true }) isRight!: boolean;
  @ApiProperty({ type: String, ...optional, maxLength: 500, description: 'what is wrong' }) remark?: string | null;
}

/** One note as a phone sends it; each is read by itself, so that a bad one holds up no other. */
export class DriverNoteRequest {
  @ApiProperty({ format: 'uuid', description: 'made by the phone; sending it again changes nothing' }) noteId!: string;
  @ApiProperty({ enum: [...noteKinds] }) kind!: NoteKind;
  @ApiProperty({ format: 'date-time', description: 'what the phone’s clock said' }) deviceTime!: string;
  @ApiProperty({ format: 'date', example: '2024-07-15' }) serviceDate!: string;
  @ApiProperty({ type: String, ...optional, format: 'uuid', description: 'whose word it is, where another driver’s session delivers it' })
  recordedBy?: string | null;
  @ApiProperty({ type: String, ...optional, ...id, example: 'bus-1' }) vehicleId?: string | null;
  @ApiProperty({ type: String, ...optional, ...id, description: 'a trip that a fault or an acknowledgement is about' }) tripId?:
    string | null;
  @ApiProperty({ type: [CheckedItemRequest], ...optional, description: 'for check' }) items?: CheckedItemRequest[] | null;
  @ApiProperty({
    type: String,
    ...optional,
    maxLength: 2000,
    description: 'what is broken, for fault; what was seen, for acknowledged; what it said, for voided',
  })
  text?: string | null;
  @ApiProperty({ type: String, ...optional, format: 'uuid', description: 'the refused event that the driver let go, for voided' })
  eventId?: string | null;
  @ApiProperty({ type: String, ...optional, format: 'uuid', description: 'the message that is acknowledged' }) messageId?: string | null;
}

export class DriverNotesRequest {
  @ApiProperty({ required: false, format: 'date-time', description: 'what the phone’s clock says now, when it sends' }) sentAt?: string;
  @ApiProperty({ type: DriverDeviceRequest, required: false }) device?: DriverDeviceRequest;
  @ApiProperty({ type: [DriverNoteRequest], maxItems: 100 }) notes!: DriverNoteRequest[];
}

export class NoteResultAnswer {
  @ApiProperty({ type: String, nullable: true, description: 'as it was sent' }) noteId!: string | null;
  @ApiProperty({ enum: ['recorded', 'duplicate', 'refused'] }) outcome!: 'recorded' | 'duplicate' | 'refused';
  @ApiProperty({ required: false, example: 'note-malformed' }) code?: string;
  @ApiProperty({ required: false }) detail?: string;
}

export class NoteResultsAnswer {
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
  @ApiProperty({ type: [NoteResultAnswer], description: 'in the order in which they were sent' }) results!: NoteResultAnswer[];
}
