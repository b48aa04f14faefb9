import type { Client } from 'openapi-fetch';
import type { InjectionKey, Ref } from 'vue';
import type { Language } from '../../language.js';
import type { paths, Schema } from '../shared/schema.js';
import type { DeskPage } from './wire.js';

export type Session = Schema<'SessionAnswer'>;

/** All that pages know of the desk they stand in. */
export interface Desk {
  readonly page: DeskPage;
  /** Follows what is chosen at the foot of the side bar. */
  readonly language: Ref<Language>;
  /**
   * Who is signed in; null: nobody yet; undefined: not asked yet. A session that ends keeps who it was, and `isSignedOut` says so:
   * the page behind stays as it is, with all that was typed.
   */
  readonly session: Ref<Session | null | undefined>;
  readonly isSignedOut: Ref<boolean>;
  /** The server's routes, with the agency's prefix and the language; what is no success is thrown as a `DeskProblem`. */
  readonly api: Client<paths>;
  /** The server's clock, seconds since 1970, ticking once a second. */
  readonly now: Ref<number>;
  /** The date of now where the agency is. */
  readonly today: Ref<string>;
  /** A phone, or as narrow as one. */
  readonly isNarrow: Ref<boolean>;
  /** What the agency is called, and by which clock it goes, is another than when the page was sent: its first timetable is being made. */
  learn(now: Partial<Pick<DeskPage, 'agencyName' | 'timezone' | 'isBeginning'>>): void;
  signIn(name: string, password: string): Promise<void>;
  signOut(): Promise<void>;
}

export const deskKey: InjectionKey<Desk> = Symbol('desk');
