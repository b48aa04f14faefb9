import { effectiveEvents } from '../../../trip-log/effective-events.js';
import type { Entry, EventRow, NoteRow, Row } from '../rows.js';

/**
 * The outbox of a phone: its rows, and whether the server has them. Everything here is a pure function of rows.
 *
 * An _entry_ is what a driver logs; a _row_ is an entry with an id, an author, a time and a state, and is sent as an event or as a note. A
 * _bundle_ is what the server sends a phone: the driver's days with the events that the server has. Two places store the rows of a phone
 * (`journal.browser.ts`, `store.browser.ts`) and several tabs may be open, so any copy of a row may be outdated.
 */

/** Rows in the order in which they were made: their ids (UUID version 7) sort by time. */
export const inOrder = (rows: Iterable<Row>): readonly Row[] =>
  [...rows].sort((a, b) => (a.rowId < b.rowId ? -1 : a.rowId > b.rowId ? 1 : 0));

/** Adds new rows to ordered ones. Usually they are the latest, so nothing needs sorting. */
export function withNew(ordered: readonly Row[], fresh: readonly Row[]): readonly Row[] {
  const sorted = fresh.length > 1 ? inOrder(fresh) : fresh;
  const [end, first] = [ordered.at(-1), sorted[0]];
  if (first === undefined) return ordered;
  const isLater = end === undefined || end.rowId < first.rowId;
  return isLater ? [...ordered, ...sorted] : inOrder([...ordered, ...sorted]);
}

/** Whether the server has yet to record a row: it waits to be sent, or was refused. */
export const isUnsent = ({ state }: Pick<Row, 'state'>): boolean => state === 'waiting' || state === 'refused';

const rank: Readonly<Record<Row['state'], number>> = { waiting: 0, refused: 1, voided: 2, sent: 3 };
/** Whether a row is never sent again: the server has it, or its driver voided it. */
const isSettled = ({ state }: Row): boolean => state === 'sent' || state === 'voided';

/**
 * The later of two copies of a row. A row that the server has is `sent` even if another copy was voided; a row that was queued again is later
 * than its refusal. The result does not depend on the order of the arguments.
 */
export function laterOf(a: Row, b: Row): Row {
  const [againA, againB] = [a.askedAgain ?? 0, b.askedAgain ?? 0];
  if (!isSettled(a) && !isSettled(b) && againA !== againB) return againA > againB ? a : b;
  if (rank[a.state] !== rank[b.state]) return rank[a.state] > rank[b.state] ? a : b;
  if (a.answeredAt !== b.answeredAt) return (a.answeredAt ?? 0) > (b.answeredAt ?? 0) ? a : b;
  return againB > againA ? b : a;
}

/** Rows of several places or tabs, each once. */
export function merged(...places: readonly (readonly Row[])[]): readonly Row[] {
  const byId = new Map<string, Row>();
  for (const row of places.flat()) {
    const existing = byId.get(row.rowId);
    byId.set(row.rowId, existing === undefined ? row : laterOf(existing, row));
  }
  return inOrder(byId.values());
}

/** What a new row needs besides its entry. */
export interface RowOrigin {
  readonly rowId: string;
  readonly author: { readonly accountId: string; readonly name: string };
  /** Seconds since 1970: `madeAt` by the phone's clock, `at` corrected. */
  readonly madeAt: number;
  readonly at: number;
  /** The phone's clock when it happened, in the format of the API. */
  readonly deviceTime: string;
}

/** Makes a waiting row of an entry. */
export function newRow(entry: Entry, { rowId, author, madeAt, at, deviceTime }: RowOrigin): Row {
  const facts = {
    ...{ rowId, accountId: author.accountId, accountName: author.name, madeAt, at, about: entry.about },
    ...({ state: 'waiting', refusal: null, answeredAt: null } as const),
  };
  // The author is always sent along, because another driver may be signed in when the row is sent.
  const sent = { deviceTime, recordedBy: author.accountId };
  return entry.what === 'event'
    ? ({ ...facts, what: 'event', body: { ...entry.body, eventId: rowId, ...sent } } satisfies EventRow)
    : ({ ...facts, what: 'note', body: { ...entry.body, noteId: rowId, ...sent } } satisfies NoteRow);
}

