// Published timetables: their order, what can be done with them, and their changes.
import type { Schema } from '../../shared/schema.js';

export type Version = Schema<'TimetableVersionAnswer'>;
export type Direction = Schema<'VersionDirectionAnswer'>;
type ChangedDirection = Schema<'VersionChangedDirectionAnswer'>;

/** Versions in force first, then coming, past, withdrawn and replaced ones; of the last three kinds the latest first. */
export function inOrder(versions: readonly Version[]): Version[] {
  const of = (state: Version['state']): Version[] => versions.filter((version) => version.state === state);
  return [...of('in-force'), ...of('coming'), ...of('past').reverse(), ...of('withdrawn').reverse(), ...of('replaced').reverse()];
}

/** The latest past version, which managers most often bring back; null: there is none. */
export const versionBefore = (versions: readonly Version[]): Version | null => versions.findLast(({ state }) => state === 'past') ?? null;

/** What can be done with a version. */
export type VersionAct = 'withdraw' | 'bring-back';

export const actOf = ({ state }: Pick<Version, 'state'>): VersionAct | null =>
  state === 'in-force' ? null : state === 'coming' ? 'withdraw' : 'bring-back';

/** Trips of all routes on a kind of day. */
export const tripsOn = ({ routes }: Version, dayType: string): number =>
  routes.reduce((sum, { days }) => sum + (days.find((day) => day.dayType === dayType)?.tripCount ?? 0), 0);

export const dayTypesOf = ({ routes }: Version): string[] => [...new Set(routes.flatMap(({ days }) => days.map(({ dayType }) => dayType)))];

/** Shortest and longest running time, in whole minutes. */
export function runningMinutes(trips: readonly { readonly runningSeconds: number }[]): { readonly least: number; readonly most: number } {
  const minutes = trips.map(({ runningSeconds }) => Math.round(runningSeconds / 60));
  return { least: Math.min(...minutes), most: Math.max(...minutes) };
}

/** The times that are added and removed, and how many stay. */
export function changesOf({ departures }: ChangedDirection): { readonly comes: string[]; readonly goes: string[]; readonly stays: number } {
  const of = (is: string): string[] => departures.filter((one) => one.is === is).map(({ time }) => time);
  return { comes: of('comes'), goes: of('goes'), stays: of('stays').length };
}
