import type { InjectionKey } from 'vue';
import type { Language } from '../../language.js';
import type { Place } from './places.js';
import type { Entry, Row } from './rows.js';
import type { Bundle, DriverHistory, DriverPage } from './wire.js';

/** Who is signed in on this phone. */
export interface DriverSession {
  readonly accountId: string;
  readonly name: string;
  readonly role: 'driver' | 'manager';
  /** The server does not know it any more (revoked, expired): the PIN is asked for, and everything else goes on. */
  readonly isOver: boolean;
}

/** Why nothing is being sent just now; null: all is well. */
export type SendingProblem = 'offline' | 'server' | 'signed-out' | null;

/** All that screens show; Vue's `reactive`. Nothing but the app itself writes here. */
export interface DriverState {
  readonly page: DriverPage;
  readonly language: Language;
  readonly place: Place;
  readonly session: DriverSession | null;
  /** Names that have signed in on this phone, the latest first. */
  readonly usedNames: readonly string[];
  /** The last answer of the server for whoever is signed in, perhaps from yesterday; null: there has been none. */
  readonly bundle: Bundle | null;
  /** When it was last known to be right: corrected seconds since 1970. */
  readonly bundleAt: number | null;
  /** Everything unsent, whoever said it, and what was sent of late; by `rowId`. */
  readonly rows: readonly Row[];
  /** What was said in practice: never sent, gone when the app is closed. */
  readonly practiceRows: readonly Row[];
  readonly sending: {
    readonly problem: SendingProblem;
    readonly isSending: boolean;
    readonly waitingCount: number;
    readonly refusedCount: number;
    /** When the oldest unsent row was made, corrected seconds; null: none is unsent. */
    readonly oldestAt: number | null;
    /** Kept rows that cannot be read any more, as they are stored: they are never thrown away, and a manager may want to see them. */
    readonly unreadable?: readonly string[];
  };
  /** The server's clock as far as this phone knows it, in whole seconds; moves every second. */
  readonly now: number;
  /** So much the phone's clock is ahead of the server's (negative: behind), where that is more than two minutes; else null. */
  readonly clockAheadSeconds: number | null;
  /** `one`: only one of the two places took the last row; `none`: neither did, and the last tap is not kept. */
  readonly keeping: 'both' | 'one' | 'none';
  /** The vehicle that whoever is signed in drives on a date, as chosen on this phone; by date. */
  readonly chosenVehicles: Readonly<Record<string, string>>;
  /** What of the plan whoever is signed in has seen, by trip: see `changes.ts`. */
  readonly seen: Readonly<Record<string, string>>;
  /** Taps are heard. */
  readonly isSoundOn: boolean;
  readonly surroundings: {
    /** A page over http:// on another machine: browsers give it no worker, no safe storage, no wake lock. */
    readonly isSecure: boolean;
    /** A service worker keeps the app for times without a signal. */
    readonly hasWorker: boolean;
    /** In an app that has no workers (WeChat on iOS): it is to be opened in the browser itself. */
    readonly isInsideOtherApp: boolean;
    /** Another version of the app is here and waits; it is taken when nothing is unsent and the driver says so. */
    readonly hasUpdate: boolean;
  };
}

/** @returns `kept`: on this phone, in one place at least; `not-kept`: nowhere, and nothing may be shown as counted */
export type RecordResult = 'stored' | 'not-stored';

/** Why somebody could not sign in, in words to show; null: they are signed in. */
export type SignInProblem = string | null;

export interface DriverApp {
  readonly state: DriverState;
  go(place: Place, how?: 'push' | 'replace'): void;
  back(): void;
  setLanguage(language: Language): void;
  signIn(name: string, password: string): Promise<SignInProblem>;
  /** Ends the session here and on the server; what is unsent stays and is sent by the next session on this phone. */
  signOut(): Promise<void>;
  /** Gives each an id, the time and the author, and keeps them in two places; only then do `rows` (or `practiceRows`) hold them. */
  record(entries: readonly Entry[], options?: { readonly isPractice?: boolean }): Promise<RecordResult>;
  /** Sends now what waits. */
  send(): void;
  /** A refused row is to be sent again as it is. */
  sendAgain(rowId: string): Promise<void>;
  /** Lets a row go. One that may have reached the server is undone there, a refused one is told of in a note. */
  voidRow(rowId: string): Promise<void>;
  /** Rows as text that a manager can paste: for people on top, for the program below. */
  asText(rowIds: readonly string[]): string;
  /** For managers: takes such a text over. @returns what became of it, in words */
  paste(text: string): Promise<string>;
  chooseVehicle(date: string, vehicleId: string): void;
  markSeen(seen: Readonly<Record<string, string>>): void;
  refresh(): Promise<void>;
  /** @param month like 2024-07 @returns null: not to be had without a signal */
  history(month: string): Promise<DriverHistory | null>;
  takeUpdate(): void;
  /** What a tap feels like: `tap` 10 ms and a quiet tick, `warning` 30 ms. */
  feel(what: 'tap' | 'warning'): void;
  /** Whether taps are heard on this phone; it is remembered. */
  setSound(isOn: boolean): void;
  /** The screen stays on while a trip is open. */
  keepAwake(isOn: boolean): void;
}

export const driverAppKey: InjectionKey<DriverApp> = Symbol('driver app');
