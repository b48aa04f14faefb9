import type { DepartureChange, DraftCall, DraftWay, RunningTimes } from '../timetabling/draft-content.js';
import { changeKey } from './changes.js';
import type { Stretches } from './parts-of-content.js';

/** Running times by the keys of the stops between which they apply, so that they still fit if somebody inserts a stop elsewhere. */
export interface LooseTimes {
  readonly sections: Readonly<Record<string, number | null>>;
  readonly dwells: Readonly<Record<string, number>>;
}

interface LooseCall {
  readonly key: string;
  readonly call: DraftCall;
}

/** Running times of a period; `key` identifies the period. */
export interface LooseRunningTimes extends LooseTimes {
  readonly key: string;
  readonly when: Pick<RunningTimes, 'from' | 'until' | 'serviceIds'>;
}

/** A change of a single departure; `key` identifies the departure. */
export interface LooseChange {
  readonly key: string;
  readonly change: Omit<DepartureChange, 'runningTimes'>;
  readonly times: LooseTimes | null;
}

/** The stops of a way and what depends on them, in a form that can be merged item by item. */
export interface LooseWay {
  readonly calls: readonly LooseCall[];
  readonly runningTimes: readonly LooseRunningTimes[];
  readonly changes: readonly LooseChange[];
}

type StopsAndTimes = Pick<DraftWay, 'stops' | 'runningTimes' | 'changes'>;

/** Turns the form of the draft, with running times by position, into the form with running times by stops. */
export function loosened({ stops, runningTimes, changes }: StopsAndTimes): LooseWay {
  const calls = keyed(stops);
  const keys = calls.map(({ key }) => key);
  return {
    calls,
    runningTimes: runningTimes.map(({ from, until, serviceIds, ...times }) => ({
      key: whenKey({ from, until, serviceIds }),
      when: { from, until, serviceIds },
      ...loose(keys, times),
    })),
    changes: changes.map(({ runningTimes: own, ...change }) => ({
      key: changeKey(change),
      change,
      times: own === null ? null : loose(keys, own),
    })),
  };
}

/** Turns it back into the form of the draft. */
export function tightened({ calls, runningTimes, changes }: LooseWay): StopsAndTimes {
  const keys = calls.map(({ key }) => key);
  return {
    stops: calls.map(({ call }) => call),
    runningTimes: runningTimes.map(({ when, ...times }) => ({ ...when, ...tight(keys, times) })),
    changes: changes.map(({ change, times }) => ({ ...change, runningTimes: times === null ? null : tight(keys, times) })),
  };
}

const whenKey = ({ from, until, serviceIds }: LooseRunningTimes['when']): string =>
  [from ?? '', until ?? '', serviceIds?.join('+') ?? ''].join('~');

const always = { from: null, until: null, serviceIds: null };
export const alwaysKey = whenKey(always);
export const unknownAlways: LooseRunningTimes = { key: alwaysKey, when: always, sections: {}, dwells: {} };

/** The calls with keys: the stop id, and how often the stop has occurred so far, from 1. */
function keyed(stops: readonly DraftCall[]): LooseCall[] {
  const seen = new Map<string, number>();
  return stops.map((call) => {
    const count = (seen.get(call.stopId) ?? 0) + 1;
    seen.set(call.stopId, count);
    return { key: `${call.stopId}#${count}`, call };
  });
}

const pair = (keys: readonly string[], place: number): string => `${keys[place] ?? ''}>${keys[place + 1] ?? ''}`;

const loose = (keys: readonly string[], { sectionSeconds, dwellSeconds }: Stretches): LooseTimes => ({
  sections: Object.fromEntries(sectionSeconds.map((seconds, place) => [pair(keys, place), seconds])),
  dwells: Object.fromEntries(dwellSeconds.map((seconds, place) => [keys[place + 1] ?? '', seconds])),
});

const tight = (keys: readonly string[], { sections, dwells }: LooseTimes): Stretches => ({
  sectionSeconds: keys.slice(1).map((_, place) => sections[pair(keys, place)] ?? null),
  dwellSeconds: keys.slice(1, -1).map((key) => dwells[key] ?? 0),
});
