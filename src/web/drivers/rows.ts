import type { SentDriverEvent, SentDriverNote } from './wire.js';

/** What a driver logged, as the phone stores it until the server has it, and for a while after. The names of its fields never change. */
interface RowFacts {
  /** The id of the event or note, made by the phone; as text it sorts by time (UUID version 7). */
  readonly rowId: string;
  /** The author. */
  readonly accountId: string;
  readonly accountName: string;
  /** When it was tapped, seconds since 1970: `madeAt` by the phone's clock, `at` corrected by its offset at that time. */
  readonly madeAt: number;
  readonly at: number;
  /** `waiting`: to be sent, or sent without an answer; `sent`: the server has it; `refused`: by the server; `voided`: by the driver. */
  readonly state: 'waiting' | 'sent' | 'refused' | 'voided';
  /** Why the server refused it, in its words. */
  readonly refusal: { readonly code: string; readonly detail: string } | null;
  /** When the server answered, corrected seconds since 1970; null: it has not answered. */
  readonly answeredAt: number | null;
  /**
   * When a row that was refused for its date is sent again automatically, because the server will then accept it: corrected seconds since
   * 1970; left out or null: never.
   */
  readonly sendAgainAt?: number | null;
  /** How often a refused row was queued again; left out: never. */
  readonly askedAgain?: number;
  /** The trip by time and headsign, for lists without the timetable of that day; null: it is about no trip. */
  readonly about: { readonly time: string | null; readonly headsign: string } | null;
}

export interface EventRow extends RowFacts {
  readonly what: 'event';
  readonly body: SentDriverEvent;
}
export interface NoteRow extends RowFacts {
  readonly what: 'note';
  readonly body: SentDriverNote;
}
export type Row = EventRow | NoteRow;

/** An event or a note before it has an id, a time and an author: what screens hand over to be recorded. */
export type Entry =
  | {
      readonly what: 'event';
      readonly body: Omit<SentDriverEvent, 'eventId' | 'deviceTime' | 'recordedBy'> & { readonly eventId?: string };
      readonly about: RowFacts['about'];
      /** When it happened (a trip that is entered afterwards), corrected seconds since 1970; left out: now. */
      readonly at?: number;
    }
  | {
      readonly what: 'note';
      readonly body: Omit<SentDriverNote, 'noteId' | 'deviceTime' | 'recordedBy'>;
      readonly about: RowFacts['about'];
    };
