import { setImmediate } from 'node:timers/promises';

/** Processing 20 trips takes one or two milliseconds; a whole city's morning at once would hold up all requests for more than a second. */
const tripsAtOnce = 20;

/** Lets waiting requests be answered. To be awaited between pieces of long work, because nothing else runs during a piece. */
export const giveWayNow = async (): Promise<void> => {
  await setImmediate();
};

/** Returns a function to await at each trip: it gives way after every `tripsAtOnce` trips. */
export function givingWay(): () => Promise<void> {
  let count = 0;
  return async () => {
    if ((count += 1) % tripsAtOnce === 0) await giveWayNow();
  };
}
