import type { ServiceDays } from '../../scheduling/service-calendar.js';
import { addDays, formatServiceTime, type ServiceDate } from '../../scheduling/service-time.js';
import type { Findings } from '../files/findings.js';
import type { Feed, FeedTrip } from './gtfs-feed.js';
import { gtfsFindings } from './gtfs-findings.texts.js';

type Planned = ServiceDays['planned'];
type Driven = Pick<Feed, 'trips' | 'timings'>;

/** When a trip is driven, in seconds of its service day. */
interface Drive {
  readonly trip: FeedTrip;
  readonly from: number;
  readonly to: number;
}

/** The number of days examined: a year contains every kind of day of a timetable. */
const daysAhead = 366;
/** In seconds. Headways up to this were probably meant as minutes. */
const shortestHeadway = 60;

/**
 * The largest number of trips under way at once, the first trip that reaches it, and the others under way then. A trip that ends in the
 * second in which another starts does not count.
 */
export function maxAtOnce<T extends { readonly from: number; readonly to: number }>(
  drives: readonly T[],
): { readonly most: number; readonly at: T | null; readonly others: readonly T[] } {
  let best: { most: number; at: T | null; others: readonly T[] } = { most: 0, at: null, others: [] };
  let running: T[] = [];
  for (const drive of [...drives].sort((a, b) => a.from - b.from || a.to - b.to)) {
    running = running.filter(({ to }) => to > drive.from);
    running.push(drive);
    if (running.length > best.most) best = { most: running.length, at: drive, others: running.slice(0, -1) };
  }
  return best;
}

/** Reports blocks whose bus would be in two places at once, and headways in seconds that need more buses than a town has. */
export function judgeVehicles(feed: Driven, days: Planned, from: ServiceDate, findings: Findings): void {
  const drives = feed.trips.map((trip): Drive => {
    const [timing, start] = [feed.timings[trip.path.timing], trip.startTime];
    return { trip, from: start, to: start + (timing?.arrivals.at(-1) ?? 0) };
  });
  const combinations = servicesByDay(days, from);
  judgeBlocks(drives, combinations, findings);
  judgeHeadways(drives, findings);
}

/** The sets of services that run together on some day. */
function servicesByDay(days: Planned, from: ServiceDate): ReadonlySet<string>[] {
  const [span, combinations] = [days.span(), new Map<string, ReadonlySet<string>>()];
  if (span === null) return [];
  const first = span.first > from ? span.first : from;
  const end = addDays(first, daysAhead);
  for (let date = first; date <= span.last && date < end; date = addDays(date, 1)) {
    const running = days.on(date);
    combinations.set(running.join('\n'), new Set(running));
  }
  return [...combinations.values()];
}

function judgeBlocks(drives: readonly Drive[], combinations: readonly ReadonlySet<string>[], findings: Findings): void {
  const blocks = new Map<string, Drive[]>();
  for (const drive of drives) {
    const { blockId } = drive.trip.row;
    if (blockId === null) continue;
    const block = blocks.get(blockId);
    if (block === undefined) blocks.set(blockId, [drive]);
    else block.push(drive);
  }
  for (const [value, block] of blocks) {
    // Most blocks are fine even if all their services ran together.
    if (maxAtOnce(block).most < 2) continue;
    const worst = combinations
      .map((running) => maxAtOnce(block.filter(({ trip }) => running.has(trip.row.serviceId))))
      .reduce((a, b) => (b.most > a.most ? b : a), maxAtOnce<Drive>([]));
    const [before] = worst.others;
    if (worst.at === null || before === undefined) continue;
    const place = { file: 'trips.txt', line: worst.at.trip.row.line, field: 'block_id' };
    const params = { value, buses: worst.most, trip: worst.at.trip.tripId, before: before.trip.tripId };
    findings.addGrouped(gtfsFindings['block-overlaps'], place, params);
  }
}

/** Reports trips generated from `frequencies.txt` that are a minute or less apart. */
function judgeHeadways(drives: readonly Drive[], findings: Findings): void {
  const ofModel = new Map<string, Drive[]>();
  for (const drive of drives) {
    const { modelTripId } = drive.trip;
    if (modelTripId === null) continue;
    const made = ofModel.get(modelTripId);
    if (made === undefined) ofModel.set(modelTripId, [drive]);
    else made.push(drive);
  }
  for (const made of ofModel.values()) {
    const inOrder = made.sort((a, b) => a.from - b.from);
    const headways = inOrder.slice(1).map((drive, index) => drive.from - (inOrder[index]?.from ?? 0));
    // The gap must be short twice in a row, because a single gap may be short where two periods meet.
    const value = headways.slice(1).reduce((least, headway, index) => Math.min(least, Math.max(headway, headways[index] ?? 0)), Infinity);
    const { most, at } = maxAtOnce(inOrder);
    if (value > shortestHeadway || at === null || most < 2) continue;
    const params = {
      value,
      buses: most,
      trip: at.trip.modelTripId ?? '',
      time: formatServiceTime(at.trip.startTime),
      asMinutes: value * 60,
    };
    findings.addGrouped(gtfsFindings['headway-of-seconds'], { file: 'frequencies.txt', field: 'headway_secs' }, params);
  }
}
