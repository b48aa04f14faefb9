import type { DepartureRule } from '../sentences/sentence.js';
import type { DraftWay } from '../timetabling/draft-content.js';
import {
  alwaysKey,
  loosened,
  tightened,
  unknownAlways,
  type LooseChange,
  type LooseRunningTimes,
  type LooseTimes,
  type LooseWay,
} from './loose-ways.js';
import { isSame, sides, type Sides, type ThreeWays } from './three-ways.js';

type Ways = Sides<DraftWay | undefined> & { readonly mine: DraftWay; readonly theirs: DraftWay };

/** Merges a way that both sides changed. */
export function mergedWay(merge: ThreeWays, path: string, all: Ways): DraftWay {
  const bare = (way: DraftWay | undefined): Omit<DraftWay, 'stops' | 'runningTimes' | 'changes' | 'sentences'> => {
    const { stops: _stops, runningTimes: _times, changes: _changes, sentences: _sentences, ...rest } = way ?? ({} as DraftWay);
    return rest;
  };
  const hanging = (way: DraftWay | undefined): Pick<DraftWay, 'stops' | 'runningTimes' | 'changes'> => ({
    stops: way?.stops ?? [],
    runningTimes: way?.runningTimes ?? [],
    changes: way?.changes ?? [],
  });
  return {
    ...merge.fields(path, sides(all, bare), [['headsign', 'otherHeadsign']]),
    sentences: merge.list(
      `${path}/sentences`,
      sides(all, (way) => way?.sentences ?? []),
      ({ sentenceId }) => sentenceId,
      (at, { before, mine, theirs }) => {
        const isOneKind = [before, mine, theirs].every((sentence) => sentence?.rule.kind === mine.rule.kind);
        if (before === undefined || !isOneKind) return merge.value(at, { before, mine, theirs }) ?? theirs;
        const contents = { before, mine, theirs };
        const serviceId = merge.value(
          `${at}/serviceId`,
          sides(contents, (sentence) => sentence.serviceId),
        );
        const rule = merge.fields(
          `${at}/rule`,
          sides(contents, (sentence): object => sentence.rule),
        ) as DepartureRule;
        return { ...theirs, serviceId, rule };
      },
    ),
    ...hangingTogether(merge, path, sides(all, hanging)),
  };
}

/** Merges the stops of a way and what depends on them: running times and changes of single departures. */
function hangingTogether(
  merge: ThreeWays,
  path: string,
  all: Sides<Pick<DraftWay, 'stops' | 'runningTimes' | 'changes'>>,
): ReturnType<typeof tightened> {
  if (isSame(all.mine, all.before)) return all.theirs;
  if (isSame(all.theirs, all.before) || isSame(all.mine, all.theirs)) return all.mine;
  const ways = sides(all, loosened);
  const calls = merge.list(
    `${path}/stops`,
    sides(ways, (way) => way.calls),
    keyOf,
    (at, { before, mine, theirs }) => {
      const merged = { before: before?.call ?? ({} as typeof mine.call), mine: mine.call, theirs: theirs.call };
      return { ...theirs, call: merge.fields(at, merged) };
    },
  );
  const places = new Set(calls.flatMap(({ key }, place) => [key, `${key}>${calls[place + 1]?.key ?? ''}`]));
  return tightened({
    calls,
    runningTimes: mergedTimes(
      merge,
      `${path}/runningTimes`,
      sides(ways, ({ runningTimes }) => runningTimes),
      places,
    ),
    changes: merge.list<LooseChange>(
      `${path}/changes`,
      sides(ways, ({ changes }) => changes),
      keyOf,
      (at, changes) => ({
        ...changes.theirs,
        change:
          merge.value(
            at,
            sides(changes, (change) => change?.change),
          ) ?? changes.theirs.change,
        times: mergedOwn(
          merge,
          `${at}/runningTimes`,
          sides(changes, (change) => change?.times ?? null),
          places,
        ),
      }),
    ),
  });
}

const mergedOwn = (merge: ThreeWays, path: string, all: Sides<LooseTimes | null>, places: ReadonlySet<string>): LooseTimes | null => {
  const { before, mine, theirs } = all;
  if (before === null || mine === null || theirs === null) return merge.value(path, all);
  return mergedStretches(merge, path, { before, mine, theirs }, places);
};

const keyOf = ({ key }: { readonly key: string }): string => key;

/**
 * Merges running times. If both sides changed which periods there are, one side is taken as a whole: a mixture might contain periods that
 * overlap unintentionally.
 */
function mergedTimes(
  merge: ThreeWays,
  path: string,
  all: Sides<LooseWay['runningTimes']>,
  places: ReadonlySet<string>,
): LooseWay['runningTimes'] {
  const keys = sides(all, (times) => times.map(keyOf));
  const bothChanged = !isSame(keys.mine, keys.before) && !isSame(keys.theirs, keys.before) && !isSame(keys.mine, keys.theirs);
  if (bothChanged) return merge.value(path, all);
  const merged = merge.list<LooseRunningTimes>(path, all, keyOf, (at, { before, mine, theirs }) => ({
    ...theirs,
    ...mergedStretches(merge, at, { before: before ?? { sections: {}, dwells: {} }, mine, theirs }, places),
  }));
  // The last running times must apply at all times.
  const isOpen = merged.length > 0 && merged.at(-1)?.key !== alwaysKey;
  return isOpen ? [...merged.filter(({ key }) => key !== alwaysKey), merged.find(({ key }) => key === alwaysKey) ?? unknownAlways] : merged;
}

/** @param places keys of the stops and sections that exist after the merge; values for others are dropped without a conflict */
function mergedStretches(merge: ThreeWays, path: string, all: Sides<LooseTimes>, places: ReadonlySet<string>): LooseTimes {
  const each = <Value>(at: string, values: Sides<Readonly<Record<string, Value>>>): Record<string, Value> => {
    const keys = new Set([...Object.keys(values.theirs), ...Object.keys(values.mine)]);
    const merged = [...keys]
      .filter((key) => places.has(key))
      .map(
        (key) =>
          [
            key,
            merge.value(
              `${at}/${key}`,
              sides(values, (value) => value[key]),
            ),
          ] as const,
      );
    return Object.fromEntries(merged.filter(([, value]) => value !== undefined)) as Record<string, Value>;
  };
  return {
    sections: each(
      path,
      sides(all, ({ sections }) => sections),
    ),
    dwells: each(
      path,
      sides(all, ({ dwells }) => dwells),
    ),
  };
}
