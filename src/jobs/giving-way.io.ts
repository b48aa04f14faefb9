import { setImmediate } from 'node:timers/promises';

/** Others are let in after so many trips, which take a millisecond or two: a whole morning of a city takes more than a second. */
const tripsAtOnce = 20;

/** Lets in who waits for an answer. For long work, between its pieces: nobody else is served while a piece runs. */
export const givesWay = async (): Promise<void> => {
  await setImmediate();
};

/** To be awaited at each trip. */
export function givingWay(): () => Promise<void> {
  let count = 0;
  return async () => {
    if ((count += 1) % tripsAtOnce === 0) await givesWay();
  };
}
