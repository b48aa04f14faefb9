import { addDays, epochSeconds, serviceTime, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';

/** A timetable that was published although it needs more vehicles than were in use, with the manager's statement where they come from. */
export interface PromisedVehicles {
  readonly versionId: number;
  readonly effectiveFrom: ServiceDate;
  readonly statement: string;
  readonly needed: number;
  readonly atHand: number;
  /** Whether it is not in force yet, so that it can still be withdrawn. */
  readonly isComing: boolean;
}

/** Noon of the day before: there is still time to find a vehicle, or to withdraw the timetable. */
const remindedFrom = (effectiveFrom: ServiceDate, zone: string): EpochSeconds =>
  epochSeconds(addDays(effectiveFrom, -1), serviceTime('12:00:00'), zone);

/** The promises of which managers have to be reminded, because vehicles are still missing. */
export const brokenPromises = (promises: readonly PromisedVehicles[], now: EpochSeconds, zone: string): PromisedVehicles[] =>
  promises.filter(({ effectiveFrom, needed, atHand }) => atHand < needed && now >= remindedFrom(effectiveFrom, zone));
