import { reportWindow } from '../../../scheduling/report-window.js';
import { instant } from '../../../scheduling/service-time.js';
import { secondsOf } from '../../shared/moments.js';
import type { Schema } from '../../shared/schema.js';
import type { BoardDeparture, BoardLine } from '../board.js';
import type { NamedLine } from '../messages.js';

type ReportRequest = Schema<'ReportRequest'>;
export type ReportKind = ReportRequest['kind'];

/** What a rider can report about a departure; each is also the key of a text. */
export const reportKinds = ['did-not-come', 'was-full', 'left-early'] as const satisfies readonly ReportKind[];

/** A report from the form; the sender adds the stop and the device. */
type Report = Omit<ReportRequest, 'stopId' | 'deviceId'>;

/** Sends a report. @returns whether it was taken, and a sentence for the rider */
export type SendReport = (report: Report) => Promise<{ readonly isTaken: boolean; readonly text: string }>;

/** A departure that may be reported on, and where it goes. */
export interface Reportable {
  readonly departure: BoardDeparture;
  readonly line: NamedLine;
}

/** How many departures the list has, shared equally by all directions; each has at least one. */
const maxListed = 12;

const planned = ({ scheduledDepartureTime }: BoardDeparture): number => secondsOf(scheduledDepartureTime);

/** The value of an option of the form. */
export const tripOfDay = ({ serviceDate, tripId }: BoardDeparture): string => `${serviceDate} ${tripId}`;

/** The departures of all directions that may be reported on now, the one that was due last first. */
export function reportables(lines: readonly (NamedLine & Pick<BoardLine, 'departures' | 'gone'>)[], now: number): Reportable[] {
  const maxPerLine = Math.max(1, Math.floor(maxListed / lines.length));
  const all = lines.flatMap((line) =>
    reportable(line, now)
      .slice(0, maxPerLine)
      .map((departure) => ({ departure, line })),
  );
  // Of two that were due at the same time, the one without a report comes first.
  const rank = ({ departure: { source, status } }: Reportable): number =>
    status === 'cancelled' ? 2 : source === 'driver-reported' ? 1 : 0;
  return all.sort((a, b) => planned(b.departure) - planned(a.departure) || rank(a) - rank(b));
}

/** The departure that a report is most likely about: the one that was due last; if none is due yet, the next one; null: none is offered. */
export const likeliest = (all: readonly Reportable[], now: number): BoardDeparture | null =>
  (all.find(({ departure }) => planned(departure) <= now) ?? all.at(-1))?.departure ?? null;

/** The departures of a line that may be reported on now, the one that was due last first; a trip that serves the stop twice is listed once. */
function reportable(line: Pick<BoardLine, 'departures' | 'gone'>, now: number): BoardDeparture[] {
  const open = [...line.gone, ...line.departures].filter((departure) => {
    const { from, until } = reportWindow(instant(planned(departure)));
    return from <= now && now <= until;
  });
  const latest = new Map(open.sort((a, b) => planned(a) - planned(b)).map((departure) => [tripOfDay(departure), departure]));
  return [...latest.values()].sort((a, b) => planned(b) - planned(a));
}
