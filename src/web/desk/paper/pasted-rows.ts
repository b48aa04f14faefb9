import type { Pasted } from '../../../trip-log/pasted-text.js';
import type { Schema } from '../../shared/schema.js';

/** A row of the text that a driver copied from a phone that could not send, and what the server did with it. */
export interface PastedRow {
  /** As the phone wrote it; null: it cannot be read. */
  readonly at: string | null;
  readonly trip: string | null;
  /** The kind of an event, `note`, or `''`: not readable. */
  readonly kind: string;
  readonly count: number | null;
  readonly outcome: 'recorded' | 'duplicate' | 'refused';
  readonly why: string | null;
}

const textIn = (row: unknown, field: string): string | null => {
  const value = (row ?? {}) as Readonly<Record<string, unknown>>;
  return typeof value[field] === 'string' ? value[field] : null;
};
const countIn = (row: unknown): number | null => {
  const { count } = (row ?? {}) as { readonly count?: unknown };
  return typeof count === 'number' ? count : null;
};
const isMoment = (text: string | null): boolean => text !== null && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text);

/** @param pasted the text as read by this page; null: not readable, so that only the server's answer is shown */
export function pastedRows(pasted: Pasted | null, { events, notes }: Schema<'PastedAnswer'>): PastedRow[] {
  const of = (row: unknown, kind: string, { outcome, detail }: { outcome: PastedRow['outcome']; detail?: string }): PastedRow => {
    const at = textIn(row, 'deviceTime');
    const trip = [textIn(row, 'serviceDate'), textIn(row, 'tripId')].filter(Boolean).join(' ');
    return { at: isMoment(at) ? at : null, trip: trip || null, kind, count: countIn(row), outcome, why: detail ?? null };
  };
  return [
    ...events.map((event, index) => of(pasted?.events[index], textIn(pasted?.events[index], 'kind') ?? '', event)),
    ...notes.map((note, index) => of(pasted?.notes[index], 'note', note)),
  ];
}
