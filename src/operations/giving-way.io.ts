import { setImmediate } from 'node:timers/promises';

/** Others are let in after so many trips: a whole morning of a city takes more than a second. */
const tripsAtOnce = 50;

/** To be awaited at each trip. */
export function givingWay(): () => Promise<void> {
  let count = 0;
  return async () => {
    if ((count += 1) % tripsAtOnce === 0) await setImmediate();
  };
}
