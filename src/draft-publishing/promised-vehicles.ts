import { addDays, epochSeconds, serviceTime, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';

/** That a timetable takes more vehicles than there are, and what a manager stated when it was published all the same. */
export interface PromisedVehicles {
  readonly versionId: number;
  readonly effectiveFrom: ServiceDate;
  readonly statement: string;
  readonly needed: number;
  readonly atHand: number;
  /** It can still be taken back; else another one can be brought back. */
  readonly isComing: boolean;
}

/** At noon of the day before there is still time to find one, or to take the timetable back. */
export const remindedFrom = (effectiveFrom: ServiceDate, zone: string): EpochSeconds =>
  epochSeconds(addDays(effectiveFrom, -1), serviceTime('12:00:00'), zone);

/** Those that somebody has to hear of by now, as long as vehicles are too few. */
export const brokenPromises = (promises: readonly PromisedVehicles[], now: EpochSeconds, zone: string): PromisedVehicles[] =>
  promises.filter(({ effectiveFrom, needed, atHand }) => atHand < needed && now >= remindedFrom(effectiveFrom, zone));
