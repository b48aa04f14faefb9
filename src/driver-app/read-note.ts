import { Refusal, type Fault } from '../errors.js';
import { fieldFaults, isId, isLines, isSentence, isUuid, readOneLine, readSentence, readUuid } from '../fields.js';
import { malformed, unknownField } from '../http/problem.js';
import type { Text } from '../language.js';
import { parseInstant, parseServiceDate, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { readDevice, type DeviceReport } from '../devices/device-report.js';
import { driverAppRefusals } from './driver-app.refusals.js';
import { longestItem, longestRemark, longestText, maxItems, maxNotesPerBatch, noteKinds, type NoteKind } from './note-limits.js';

/** One item that was checked before a trip. */
interface CheckedItem {
  readonly item: string;
  readonly isRight: boolean;
  readonly remark: string | null;
}

/** A note as a phone sent it, with its fields read. */
export interface SentNote {
  readonly noteId: string;
  readonly kind: NoteKind;
  readonly deviceTime: EpochSeconds;
  readonly serviceDate: ServiceDate;
  readonly recordedBy: string | null;
  readonly vehicleId: string | null;
  readonly tripId: string | null;
  readonly items: readonly CheckedItem[] | null;
  readonly text: string | null;
  readonly eventId: string | null;
  readonly messageId: string | null;
}

/** The body of a phone's request; its notes are not read yet. */
export interface SentNotes {
  readonly notes: readonly unknown[];
  readonly sentAt: EpochSeconds | null;
  /** null: missing or unreadable; no note is refused because of that. */
  readonly device: DeviceReport | null;
}

const recordOf = (raw: unknown): Record<string, unknown> | null =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Record<string, unknown>) : null;

/**
 * Reads the body of a request, but not the notes in it.
 * @throws Refusal `request-malformed`, naming every faulty field
 */
export function readNotes(body: unknown): SentNotes {
  const { notes, sentAt = null, device = null, ...others } = recordOf(body) ?? {};
  const sent = typeof sentAt === 'string' ? parseInstant(sentAt) : null;
  const found: Fault[] = Object.keys(others).map((field) => ({ field, sentence: unknownField }));
  if (sentAt !== null && sent === null) found.push({ field: 'sentAt', sentence: batchFaults.sentAt });
  const isList = Array.isArray(notes) && notes.length <= maxNotesPerBatch;
  if (!isList) found.push({ field: 'notes', sentence: batchFaults.notes });
  if (!isList || found.length > 0) throw malformed(found);
  return { notes, sentAt: sent, device: readDevice(device) };
}

const batchFaults = {
  notes: { 'zh-CN': `应为列表，最多 ${maxNotesPerBatch} 项`, en: `must be a list of at most ${maxNotesPerBatch}` },
  sentAt: { 'zh-CN': '应为带时区的 ISO 8601 时刻，或不填', en: 'must be an ISO 8601 instant with an offset, or be left out' },
} as const satisfies Record<string, Text>;

const faults = {
  note: { 'zh-CN': '应为对象 {…}', en: 'must be an object {…}' },
  noteId: fieldFaults.uuid,
  kind: { 'zh-CN': `应为 ${noteKinds.join('、')} 之一`, en: `must be one of ${noteKinds.join(', ')}` },
  deviceTime: { 'zh-CN': '应为带时区的 ISO 8601 时刻', en: 'must be an ISO 8601 instant with an offset' },
  serviceDate: fieldFaults.date,
  recordedBy: fieldFaults.uuid,
  vehicleId: { 'zh-CN': '应为车辆编号', en: 'must be the id of a vehicle' },
  tripId: { 'zh-CN': '应为班次编号', en: 'must be the id of a trip' },
  items: {
    'zh-CN': `应为 {item, isRight, remark} 的列表，最多 ${maxItems} 项；检查时必填`,
    en: `must be a list of at most ${maxItems} of {item, isRight, remark}, and is needed for a check`,
  },
  text: {
    'zh-CN': `应为不超过 ${longestText} 个字符的文字；故障时必填`,
    en: `must be a text of at most ${longestText} characters, and is needed for a fault`,
  },
  eventId: { 'zh-CN': '应为 UUID；放弃记录时必填', en: 'must be a UUID, and is needed where an event is let go' },
  messageId: {
    'zh-CN': '应为 UUID；知悉时要有 messageId、tripId 或 text',
    en: 'must be a UUID; what is acknowledged is told by messageId, tripId or text',
  },
} as const satisfies Record<string, Text>;

