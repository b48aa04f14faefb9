import { reportWindow } from '../../../scheduling/report-window.js';
import { instant } from '../../../scheduling/service-time.js';
import { secondsOf, type BoardDeparture, type BoardLine } from '../board.js';

/** What a rider can say of a departure; each is a text, too. */
export const reportKinds = ['did-not-come', 'was-full', 'left-early'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** What is sent: the page knows the stop, the device itself. */
export interface Report {
  readonly tripId: string;
  readonly serviceDate: string;
  readonly kind: ReportKind;
  readonly note: string | null;
}

/** Sends a report, and says in words what became of it. */
export type SendReport = (report: Report) => Promise<{ readonly isTaken: boolean; readonly text: string }>;

/** The departures of a line that may be reported on now, the one that was due last first. */
export function reportable(line: Pick<BoardLine, 'departures' | 'gone'>, now: number): BoardDeparture[] {
  const planned = ({ scheduledDepartureTime }: BoardDeparture): number => secondsOf(scheduledDepartureTime);
  return [...line.gone, ...line.departures]
    .filter((departure) => {
      const { from, until } = reportWindow(instant(planned(departure)));
      return from <= now && now <= until;
    })
    .sort((a, b) => planned(b) - planned(a));
}
