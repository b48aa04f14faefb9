import type { Schema } from '../shared/schema.js';

/** The requests and answers of the API that the drivers' app uses, by short names. */

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

/** The data of the app's page, as JSON in the element `#page`. */
export interface DriverPage {
  readonly agencyId: string;
  /** In front of every address: `''` or `/a/{agencyId}`. */
  readonly prefix: string;
  readonly agencyName: { readonly 'zh-CN': string; readonly en: string };
  readonly timezone: string;
  /** The program runs as a demonstration: nothing is preserved, and its clock counts as the phone's. */
  readonly isDemo: boolean;
  /**
   * The demonstration's id, which each answer of its server has in the header `banche-demo`; null: not a demonstration. Answers with
   * another id are ignored.
   */
  readonly demo: string | null;
  /**
   * The prefix of all names that this phone stores for the agency: `banche-driver:{agencyId}`; in a demonstration another one, so that its
   * rows never reach a real server at the same address.
   */
  readonly storeName: string;
  /** The version of the built app; each build has another one. */
  readonly version: string;
}
