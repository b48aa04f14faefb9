import type { Schema } from '../shared/schema.js';

/** What the server takes from and answers to a driver's phone. */

export type Bundle = Schema<'DriverBundleAnswer'>;
export type BundleDay = Schema<'BundleDayAnswer'>;
export type BundleTrip = Schema<'BundleTripAnswer'>;
export type BundleEvent = Schema<'BundleEventAnswer'>;
export type BundleVehicle = Schema<'BundleVehicleAnswer'>;
export type BundleRoute = Schema<'BundleRouteAnswer'>;
export type BundleMessage = Schema<'BundleMessageAnswer'>;
export type DriverHistory = Schema<'DriverHistoryAnswer'>;
export type SentDriverEvent = Schema<'DriverEventRequest'>;
export type SentDriverNote = Schema<'DriverNoteRequest'>;
export type SentDevice = Schema<'DriverDeviceRequest'>;

/** What the page that the server sent knows of where it is, as JSON in the element `#page`. */
export interface DriverPage {
  readonly agencyId: string;
  /** In front of every address: `''` or `/a/{agencyId}`. */
  readonly prefix: string;
  readonly agencyName: { readonly 'zh-CN': string; readonly en: string };
  readonly timezone: string;
  /** Everything here is a demonstration, and nothing of it is kept: the program's clock is taken as the phone's. */
  readonly isDemo: boolean;
  /** Which one, as each answer of its server says in the header `banche-demo`; null: none. An answer of any other server is no answer to this page. */
  readonly demo: string | null;
  /**
   * How everything is called that this phone keeps for the agency: `banche-driver:{agencyId}`, and in a demonstration a
   * name of its own, so that what was tapped there never reaches a real server at the same address.
   */
  readonly storeName: string;
  /** Of the built app; another build, another version. */
  readonly version: string;
}
