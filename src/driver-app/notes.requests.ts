import { ApiProperty } from '@nestjs/swagger';
import { DriverDeviceRequest } from '../devices/device.requests.js';
import { IsDateText, IsOneOf, IsWhole, LanguageQuery } from '../http/fields.decorator.js';
import { eventFlags, type EventFlag } from '../trip-log/trip-event.js';
import { longestItem, longestRemark, longestText, maxItems, maxNotesPerBatch, noteKinds, type NoteKind } from './note-limits.js';

const id = { minLength: 1, maxLength: 255 } as const;
const optional = { required: false, nullable: true } as const;

/** One item that was checked before a trip. */
export class CheckedItemRequest {
  @ApiProperty({ example: '轮胎', minLength: 1, maxLength: longestItem }) item!: string;
  @ApiProperty({ example: true }) isRight!: boolean;
  @ApiProperty({ type: String, ...optional, maxLength: longestRemark, description: 'what is wrong' }) remark?: string | null;
}

/** One note as a phone sends it. Each is read by itself, so that a faulty one does not hold up the others. */
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
  @ApiProperty({ type: [CheckedItemRequest], ...optional, maxItems, description: 'for check' }) items?: CheckedItemRequest[] | null;
  @ApiProperty({
    type: String,
    ...optional,
    maxLength: longestText,
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
  @ApiProperty({ type: [DriverNoteRequest], maxItems: maxNotesPerBatch }) notes!: DriverNoteRequest[];
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

export const standardNotes = 100;
const maxNotes = 500;

export class NotesQuery extends LanguageQuery {
  @IsDateText('first date; default a week before the last')
  from?: string;

  @IsDateText('last date, included; default tomorrow')
  to?: string;

  @IsOneOf(noteKinds, 'only notes of this kind', false)
  kind?: NoteKind;

  @IsWhole(1, maxNotes, standardNotes, 'how many, the newest first')
  limit?: number;
}

const text = { type: String, nullable: true } as const;

export class CheckedItemAnswer {
  @ApiProperty({ example: '轮胎' }) item!: string;
  @ApiProperty() isRight!: boolean;
  @ApiProperty({ ...text, description: 'what is wrong' }) remark!: string | null;
}

/** A note of a driver as managers read it. */
export class NoteAnswer {
  @ApiProperty({ format: 'uuid' }) noteId!: string;
  @ApiProperty({ enum: [...noteKinds] }) kind!: NoteKind;
  @ApiProperty({ format: 'date', example: '2024-07-15' }) serviceDate!: string;
  @ApiProperty({ format: 'date-time', description: 'when it was said, corrected where the phone’s clock was wrong' }) at!: string;
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
  @ApiProperty({ format: 'uuid', description: 'whose word it is' }) accountId!: string;
  @ApiProperty({ example: '王师傅' }) by!: string;
  @ApiProperty({ ...text, example: '李师傅', description: 'whose session brought it, where that is somebody else' }) sentBy!: string | null;
  @ApiProperty({ ...text, description: 'the phone from which it came' }) deviceId!: string | null;
  @ApiProperty(text) vehicleId!: string | null;
  @ApiProperty(text) tripId!: string | null;
  @ApiProperty({ type: [CheckedItemAnswer], nullable: true, description: 'for check' }) items!: CheckedItemAnswer[] | null;
  @ApiProperty(text) text!: string | null;
  @ApiProperty({ ...text, description: 'the refused event that the driver let go, for voided' }) eventId!: string | null;
  @ApiProperty({ ...text, description: 'the message that was acknowledged' }) messageId!: string | null;
  @ApiProperty({ enum: [...eventFlags], isArray: true, description: 'what was odd about it on receipt' }) flags!: EventFlag[];
}

export class NotesAnswer {
  @ApiProperty({ type: [NoteAnswer], description: 'the newest first' }) notes!: NoteAnswer[];
}
