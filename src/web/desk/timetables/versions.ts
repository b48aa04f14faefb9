import type { Schema } from '../../shared/schema.js';

export type Version = Schema<'TimetableVersionAnswer'>;
export type Direction = Schema<'VersionDirectionAnswer'>;
type ChangedDirection = Schema<'VersionChangedDirectionAnswer'>;

/** The one in force first, then those that come, then those that are over, were withdrawn or replaced, the last one first. */
export function inOrder(versions: readonly Version[]): Version[] {
  const of = (state: Version['state']): Version[] => versions.filter((version) => version.state === state);
  return [...of('in-force'), ...of('coming'), ...of('past').reverse(), ...of('withdrawn').reverse(), ...of('replaced').reverse()];
}

/** The one that was in force before the one that is: what 换回 is mostly about. */
export const versionBefore = (versions: readonly Version[]): Version | null => versions.findLast(({ state }) => state === 'past') ?? null;

/** What can be done with a version besides reading it. */
export type VersionAct = 'withdraw' | 'bring-back';

export const actOf = ({ state }: Pick<Version, 'state'>): VersionAct | null =>
  state === 'in-force' ? null : state === 'coming' ? 'withdraw' : 'bring-back';

/** How many trips a kind of day has in all routes. */
export const tripsOn = ({ routes }: Version, dayType: string): number =>
  routes.reduce((sum, { days }) => sum + (days.find((day) => day.dayType === dayType)?.tripCount ?? 0), 0);

export const dayTypesOf = ({ routes }: Version): string[] => [...new Set(routes.flatMap(({ days }) => days.map(({ dayType }) => dayType)))];

/** Shortest and longest running time, in whole minutes. */
export function runningMinutes(trips: readonly { readonly runningSeconds: number }[]): { readonly least: number; readonly most: number } {
  const minutes = trips.map(({ runningSeconds }) => Math.round(runningSeconds / 60));
  return { least: Math.min(...minutes), most: Math.max(...minutes) };
}

/** The times that come, go and stay. */
export function changesOf({ departures }: ChangedDirection): { readonly comes: string[]; readonly goes: string[]; readonly stays: number } {
  const of = (is: string): string[] => departures.filter((one) => one.is === is).map(({ time }) => time);
  return { comes: of('comes'), goes: of('goes'), stays: of('stays').length };
}
