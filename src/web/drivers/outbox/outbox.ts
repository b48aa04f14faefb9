import { effectiveEvents } from '../../../trip-log/effective-events.js';
import type { Entry, EventRow, NoteRow, Row } from '../rows.js';

/**
 * The outbox: what a phone said and what became of it. Everything here is a pure function of rows; two places keep the rows
 * of a phone (`journal.browser.ts`, `store.browser.ts`), several tabs may have it open, and any of them may lag behind.
 */

/** In the order in which they were made: an id of version 7 sorts by time. */
export const inOrder = (rows: Iterable<Row>): readonly Row[] =>
  [...rows].sort((a, b) => (a.rowId < b.rowId ? -1 : a.rowId > b.rowId ? 1 : 0));

/** The same with new rows: mostly they are later than all that there are. */
export function withNew(ordered: readonly Row[], fresh: readonly Row[]): readonly Row[] {
  const sorted = fresh.length > 1 ? inOrder(fresh) : fresh;
  const [end, first] = [ordered.at(-1), sorted[0]];
  if (first === undefined) return ordered;
  const isLater = end === undefined || end.rowId < first.rowId;
  return isLater ? [...ordered, ...sorted] : inOrder([...ordered, ...sorted]);
}

/** Neither acknowledged nor let go. */
export const isUnsent = ({ state }: Pick<Row, 'state'>): boolean => state === 'waiting' || state === 'refused';

const rank: Readonly<Record<Row['state'], number>> = { waiting: 0, refused: 1, voided: 2, sent: 3 };
/** What stays, whatever else is known: the server has it, or its driver let it go. */
const isFinal = ({ state }: Row): boolean => state === 'sent' || state === 'voided';

/**
 * Of two copies of a row, the one that knows more. What was sent anywhere is sent; a refusal is older than the wish to send
 * again. The order in which copies meet plays no part.
 */
