/** Seconds since the program started, by a monotonic counter. On Linux it stops while the machine sleeps. */
export const elapsedSeconds = (): number => performance.now() / 1000;
