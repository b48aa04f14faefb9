/**
 * How long to wait before saving, in seconds: until typing has paused for `rest`, but in all never longer than `longest`.
 * @param waited how long the oldest unsaved change has waited
 */
export const secondsToWait = (waited: number, rest: number, longest: number): number => Math.max(0, Math.min(rest, longest - waited));