/** The most rows that a request may contain. */
export const maxPerBatch = { event: 500, note: 100 } as const;

/** The rows of one request. */
export interface Batch {
  readonly what: Row['what'];
  readonly rows: readonly Row[];
}

/**
 * The rows to send next: the oldest first, events before notes. An undo comes after the event that it takes back, even where a clock that
 * was set back gave it the smaller id.
 * @param most rows a request, where it has to be smaller than usual
 * @param last ids of rows on which the server failed: they are sent when nothing else waits
 */
export function nextBatch(rows: readonly Row[], most: number = maxPerBatch.event, last: ReadonlySet<string> = new Set()): Batch | null {
  const all = inOrder(rows.filter(({ state }) => state === 'waiting'));
  const first = last.size === 0 ? all : all.filter(({ rowId }) => !last.has(rowId));
  const waiting = first.length > 0 ? first : all;
  const what = waiting.some((row) => row.what === 'event') ? 'event' : 'note';
  const ofKind = waiting.filter((row) => row.what === what);
  if (ofKind.length === 0) return null;
  const limit = Math.max(1, Math.min(most, maxPerBatch[what]));
  let byId: ReadonlyMap<string, Row> | null = null;
  const ordered = new Set<Row>();
  for (const row of ofKind) {
    if (ordered.size >= limit) break;
    const chain: Row[] = [];
    for (let next: Row | undefined = row; next !== undefined && !ordered.has(next) && !chain.includes(next);) {
      chain.unshift(next);
      const undoes: string | null = undoesOf(next);
      if (undoes !== null) byId ??= new Map(ofKind.map((each) => [each.rowId, each]));
      next = undoes === null ? undefined : byId?.get(undoes);
    }
    for (const each of chain) ordered.add(each);
  }
  return { what, rows: [...ordered].slice(0, limit) };
}

const undoesOf = (row: Row): string | null => (row.what === 'event' ? (row.body.undoes ?? null) : null);

/** The server's answer to one row. */
export interface Outcome {
  readonly outcome: 'recorded' | 'duplicate' | 'refused';
  readonly code?: string | undefined;
  readonly detail?: string | undefined;
  /** From when a refused row will be accepted, seconds since 1970. */
  readonly sendAgainAt?: number | undefined;
  /** The trip on which the server recorded it, where it is not the sent one. */
  readonly tripId?: string | undefined;
}

/** A row after the server's answer. @param at corrected seconds */
export function answered(row: Row, { outcome, code, detail, sendAgainAt, tripId }: Outcome, at: number): Row {
  // A row may be sent twice, so answers may come late: only a row that was voided meanwhile still becomes `sent`.
  if (isSettled(row) && !(row.state === 'voided' && outcome !== 'refused')) return row;
  if (outcome === 'refused')
    return {
      ...{ ...row, state: 'refused', refusal: { code: code ?? 'refused', detail: detail ?? '' }, answeredAt: at },
      sendAgainAt: sendAgainAt ?? null,
    };
  const sent = { state: 'sent', refusal: null, answeredAt: at } as const;
  if (row.what === 'note' || tripId === undefined) return { ...row, ...sent };
  return { ...row, ...sent, body: { ...row.body, tripId } };
}

/** When the next refused row is to be sent again without being asked for. @returns null: no refused row is */
export const nextResendAt = (rows: readonly Row[]): number | null =>
  rows.reduce<number | null>((next, { state, sendAgainAt = null }) => {
    if (state !== 'refused' || sendAgainAt === null) return next;
    return next === null ? sendAgainAt : Math.min(next, sendAgainAt);
  }, null);

/** The refused rows that are due to be sent again, as waiting ones. @param now corrected seconds */
export const dueForResend = (rows: readonly Row[], now: number): readonly Row[] =>
  rows.filter(({ state, sendAgainAt = null }) => state === 'refused' && sendAgainAt !== null && sendAgainAt <= now).map(queuedAgain);

