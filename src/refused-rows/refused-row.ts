import type { RefusedSent, SenderOfRefused } from '../devices/devices.service.js';
import { refusalProblem } from '../http/problem.js';
import { inEveryLanguage } from '../language.js';
import { parseInstant, parseServiceDate, type EpochSeconds } from '../scheduling/service-time.js';
import type { RefusedRow } from './refused-row.entity.js';

/** In characters of JSON: an event has some 400, the check before a trip some 2,000. */
export const longestContent = 4_000;

/** Phones may send anything as an id; only a short and printable one is stored, shown and looked up. */
const readableId = /^[^\p{C}]{1,100}$/u;
const readIdOf = (value: unknown): string | null => (typeof value === 'string' && readableId.test(value) ? value : null);

/**
 * The row to store for something that was refused. The same row from the same sender has the same `refusalId`.
 * @param uuidOf a UUID that is the same for the same text
 */
export function refusedRowOf(
  { agencyId, accountId, deviceId }: SenderOfRefused,
  sent: RefusedSent,
  at: EpochSeconds,
  uuidOf: (text: string) => string,
): RefusedRow {
  const { kind, refusal, raw, sendAgainAt } = sent;
  const row = (typeof raw === 'object' && raw !== null ? raw : {}) as Readonly<Record<string, unknown>>;
  const content = JSON.stringify(raw) ?? 'null';
  const rowId = readIdOf(kind === 'event' ? row['eventId'] : row['noteId']);
  const date = typeof row['serviceDate'] === 'string' ? parseServiceDate(row['serviceDate']) : null;
  return {
    agencyId,
    refusalId: uuidOf(JSON.stringify([agencyId, accountId, kind, rowId?.toLowerCase() ?? content])),
    ...{ kind, rowId, accountId, deviceId, serviceDate: date, tripId: readIdOf(row['tripId']) },
    code: refusal.code,
    sentence: JSON.stringify(inEveryLanguage((language) => refusalProblem(refusal, language).detail)),
    sendAgainAt,
    content: content.length > longestContent ? null : content,
    ...{ firstAt: at, lastAt: at, times: 1, settledAt: null, settledBy: null },
  };
}

/** Refusals because the id is already that of another row: an entry with this id does not mean that this row was recorded. */
const conflicts: readonly string[] = ['event-conflict', 'note-conflict'];

/** Whether the row is settled as soon as an event or note with its id is recorded. */
export const isSettledByItself = ({ code, rowId, settledAt }: Pick<RefusedRow, 'code' | 'rowId' | 'settledAt'>): boolean =>
  rowId !== null && settledAt === null && !conflicts.includes(code);

/**
 * Whether a recorded event has the count and time of the refused row. Other fields may differ, because a corrected app may send them
 * differently.
 * @param recorded undefined: there is no event with that id
 */
export function saysTheSame(
  { content }: Pick<RefusedRow, 'content'>,
  recorded: { readonly count: number | null; readonly deviceTime: EpochSeconds | null } | undefined,
): boolean {
  if (recorded === undefined) return false;
  const { count, deviceTime } = ((content === null ? null : JSON.parse(content)) ?? {}) as { count?: unknown; deviceTime?: unknown };
  const at = typeof deviceTime === 'string' ? parseInstant(deviceTime) : null;
  return (typeof count !== 'number' || count === recorded.count) && (at === null || at === recorded.deviceTime);
}
