import { type Text, inSequence } from '../language.js';
import { inEveryLanguage } from '../language.js';
import type { DraftContent, DraftFleet, DraftRoute } from '../timetabling/draft-content.js';
import type { RunningDays } from '../sentences/running-days.js';
import { daysNameOf, stopName } from '../timetabling/draft-names.js';
import { differencesOf, differenceWords, type Difference } from './content-difference.js';
import { difference } from './difference.js';
import { lostReferences } from './lost-references.js';
import { withOwnIds } from './merge-ids.js';
import { mergedWay } from './merge-way.js';
import { sides, ThreeWays, type Choice, type Sides } from './three-ways.js';

/** A part of a draft that two people changed differently. */
export interface MergeConflict {
  /** Identifies it among the conflicts of the same three contents; the key of `choices`. */
  readonly path: string;
  /** My change and theirs, in words. */
  readonly mine: Text;
  readonly theirs: Text;
  /** The side that `merged` contains. */
  readonly chosen: Choice;
}

/** The result of a merge. */
export interface Merge {
  /** The merged content, consistent in itself. For a conflict without a choice their side is taken, because it is already saved. */
  readonly merged: DraftContent;
  readonly conflicts: readonly MergeConflict[];
}

export interface MergeOptions {
  /** By path: choices for conflicts that an earlier call with the same contents returned. */
  readonly choices?: ReadonlyMap<string, Choice>;
  /** Ids of the base timetable that new ids must not reuse. */
  readonly takenIds?: readonly string[];
}

/**
 * Merges what two people made of one draft. A choice may cause another conflict, for instance about stops that one removed and the other
 * uses; so call it again with the choices until no conflict is open.
 * @param before the content with which both began
 * @example const { merged, conflicts } = mergeContents(before, mine, theirs)
 * // with a choice: mergeContents(before, mine, theirs, { choices: new Map([[conflicts[0].path, 'mine']]) })
 */
export function mergeContents(before: DraftContent, mine: DraftContent, theirs: DraftContent, options: MergeOptions = {}): Merge {
  const { choices = new Map<string, Choice>(), takenIds = [] } = options;
  const own = withOwnIds(before, mine, theirs, takenIds);
  const ways = new ThreeWays(choices);
  const together = mergedContent(ways, { before, mine: own, theirs });
  const { whole, lost } = lostReferences(together, { before, mine: own, theirs }, choices);
  const differences = { mine: differencesOf(before, own), theirs: differencesOf(before, theirs) };
  const conflicts = [...new Set([...ways.conflicts, ...lost])].map((path): MergeConflict => ({
    path,
    mine: wordsAt(path, own, differences.mine),
    theirs: wordsAt(path, theirs, differences.theirs),
    chosen: choices.get(path) ?? 'theirs',
  }));
  return { merged: whole, conflicts };
}

/**
 * In words, what one side changed at a path or within it; else its changes to what contains the path, because inserting a stop, for
 * instance, also changes running times.
 */
function wordsAt(path: string, side: DraftContent, differences: readonly Difference[]): Text {
  const isPart = (one: string, of: string): boolean => one === of || one.startsWith(`${of}/`);
  const about = (at: string): Difference[] => differences.filter((one) => isPart(one.path, at) || isPart(at, one.path));
  const uses = about(path).length > 0 ? [] : usesOf(path, side);
  let [at, relevant] = [path, uses.length > 0 ? uses : about(path)];
  while (relevant.length === 0 && at.includes('/')) {
    at = at.slice(0, at.lastIndexOf('/'));
    relevant = about(at);
  }
  return inEveryLanguage((language) =>
    inSequence(
      relevant.map((one) => differenceWords(one, language)),
      language,
    ),
  );
}

/** What to say of a side that did not change a stop or days, but uses them. */
function usesOf(path: string, side: DraftContent): Difference[] {
  const [list, id = ''] = path.split('/');
  if (list === 'stops') return [difference(path, 'stop-used', { stop: inEveryLanguage((language) => stopName(side, id, language)) })];
  return list === 'services'
    ? [difference(path, 'days-used', { days: inEveryLanguage((language) => daysNameOf(side, id, language)) })]
    : [];
}

function mergedContent(ways: ThreeWays, all: Sides<DraftContent>): DraftContent {
  return {
    place: ways.fields(
      'place',
      sides(all, ({ place }) => place),
    ),
    stops: ways.list(
      'stops',
      sides(all, ({ stops }) => stops),
      ({ stopId }) => stopId,
      (path, { before, mine, theirs }) =>
        ways.fields(path, { before: before ?? ({} as typeof mine), mine, theirs }, [['lat', 'lon', 'convertedFrom']]),
    ),
    routes: ways.list(
      'routes',
      sides(all, ({ routes }) => routes),
      ({ routeId }) => routeId,
      (path, routes) => mergedRoute(ways, path, routes),
    ),
    services: ways.list(
      'services',
      sides(all, ({ services }) => services),
      ({ serviceId }) => serviceId,
      (path, days) => mergedDays(ways, path, days),
    ),
    fleet: mergedFleet(
      ways,
      sides(all, ({ fleet }) => fleet),
    ),
    carried: ways.fields(
      'carried',
      sides(all, ({ carried }) => carried),
    ),
  };
}

type Items<Item> = Sides<Item | undefined> & { readonly mine: Item; readonly theirs: Item };

function mergedRoute(merge: ThreeWays, path: string, all: Items<DraftRoute>): DraftRoute {
  const bare = (route: DraftRoute | undefined): Omit<DraftRoute, 'ways'> => {
    const { ways: _, ...rest } = route ?? ({} as DraftRoute);
    return rest;
  };
  return {
    ...merge.fields(path, sides(all, bare), [['color', 'textColor']]),
    ways: merge.list(
      `${path}/ways`,
      sides(all, (route) => route?.ways ?? []),
      ({ wayId }) => wayId,
      (wayPath, of) => mergedWay(merge, wayPath, of),
    ),
  };
}

function mergedDays(merge: ThreeWays, path: string, all: Items<RunningDays>): RunningDays {
  const bare = (days: RunningDays | undefined): Omit<RunningDays, 'exceptions'> => {
    const { exceptions: _, ...rest } = days ?? ({} as RunningDays);
    return rest;
  };
  const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
  return {
    ...merge.fields(path, sides(all, bare), [week, ['startDate', 'endDate']]),
    exceptions: merge.list(
      `${path}/exceptions`,
      sides(all, (days) => days?.exceptions ?? []),
      ({ date }) => date,
      (at, of) => merge.value(at, of) ?? of.theirs,
    ),
  };
}

/** Blocks are taken from one side as a whole: they are one plan, and half of each of two plans would not work. */
const mergedFleet = (merge: ThreeWays, all: Sides<DraftFleet>): DraftFleet => ({
  ...merge.fields('fleet', all),
  emptyRuns: merge.list(
    'fleet/emptyRuns',
    sides(all, ({ emptyRuns }) => emptyRuns),
    ({ fromStopId, toStopId }) => `${fromStopId}>${toStopId}`,
    (at, of) => merge.value(at, of) ?? of.theirs,
  ),
});
