import { formatServiceTime, type ServiceTime } from '../../scheduling/service-time.js';
import type { GtfsRow } from '../files/feed-row.js';
import { fileFindings } from '../files/file-findings.texts.js';
import type { FeedPatternStop } from './gtfs-feed.js';
import { gtfsFindings } from './gtfs-findings.texts.js';

/** A row of `stop_times.txt`. */
export interface Call extends FeedPatternStop {
  readonly arrival: ServiceTime | null;
  readonly departure: ServiceTime | null;
  /** Whether a time is unreadable; this was reported. */
  readonly hasBadTime: boolean;
  readonly line: number;
}

/** The times of a trip at its stops, from the feed or interpolated. */
export interface Times {
  readonly arrivals: number[];
  readonly departures: number[];
}

/** Reports a missing time at the first or last stop of a trip, where GTFS requires one. */
export function checkEdges(calls: readonly Call[], trip: string, row: GtfsRow): void {
  for (const edge of [calls[0], calls.at(-1)]) {
    if (edge?.arrival === null && !edge.hasBadTime)
      row.findings.add(gtfsFindings['missing-edge-time'], { file: row.file, line: edge.line, field: 'arrival_time' }, { trip });
  }
}

/** The times of a trip, with empty ones interpolated; null if they are inconsistent. */
export function timesOf(calls: readonly Call[], trip: string, row: GtfsRow): Times | null {
  let sound = calls[0]?.arrival != null && calls.at(-1)?.arrival != null;
  let latest = -1;
  for (const call of calls) {
    for (const [field, time] of [
      ['arrival_time', call.arrival],
      ['departure_time', call.departure],
    ] as const) {
      if (time === null) continue;
      if (time < latest) {
        const params = { trip, time: formatServiceTime(time), before: formatServiceTime(latest as ServiceTime) };
        row.findings.add(fileFindings['times-run-back'], { file: row.file, line: call.line, field }, params);
        sound = false;
      }
      latest = time;
    }
  }
  return sound ? interpolate(calls) : null;
}

/**
 * Interpolates missing times between two given ones: by distance if both ends and the stop have one, else evenly over the stops, in
 * whole seconds. GTFS leaves the method to the reader.
 */
function interpolate(calls: readonly Call[]): Times {
  const arrivals: number[] = calls.map((call) => call.arrival ?? -1);
  const departures: number[] = calls.map((call) => call.departure ?? -1);
  let from = 0;
  for (let to = 1; to < calls.length; to += 1) {
    if ((arrivals[to] ?? -1) < 0) continue;
    const [start, end] = [departures[from] ?? 0, arrivals[to] ?? 0];
    for (let between = from + 1; between < to; between += 1) {
      const time = start + Math.floor((end - start) * share(calls, from, between, to));
      arrivals[between] = time;
      departures[between] = time;
    }
    from = to;
  }
  return { arrivals, departures };
}

function share(calls: readonly Call[], from: number, between: number, to: number): number {
  const [start, here, end] = [from, between, to].map((index) => calls[index]?.shapeDistTraveled ?? null);
  const byDistance = start != null && here != null && end != null && start <= here && here <= end && start < end;
  return byDistance ? (here - start) / (end - start) : (between - from) / (to - from);
}
