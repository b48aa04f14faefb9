import { setImmediate } from 'node:timers/promises';

/** Other requests are answered after this many trips, a millisecond or two. All trips of a city's morning take more than a second. */
const tripsAtOnce = 20;

/** Yields to the event loop between pieces of long work, because nothing else runs during a piece. */
export const givesWay = async (): Promise<void> => {
  await setImmediate();
};

/** Returns a function to await at each trip: it gives way after every `tripsAtOnce` trips. */
export function givingWay(): () => Promise<void> {
  let count = 0;
  return async () => {
    if ((count += 1) % tripsAtOnce === 0) await givesWay();
  };
}
