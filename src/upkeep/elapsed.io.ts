/** Seconds since the program began, by a counter that nobody sets. On Linux it stands still while the machine sleeps. */
export const elapsedSeconds = (): number => performance.now() / 1000;