/** A refused row, queued again. */
export const queuedAgain = (row: Row): Row =>
  row.state === 'refused' ? { ...row, state: 'waiting', askedAgain: (row.askedAgain ?? 0) + 1 } : row;

/**
 * How a driver takes back a row. An event that may have reached the server is undone by another event. A refused event, or a note that was not
 * sent, becomes `voided`, and a new note tells managers what it said.
 * @param words the row in words, for that note
 * @returns the row as changed (null: unchanged) and the entry to log; null: the row is voided or undone already, or is a note that was sent
 */
export function voiding(row: Row, rows: readonly Row[], words: string): { readonly changed: Row | null; readonly entry: Entry } | null {
  if (row.state === 'voided' || (row.what === 'note' && row.state === 'sent')) return null;
  if (row.what === 'event' && row.state !== 'refused') {
    if (isUndone(row.rowId, rows)) return null;
    const { serviceDate, tripId, extra } = row.body;
    const body = { kind: 'undo', serviceDate, tripId, undoes: row.rowId, ...(extra ? { extra } : {}) } as const;
    return { changed: null, entry: { what: 'event', body, about: row.about } };
  }
  const { serviceDate, tripId } = row.body;
  const body = { kind: 'voided', serviceDate, tripId: tripId ?? null, eventId: row.rowId, text: words.slice(0, 2000) } as const;
  return { changed: { ...row, state: 'voided' }, entry: { what: 'note', body, about: row.about } };
}

/** Whether the rows on this phone undo an event. */
function isUndone(rowId: string, rows: readonly Row[]): boolean {
  const events = rows.filter(counts).map(({ body: { eventId, undoes = null } }) => ({ eventId, undoes }));
  return !effectiveEvents(events).some(({ eventId }) => eventId === rowId);
}

/** Whether screens count a row: the server has it, or will get it. */
export const counts = (row: Row): row is EventRow => row.what === 'event' && (row.state === 'waiting' || row.state === 'sent');

/** The part of a bundle that says which days and events it contains. */
interface BundleContents {
  readonly days: readonly {
    readonly date: string;
    readonly trips: readonly { readonly events: readonly { readonly eventId: string }[] }[];
  }[];
}

/**
 * The settled rows that a bundle replaces: it contains them, or it does not contain their day, which no screen shows any more. Screens count
 * all other rows themselves.
 * @param requestedAt when the bundle was requested, corrected seconds
 */
export function coveredBy(rows: readonly Row[], bundle: BundleContents, requestedAt: number): readonly Row[] {
  const dates = new Set(bundle.days.map(({ date }) => date));
  const coveredIds = new Set(
    bundle.days.flatMap(({ trips }) => trips.flatMap(({ events }) => events.map(({ eventId }) => eventId.toLowerCase()))),
  );
  return rows.filter((row) => {
    if (isUnsent(row) || (row.answeredAt !== null && row.answeredAt > requestedAt)) return false;
    if (row.what === 'note' || row.state === 'voided') return true;
    return coveredIds.has(row.rowId.toLowerCase()) || !dates.has(row.body.serviceDate);
  });
}

/** For how many seconds a settled row stays in the list of sent rows. */
const listedSeconds = 24 * 3600;

/** The rows that may be deleted: replaced by a bundle, and answered a day ago. */
export const forgettable = (covered: readonly Row[], now: number): readonly Row[] =>
  covered.filter(({ answeredAt, at }) => now - (answeredAt ?? at) > listedSeconds);

/** How many rows wait or are refused, and since when. */
export function unsentOf(rows: readonly Row[]): { waitingCount: number; refusedCount: number; oldestAt: number | null } {
  const unsent: ReturnType<typeof unsentOf> = { waitingCount: 0, refusedCount: 0, oldestAt: null };
  for (const { state, at } of rows) {
    if (!isUnsent({ state })) continue;
    if (state === 'waiting') unsent.waitingCount += 1;
    else unsent.refusedCount += 1;
    if (unsent.oldestAt === null || at < unsent.oldestAt) unsent.oldestAt = at;
  }
  return unsent;
}
