/**
 * How long to wait before saving, in seconds: until somebody has not typed for a while, but never longer than `longest` in all.
 * @param waited how long the oldest unsaved thing has waited
 */
export const waitOf = (waited: number, rest: number, longest: number): number => Math.max(0, Math.min(rest, longest - waited));
