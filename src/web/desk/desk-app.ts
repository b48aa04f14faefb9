import type { Client } from 'openapi-fetch';
import type { InjectionKey, Ref } from 'vue';
import type { Language } from '../../language.js';
import type { paths, Schema } from '../shared/schema.js';
import type { DeskPage } from './wire.js';

export type Session = Schema<'SessionAnswer'>;

/** What pages get from the desk around them, by `useDesk`. */
export interface Desk {
  readonly page: DeskPage;
  /** Chosen at the foot of the side bar. */
  readonly language: Ref<Language>;
  /**
   * Who is signed in; null: nobody yet; undefined: not read yet. It stays when a session ends, and `isSignedOut` becomes true: the page
   * behind the sign-in form keeps all that was typed.
   */
  readonly session: Ref<Session | null | undefined>;
  readonly isSignedOut: Ref<boolean>;
  /** The server's routes, with the agency's prefix and the language; every failure is thrown as a `DeskProblem`. */
  readonly api: Client<paths>;
  /** The server's clock, seconds since 1970, ticking once a second. */
  readonly now: Ref<number>;
  /** The date in the agency's time zone. */
  readonly today: Ref<string>;
  /** The window is as narrow as a phone (40rem). */
  readonly isNarrow: Ref<boolean>;
  /** Updates the agency's name and time zone while its first timetable is being made. */
  learn(now: Partial<Pick<DeskPage, 'agencyName' | 'timezone' | 'isBeginning'>>): void;
  signIn(name: string, password: string): Promise<void>;
  signOut(): Promise<void>;
}

export const deskKey: InjectionKey<Desk> = Symbol('desk');
