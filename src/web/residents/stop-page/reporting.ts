import { reportWindow } from '../../../scheduling/report-window.js';
import { instant } from '../../../scheduling/service-time.js';
import { secondsOf } from '../../shared/moments.js';
import type { Schema } from '../../shared/schema.js';
import type { BoardDeparture, BoardLine } from '../board.js';

type ReportRequest = Schema<'ReportRequest'>;
export type ReportKind = ReportRequest['kind'];

/** What a rider can report of a departure; each is a text, too. */
export const reportKinds = ['did-not-come', 'was-full', 'left-early'] as const satisfies readonly ReportKind[];

/** What is sent: the page adds the stop and the device. */
export type Report = Omit<ReportRequest, 'stopId' | 'deviceId'>;

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