export function laterOf(a: Row, b: Row): Row {
  const [againA, againB] = [a.askedAgain ?? 0, b.askedAgain ?? 0];
  if (!isFinal(a) && !isFinal(b) && againA !== againB) return againA > againB ? a : b;
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

/** What a row is made of besides what was said. */
export interface RowOrigin {
  readonly rowId: string;
  readonly author: { readonly accountId: string; readonly name: string };
  /** Seconds since 1970, by the phone's clock and corrected. */
  readonly madeAt: number;
  readonly at: number;
  /** What the phone's clock said when it happened, as it is sent. */
  readonly deviceTime: string;
}

export function newRow(entry: Entry, { rowId, author, madeAt, at, deviceTime }: RowOrigin): Row {
  const facts = {
    ...{ rowId, accountId: author.accountId, accountName: author.name, madeAt, at, about: entry.about },
    ...({ state: 'waiting', refusal: null, answeredAt: null } as const),
  };
  // Whose word it is goes along always: whoever delivers it may be somebody else by then.
  const sent = { deviceTime, recordedBy: author.accountId };
  return entry.what === 'event'
    ? ({ ...facts, what: 'event', body: { ...entry.body, eventId: rowId, ...sent } } satisfies EventRow)
    : ({ ...facts, what: 'note', body: { ...entry.body, noteId: rowId, ...sent } } satisfies NoteRow);
}

/** How many rows a request may hold, at most. */
export const mostABatch = { event: 500, note: 100 } as const;

export interface Batch {
  readonly what: Row['what'];
  readonly rows: readonly Row[];
}

/**
 * What to send next: the oldest first, events before notes. An undo comes after what it takes back, although a clock that
 * was set back may have given it the smaller id.
 * @param most where requests have to be smaller than usual
 * @param last ids of rows over which the server has stumbled: they are sent when nothing else waits
 */
export function nextBatch(rows: readonly Row[], most: number = mostABatch.event, last: ReadonlySet<string> = new Set()): Batch | null {
  const all = inOrder(rows.filter(({ state }) => state === 'waiting'));
  const first = last.size === 0 ? all : all.filter(({ rowId }) => !last.has(rowId));
  const waiting = first.length > 0 ? first : all;
  const what = waiting.some((row) => row.what === 'event') ? 'event' : 'note';
  const ofKind = waiting.filter((row) => row.what === what);
  if (ofKind.length === 0) return null;
  const limit = Math.max(1, Math.min(most, mostABatch[what]));
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

/** What the server said of one row. */
export interface Outcome {
  readonly outcome: 'recorded' | 'duplicate' | 'refused';
  readonly code?: string | undefined;
  readonly detail?: string | undefined;
  /** From when on it may be sent again, seconds since 1970. */
  readonly sendAgainAt?: number | undefined;
  /** The trip that it is of, where that is not the one that was sent. */
  readonly tripId?: string | undefined;
}

/** @param at corrected seconds; @returns the row as it is after the answer */
export function answered(row: Row, { outcome, code, detail, sendAgainAt, tripId }: Outcome, at: number): Row {
  // A late answer to a request that was sent twice takes nothing back.
  if (isFinal(row) && !(row.state === 'voided' && outcome !== 'refused')) return row;
  if (outcome === 'refused')
    return {
      ...{ ...row, state: 'refused', refusal: { code: code ?? 'refused', detail: detail ?? '' }, answeredAt: at },
      sendAgainAt: sendAgainAt ?? null,
    };
  const sent = { state: 'sent', refusal: null, answeredAt: at } as const;
  if (row.what === 'note' || tripId === undefined) return { ...row, ...sent };
  return { ...row, ...sent, body: { ...row.body, tripId } };
}

/** When the next refused row is to be sent again by itself; null: none is. */
export const nextResendAt = (rows: readonly Row[]): number | null =>
  rows.reduce<number | null>((next, { state, sendAgainAt = null }) => {
    if (state !== 'refused' || sendAgainAt === null) return next;
    return next === null ? sendAgainAt : Math.min(next, sendAgainAt);
  }, null);

/** The refused rows whose time has come, waiting again. @param now corrected seconds */
export const dueForResend = (rows: readonly Row[], now: number): readonly Row[] =>
  rows.filter(({ state, sendAgainAt = null }) => state === 'refused' && sendAgainAt !== null && sendAgainAt <= now).map(queuedAgain);

/** A refused row that waits again. */
export const queuedAgain = (row: Row): Row =>
  row.state === 'refused' ? { ...row, state: 'waiting', askedAgain: (row.askedAgain ?? 0) + 1 } : row;

/**
 * What is said to let a row go. An event that may have reached the server is taken back there; one that the server refused,
 * and any note, is told of in a note.
 * @param words what the row said, for people
 * @returns null: there is nothing to let go any more
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

/** Whether something that this phone said takes it back. */
function isUndone(rowId: string, rows: readonly Row[]): boolean {
  const events = rows.filter(counts).map(({ body: { eventId, undoes = null } }) => ({ eventId, undoes }));
  return !effectiveEvents(events).some(({ eventId }) => eventId === rowId);
}

/** Whether a row takes part in what screens count: the server has it, or is to have it. */
export const counts = (row: Row): row is EventRow => row.what === 'event' && (row.state === 'waiting' || row.state === 'sent');

/** What a bundle tells of what it holds. */
interface Covering {
  readonly days: readonly {
    readonly date: string;
    readonly trips: readonly { readonly events: readonly { readonly eventId: string }[] }[];
  }[];
}

/**
 * The acknowledged rows that a bundle makes superfluous: it holds them, or it holds nothing of their day, which no screen
 * shows any more. Until then they are part of what is counted.
 * @param requestedAt when the server was asked for the bundle, corrected seconds
 */
export function coveredBy(rows: readonly Row[], bundle: Covering, requestedAt: number): readonly Row[] {
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

/** So long an acknowledged row stays in the list of what was said. */
const listedSeconds = 24 * 3600;

/** The rows that may be forgotten altogether: covered by a bundle, and answered a day ago. */
export const forgettable = (covered: readonly Row[], now: number): readonly Row[] =>
  covered.filter(({ answeredAt, at }) => now - (answeredAt ?? at) > listedSeconds);

/** How many rows wait or are refused, and since when. */
export function unsentOf(rows: readonly Row[]): { waitingCount: number; refusedCount: number; oldestAt: number | null } {
  const found: ReturnType<typeof unsentOf> = { waitingCount: 0, refusedCount: 0, oldestAt: null };
  for (const { state, at } of rows) {
    if (!isUnsent({ state })) continue;
    if (state === 'waiting') found.waitingCount += 1;
    else found.refusedCount += 1;
    if (found.oldestAt === null || at < found.oldestAt) found.oldestAt = at;
  }
  return found;
}
