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
  /** The server refuses the session (revoked or expired). The app asks for the PIN; everything except sending works on. */
  readonly isOver: boolean;
}

/** Why nothing can be sent at the moment; null: sending works. */
export type SendingProblem = 'offline' | 'server' | 'signed-out' | null;

/** Everything that screens show; reactive. Only the app writes it. */
export interface DriverState {
  readonly page: DriverPage;
  readonly language: Language;
  readonly place: Place;
  readonly session: DriverSession | null;
  /** Names used to sign in on this phone, the latest first. */
  readonly usedNames: readonly string[];
  /** The last bundle for the signed-in driver, perhaps from yesterday; null: there is none. */
  readonly bundle: Bundle | null;
  /** When the bundle was last confirmed by the server: corrected seconds since 1970. */
  readonly bundleAt: number | null;
  /** All unsent rows, whoever logged them, and those sent recently; by `rowId`. */
  readonly rows: readonly Row[];
  /** The rows of practice: never sent, and lost when the app is closed. */
  readonly practiceRows: readonly Row[];
  readonly sending: {
    readonly problem: SendingProblem;
    readonly isSending: boolean;
    readonly waitingCount: number;
    readonly refusedCount: number;
    /** When the oldest unsent row was made, corrected seconds; null: none is unsent. */
    readonly oldestAt: number | null;
    /** Stored rows that the app cannot read, as text. They are never deleted, because a manager may be able to read them. */
    readonly unreadable?: readonly string[];
  };
  /** The corrected time in whole seconds since 1970; updated every second. */
  readonly now: number;
  /** Seconds by which the phone's clock is ahead of the server's (negative: behind); null: at most two minutes, or not known yet. */
  readonly clockAheadSeconds: number | null;
  /** Where the last row was stored: in `both` places, in `one` of the two, or in `none` (then the last tap does not count). */
  readonly storedIn: 'both' | 'one' | 'none';
  /** The vehicle that the signed-in driver chose on this phone, by date. */
  readonly chosenVehicles: Readonly<Record<string, string>>;
  /** The plan as the signed-in driver has seen it, by trip: see `changes.ts`. */
  readonly seen: Readonly<Record<string, string>>;
  /** Taps make a sound. */
  readonly isSoundOn: boolean;
  readonly surroundings: {
    /** False for a page over http:// from another computer: browsers give it no service worker, no persistent storage and no wake lock. */
    readonly isSecure: boolean;
    /** A service worker caches the app for times without a signal. */
    readonly hasWorker: boolean;
    /** The page is shown inside another app without service workers (WeChat on iOS) and should be opened in the browser itself. */
    readonly isInsideOtherApp: boolean;
    /** Another version of the app is loaded and waits. It is started when nothing is unsent and the driver agrees. */
    readonly hasUpdate: boolean;
  };
}

/** `stored`: on this phone, in one place at least; `not-stored`: nowhere, and nothing may be shown as counted. */
export type RecordResult = 'stored' | 'not-stored';

/** Why somebody could not sign in, in words to show; null: they are signed in. */
export type SignInProblem = string | null;

/** The app as screens see it: its state, and everything that they can make it do. */
export interface DriverApp {
  readonly state: DriverState;
  go(place: Place, how?: 'push' | 'replace'): void;
  back(): void;
  setLanguage(language: Language): void;
  signIn(name: string, password: string): Promise<SignInProblem>;
  /** Ends the session here and on the server; what is unsent stays and is sent by the next session on this phone. */
  signOut(): Promise<void>;
  /** Gives each entry an id, a time and an author, and stores it in two places; only then `rows` (or `practiceRows`) contain it. */
  record(entries: readonly Entry[], options?: { readonly isPractice?: boolean }): Promise<RecordResult>;
  /** Sends the waiting rows now. */
  send(): void;
  /** Queues a refused row again, unchanged. */
  sendAgain(rowId: string): Promise<void>;
  /** Voids a row. A row that may have reached the server is undone there; a refused row is reported to managers in a note. */
  voidRow(rowId: string): Promise<void>;
  /** Rows as text that a manager can paste: first lines for people to read, then data for the program. */
  asText(rowIds: readonly string[]): string;
  /** For managers: records such a text. @returns the result in words */
  paste(text: string): Promise<string>;
  chooseVehicle(date: string, vehicleId: string): void;
  markSeen(seen: Readonly<Record<string, string>>): void;
  /** Fetches the bundle now. */
  refresh(): Promise<void>;
  /** @param month like 2024-07 @returns null: the server could not be reached, or refused */
  history(month: string): Promise<DriverHistory | null>;
  /** Loads the waiting version of the app, if nothing is unsent. */
  takeUpdate(): void;
  /** Vibration and sound: `tap` 10 ms and a quiet tick, `warning` 30 ms and a lower tone. */
  feel(what: 'tap' | 'warning'): void;
  /** Turns the sound of taps on or off; the phone remembers it. */
  setSound(isOn: boolean): void;
  /** The screen stays on while a trip is open. */
  keepAwake(isOn: boolean): void;
}

export const driverAppKey: InjectionKey<DriverApp> = Symbol('driver app');
