import { inEveryLanguage, type Text } from '../language.js';
import { formatServiceTime, type ServiceTime } from '../scheduling/service-time.js';
import { kindWords } from '../sentences/days-words.js';
import { kindsOfDay, type KindOfDay } from '../sentences/kinds-of-day.js';
import { clockWords } from '../sentences/sentence-words.js';
import type { DraftContent } from './draft-content.js';
import { durationText, stopName } from './draft-names.js';
import { emptyRunsOf } from '../blocking/empty-running.js';
import { problemMaker, type DraftProblem } from './draft-problem.js';
import type { DraftTrip, DraftTrips } from './draft-trips.js';

/** Problems of accepted blocks: whether vehicles can still run them after changes of the draft. */
export function problemsOfBuses(content: DraftContent, { trips }: DraftTrips): DraftProblem[] {
  const { blocks } = content.fleet;
  if (blocks.length === 0) return [];
  const hint = problemMaker(content, 'hint');
  const tripIds = new Set(trips.map(({ tripId }) => tripId));
  const gone = blocks.flatMap(({ tripIds }) => tripIds).filter((tripId) => !tripIds.has(tripId)).length;
  const kinds = kindsOfDay(content.services);
  return [
    ...impossible(content, trips, kinds),
    ...withoutBus(content, trips, kinds),
    ...(gone === 0 ? [] : [hint('blocks-name-gone-trips', {}, { count: gone })]),
  ];
}

interface Meeting {
  readonly blockId: string;
  readonly one: DraftTrip;
  readonly next: DraftTrip;
  readonly short: number;
  readonly code: 'block-overlaps' | 'block-layover-short' | 'block-elsewhere';
}

/** One problem for each kind of fault, on the kind of day with most cases; it names the first case. */
function impossible(content: DraftContent, trips: readonly DraftTrip[], kinds: readonly KindOfDay[]): DraftProblem[] {
  const warning = problemMaker(content, 'warning');
  const emptyRuns = emptyRunsOf(content, trips);
  const found = kinds.map((kind) =>
    meetings(trips.filter(({ serviceId }) => kind.serviceIds.includes(serviceId))).flatMap((pair) => faultOf(content, emptyRuns, pair)),
  );
  const codes = ['block-overlaps', 'block-elsewhere', 'block-layover-short'] as const;
  return codes.flatMap((code) => {
    const all = found.map((faults) => faults.filter((fault) => fault.code === code)).sort((a, b) => b.length - a.length)[0] ?? [];
    const [first] = all.sort((a, b) => a.next.startTime - b.next.startTime);
    if (first === undefined) return [];
    const { one, next, blockId, short } = first;
    const stop = (stopId: string): Text => inEveryLanguage((language) => stopName(content, stopId, language));
    return [
      warning(
        code,
        { wayId: next.wayId, serviceId: next.serviceId, time: formatServiceTime(next.startTime) },
        {
          ...{ block: blockId, count: all.length, cases: cases(all.length), arrives: clock(one.endTime), leaves: clock(next.startTime) },
          ...{ there: stop(one.endStopId), here: stop(next.startStopId) },
          short: inEveryLanguage((language) => durationText(short, language)),
          layover: inEveryLanguage((language) => durationText(content.fleet.layoverSeconds, language)),
        },
      ),
    ];
  });
}

const cases = (count: number): Text => ({ 'zh-CN': `${count} 处`, en: count === 1 ? '1 such case' : `${count} such cases` });
const clock = (time: ServiceTime): Text => inEveryLanguage((language) => clockWords(formatServiceTime(time), language));

/** Pairs of consecutive trips of one block. */
function meetings(trips: readonly DraftTrip[]): { readonly blockId: string; readonly one: DraftTrip; readonly next: DraftTrip }[] {
  const blocks = new Map<string, DraftTrip[]>();
  for (const trip of trips) if (trip.blockId !== null) blocks.set(trip.blockId, [...(blocks.get(trip.blockId) ?? []), trip]);
  return [...blocks].flatMap(([blockId, own]) => {
    const inOrder = own.sort((a, b) => a.startTime - b.startTime || a.endTime - b.endTime);
    return inOrder.slice(1).flatMap((next, place) => {
      const one = inOrder[place];
      return one === undefined ? [] : [{ blockId, one, next }];
    });
  });
}

/** Why a vehicle cannot run one trip after another; empty: it can. An empty run of unknown duration is taken to need no time. */
function faultOf(
  content: DraftContent,
  emptyRuns: ReturnType<typeof emptyRunsOf>,
  { blockId, one, next }: Pick<Meeting, 'blockId' | 'one' | 'next'>,
): Meeting[] {
  const { layoverSeconds, allowsEmptyRunning } = content.fleet;
  const stands = next.startTime - one.endTime;
  const isThere = one.endStopId === next.startStopId;
  const empty = isThere ? 0 : allowsEmptyRunning ? (emptyRuns(one.endStopId, next.startStopId)?.seconds ?? 0) : null;
  if (stands < 0) return [{ blockId, one, next, short: -stands, code: 'block-overlaps' }];
  if (empty === null) return [{ blockId, one, next, short: 0, code: 'block-elsewhere' }];
  const short = layoverSeconds + empty - stands;
  return short > 0 ? [{ blockId, one, next, short, code: 'block-layover-short' }] : [];
}

function withoutBus(content: DraftContent, trips: readonly DraftTrip[], kinds: readonly KindOfDay[]): DraftProblem[] {
  const warning = problemMaker(content, 'warning');
  return kinds.flatMap((kind) => {
    const own = trips.filter(({ serviceId }) => kind.serviceIds.includes(serviceId));
    const without = own.filter(({ blockId }) => blockId === null).sort((a, b) => a.startTime - b.startTime);
    const [first] = without;
    // A kind of day without any blocks is not reported: blocks may be meant for other days only.
    if (first === undefined || without.length === own.length) return [];
    const words = inEveryLanguage((language) => kindWords(kind, content.services, language));
    return [
      warning(
        'trips-without-bus',
        { wayId: first.wayId, serviceId: first.serviceId },
        { count: without.length, kind: words, at: clock(first.startTime) },
      ),
    ];
  });
}
