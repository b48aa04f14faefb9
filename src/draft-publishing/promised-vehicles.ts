import { addDays, epochSeconds, serviceTime, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';

/** A timetable that needs more vehicles than there are, with the statement a manager made when publishing it anyway. */
export interface PromisedVehicles {
  readonly versionId: number;
  readonly effectiveFrom: ServiceDate;
  readonly statement: string;
  readonly needed: number;
  readonly atHand: number;
  /** It can still be withdrawn; once in force, only another one can be brought back. */
  readonly isComing: boolean;
}

/** Noon of the day before: there is still time to find a vehicle, or to withdraw the timetable. */
const remindedFrom = (effectiveFrom: ServiceDate, zone: string): EpochSeconds =>
  epochSeconds(addDays(effectiveFrom, -1), serviceTime('12:00:00'), zone);

/** The promises that are due for a reminder while vehicles are missing. */
export const brokenPromises = (promises: readonly PromisedVehicles[], now: EpochSeconds, zone: string): PromisedVehicles[] =>
  promises.filter(({ effectiveFrom, needed, atHand }) => atHand < needed && now >= remindedFrom(effectiveFrom, zone));