/** By kind: the field that it requires and this note lacks; null: none. */
const missingField: Readonly<Record<NoteKind, (note: SentNote) => keyof typeof faults | null>> = {
  check: ({ items }) => (items === null || items.length === 0 ? 'items' : null),
  fault: ({ text }) => (text === null ? 'text' : null),
  acknowledged: ({ messageId, tripId, text }) => ((messageId ?? tripId ?? text) === null ? 'messageId' : null),
  voided: ({ eventId }) => (eventId === null ? 'eventId' : null),
};

/**
 * Reads one note, whatever was sent. Unknown fields are ignored: a phone may be newer than the server.
 * @throws Refusal `note-malformed`, naming every faulty field
 */
export function readNote(raw: unknown): SentNote {
  const fields = recordOf(raw);
  if (fields === null) throw noteMalformed(['note']);
  const found: (keyof typeof faults)[] = [];
  /** The value; null: the field is left out, or it cannot be read and was added to `found`. */
  const readField = <T>(field: keyof typeof faults, read: (value: unknown) => T | undefined): T | null => {
    const value = fields[field] ?? null;
    const result = value === null ? null : read(value);
    if (result === undefined) found.push(field);
    return result ?? null;
  };
  const [noteId, kind] = [readField('noteId', uuid), readField('kind', (value) => noteKinds.find((noteKind) => noteKind === value))];
  const deviceTime = readField('deviceTime', (value) => (typeof value === 'string' ? (parseInstant(value) ?? undefined) : undefined));
  const serviceDate = readField('serviceDate', (value) => (typeof value === 'string' ? (parseServiceDate(value) ?? undefined) : undefined));
  const rest = {
    recordedBy: readField('recordedBy', uuid),
    vehicleId: readField('vehicleId', id),
    tripId: readField('tripId', id),
    items: readField('items', checkedItems),
    text: readField('text', lines),
    eventId: readField('eventId', uuid),
    messageId: readField('messageId', uuid),
  };
  const needed = { noteId, kind, deviceTime, serviceDate };
  for (const [field, value] of Object.entries(needed)) {
    const name = field as keyof typeof needed;
    if (value === null && !found.includes(name)) found.push(name);
  }
  if (noteId === null || kind === null || deviceTime === null || serviceDate === null || found.length > 0) throw noteMalformed(found);
  const note: SentNote = { noteId, kind, deviceTime, serviceDate, ...rest };
  const missing = missingField[kind](note);
  if (missing !== null) throw noteMalformed([missing]);
  return note;
}

const noteMalformed = (fields: readonly (keyof typeof faults)[]): Refusal => {
  const found = fields.map((field): Fault => ({ field, sentence: faults[field] }));
  return new Refusal(driverAppRefusals['note-malformed'], { fields: fields.join(', ') }, found);
};

const uuid = (value: unknown): string | undefined => (isUuid(value) ? readUuid(value) : undefined);
const id = (value: unknown): string | undefined => {
  const text = typeof value === 'string' ? readOneLine(value) : undefined;
  return isId(text) ? text : undefined;
};
/** A blank text counts as left out. */
const lines = (value: unknown): string | null | undefined => {
  const text = typeof value === 'string' ? readSentence(value) : undefined;
  return text === null || isLines(text, longestText) ? text : undefined;
};

function checkedItems(value: unknown): CheckedItem[] | undefined {
  if (!Array.isArray(value) || value.length > maxItems) return undefined;
  const items = value.map(checkedItem);
  return items.every((item) => item !== undefined) ? items : undefined;
}

function checkedItem(value: unknown): CheckedItem | undefined {
  const { item, isRight, remark = null } = recordOf(value) ?? {};
  const what = typeof item === 'string' ? readOneLine(item) : null;
  const remarkText = typeof remark === 'string' ? readOneLine(remark) : remark;
  if (!isSentence(what, longestItem) || typeof isRight !== 'boolean') return undefined;
  return remarkText === null || isSentence(remarkText, longestRemark) ? { item: what, isRight, remark: remarkText } : undefined;
}
