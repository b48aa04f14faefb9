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
  @ApiProperty({ format: 'date-time', description: 'when it was made, by the phone’s clock' }) deviceTime!: string;
  @ApiProperty({ format: 'date', example: '2024-07-15' }) serviceDate!: string;
  @ApiProperty({
    type: String,
    ...optional,
    format: 'uuid',
    description: 'the account of its author, if another account’s session sends it',
  })
  recordedBy?: string | null;
  @ApiProperty({ type: String, ...optional, ...id, example: 'bus-1' }) vehicleId?: string | null;
  @ApiProperty({ type: String, ...optional, ...id, description: 'the trip that a fault or an acknowledgement is about' }) tripId?:
    string | null;
  @ApiProperty({ type: [CheckedItemRequest], ...optional, maxItems, description: 'the checked items; required for check' }) items?:
    CheckedItemRequest[] | null;
  @ApiProperty({
    type: String,
    ...optional,
    maxLength: longestText,
    description: 'fault: what is broken (required); acknowledged: what was seen; voided: what the refused event was',
  })
  text?: string | null;
  @ApiProperty({ type: String, ...optional, format: 'uuid', description: 'voided: the refused event that the driver gave up (required)' })
  eventId?: string | null;
  @ApiProperty({ type: String, ...optional, format: 'uuid', description: 'acknowledged: the message' }) messageId?: string | null;
}

export class DriverNotesRequest {
  @ApiProperty({ required: false, format: 'date-time', description: 'the time of sending, by the phone’s clock' }) sentAt?: string;
  @ApiProperty({ type: DriverDeviceRequest, required: false }) device?: DriverDeviceRequest;
  @ApiProperty({ type: [DriverNoteRequest], maxItems: maxNotesPerBatch }) notes!: DriverNoteRequest[];
}

export class NoteResultAnswer {
  @ApiProperty({ type: String, nullable: true, description: 'as it was sent; null: missing, or no text' }) noteId!: string | null;
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
  @IsDateText('first date; default a week before `to`')
  from?: string;

  @IsDateText('last date, included; default tomorrow')
  to?: string;

  @IsOneOf(noteKinds, 'only notes of this kind', false)
  kind?: NoteKind;

  @IsWhole(1, maxNotes, standardNotes, 'how many notes, the newest first')
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
  @ApiProperty({ format: 'date-time', description: 'when it was made: the phone’s time, corrected if its clock was wrong' }) at!: string;
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
  @ApiProperty({ format: 'uuid', description: 'the account of its author' }) accountId!: string;
  @ApiProperty({ example: '王师傅' }) by!: string;
  @ApiProperty({ ...text, example: '李师傅', description: 'the name of the account whose session sent it; null: its author’s' }) sentBy!:
    string | null;
  @ApiProperty({ ...text, description: 'the phone that sent it; null: not reported' }) deviceId!: string | null;
  @ApiProperty(text) vehicleId!: string | null;
  @ApiProperty(text) tripId!: string | null;
  @ApiProperty({ type: [CheckedItemAnswer], nullable: true, description: 'the checked items; null: none were sent' }) items!:
    CheckedItemAnswer[] | null;
  @ApiProperty(text) text!: string | null;
  @ApiProperty({ ...text, description: 'voided: the refused event that the driver gave up' }) eventId!: string | null;
  @ApiProperty({ ...text, description: 'acknowledged: the message' }) messageId!: string | null;
  @ApiProperty({ enum: [...eventFlags], isArray: true, description: 'what was odd about it on receipt' }) flags!: EventFlag[];
}

export class NotesAnswer {
  @ApiProperty({ type: [NoteAnswer], description: 'the newest first' }) notes!: NoteAnswer[];
}
