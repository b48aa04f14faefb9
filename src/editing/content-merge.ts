import type { Text } from '../language.js';
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

/** Something that two people changed differently. */
export interface MergeConflict {
  /** Names it as long as the three contents are these: to choose by. */
  readonly path: string;
  /** What I did, and what they did. */
  readonly mine: Text;
  readonly theirs: Text;
  /** Whose side `merged` has. */
  readonly chosen: Choice;
}

export interface Merge {
  /** Whole, with what was chosen; where nobody chose it has their side, which is saved already. */
  readonly merged: DraftContent;
  readonly conflicts: readonly MergeConflict[];
}

export interface MergeOptions {
  /** By the paths of conflicts that an earlier call with the same contents had. */
  readonly choices?: ReadonlyMap<string, Choice>;
  /** Of the base of the draft: what gets a new id gets none of these. */
  readonly takenIds?: readonly string[];
}

/**
 * What two people made of one draft, together.
 * @param before what both began with
 * @example const { merged, conflicts } = mergeContents(before, mine, theirs)
 *   // one conflict chosen (that may bring up another one: stops that one removed and the other uses): mergeContents(before, mine, theirs, { choices: new Map([[conflicts[0].path, 'mine']]) })
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

/** All that one side says about a thing, or about what the thing is part of, or beside it: a stop more also changes running times. */
function wordsAt(path: string, side: DraftContent, differences: readonly Difference[]): Text {
  const isPart = (one: string, of: string): boolean => one === of || one.startsWith(`${of}/`);
  const about = (at: string): Difference[] => differences.filter((one) => isPart(one.path, at) || isPart(at, one.path));
  const uses = about(path).length > 0 ? [] : usesOf(path, side);
  let [at, relevant] = [path, uses.length > 0 ? uses : about(path)];
  while (relevant.length === 0 && at.includes('/')) {
    at = at.slice(0, at.lastIndexOf('/'));
    relevant = about(at);
  }
  return inEveryLanguage((language) => relevant.map((one) => differenceWords(one, language)).join(language === 'en' ? '; ' : '；'));
}

/** Of the side that did nothing to the thing itself, but needs it. */
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

/** Blocks are one plan: halves of two plans are none. */
const mergedFleet = (merge: ThreeWays, all: Sides<DraftFleet>): DraftFleet => ({
  ...merge.fields('fleet', all),
  emptyRuns: merge.list(
    'fleet/emptyRuns',
    sides(all, ({ emptyRuns }) => emptyRuns),
    ({ fromStopId, toStopId }) => `${fromStopId}>${toStopId}`,
    (at, of) => merge.value(at, of) ?? of.theirs,
  ),
});
