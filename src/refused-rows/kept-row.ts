import type { RefusedSent, SenderOfRefused } from '../devices/devices.service.js';
import { refusalProblem } from '../http/problem.js';
import { inEveryLanguage } from '../language.js';
import { parseInstant, parseServiceDate, type EpochSeconds } from '../scheduling/service-time.js';
import type { RefusedRow } from './refused-row.entity.js';

/** Of a row as JSON: an event is some 400 characters, a check before a trip some 2,000. */
export const longestContent = 4_000;

/** An event or a note that a phone made up may have anything as its id; what is stored, shown and looked up is short and printable. */
const readableId = /^[^\p{C}]{1,100}$/u;
const idOf = (value: unknown): string | null => (typeof value === 'string' && readableId.test(value) ? value : null);

/**
 * What a phone was refused, as it is kept. The same row of the same sender has the same `refusalId`.
 * @param uuidOf a UUID that is the same for the same text
 */
export function keptRow(
  { agencyId, accountId, deviceId }: SenderOfRefused,
  sent: RefusedSent,
  at: EpochSeconds,
  uuidOf: (text: string) => string,
): RefusedRow {
  const { kind, refusal, raw, sendAgainAt } = sent;
  const row = (typeof raw === 'object' && raw !== null ? raw : {}) as Readonly<Record<string, unknown>>;
  const content = JSON.stringify(raw) ?? 'null';
  const rowId = idOf(kind === 'event' ? row['eventId'] : row['noteId']);
  const date = typeof row['serviceDate'] === 'string' ? parseServiceDate(row['serviceDate']) : null;
  return {
    agencyId,
    refusalId: uuidOf(JSON.stringify([agencyId, accountId, kind, rowId?.toLowerCase() ?? content])),
    ...{ kind, rowId, accountId, deviceId, serviceDate: date, tripId: idOf(row['tripId']) },
    code: refusal.code,
    sentence: JSON.stringify(inEveryLanguage((language) => refusalProblem(refusal, language).detail)),
    sendAgainAt,
    content: content.length > longestContent ? null : content,
    ...{ firstAt: at, lastAt: at, times: 1, settledAt: null, settledBy: null },
  };
}

/** The id belongs to something else that is on disk: finding it there says nothing of what was refused. */
const conflicts: readonly string[] = ['event-conflict', 'note-conflict'];

/** Whether what is on disk under its id may be what was refused. */
export const isSettledByItself = ({ code, rowId, settledAt }: Pick<RefusedRow, 'code' | 'rowId' | 'settledAt'>): boolean =>
  rowId !== null && settledAt === null && !conflicts.includes(code);

/**
 * Whether an event that is on disk says what was refused under its id, as far as that can be read: an app that was put right sends the
 * rest of it otherwise.
 * @param recorded undefined: nothing is on disk
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
