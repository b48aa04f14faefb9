import { Injectable } from '@nestjs/common';
import { zoneOn } from '../agencies/versions-of-date.js';
import type { DepartureAnswer } from '../departures/departures.requests.js';
import { DeparturesService } from '../departures/departures.service.js';
import type { LiveTimetable } from '../departures/live-timetable.io.js';
import type { Language } from '../language.js';
import { addDays, startOfServiceDay, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { secondsOf } from '../web/shared/moments.js';
import { BoardLines, timingAnswer } from './board-lines.service.js';
import { BoardsService, daysFrom, isSameDays, patternsOf, withStopsThatFit } from './boards.service.js';
import { packed } from './offline-days.js';
import type { BoardAnswer, BoardDayAnswer, OfflineDaysAnswer, OfflineDepartureAnswer, OfflineLineAnswer } from './pages.requests.js';

interface DaysRequest {
  readonly agencyId: string | null;
  readonly stopId: string;
  readonly from: ServiceDate;
  readonly count: number;
  readonly language: Language;
}

type OfflineLineHead = Omit<OfflineLineAnswer, 'departures'>;

/** Departures read by the first and the second query. A busy station of a city gets fewer days, so that no phone downloads a megabyte. */
const departureLimits = [500, 5000];

/** Gathers what a device needs to show departures without a connection. */
@Injectable()
export class OfflineDaysService {
  constructor(
    private readonly boards: BoardsService,
    private readonly departures: DeparturesService,
    private readonly timetables: TimetablesService,
    private readonly lines: BoardLines,
  ) {}

  /** @throws Refusal `stop-not-found` */
  async getDays(request: DaysRequest): Promise<OfflineDaysAnswer> {
    const { network } = await this.departures.getLive(request.agencyId);
    const at = startOfServiceDay(request.from, zoneOn(network, request.from));
    return this.getDaysOf(await this.boards.getBoard({ ...request, at }), request);
  }

  /**
   * The same for a board that has already been made: that of the stop, at some time of the first day.
   */
  async getDaysOf({ agencyName, stop, lines }: BoardAnswer, request: Omit<DaysRequest, 'stopId'>): Promise<OfflineDaysAnswer> {
    const { agencyId, from, count, language } = request;
    const { stopId } = stop;
    const live = await this.departures.getLive(agencyId);
    const { network } = live;
    const { agencyId: id } = network.agency;
    const at = startOfServiceDay(from, zoneOn(network, from));
    const until = addDays(from, count);
    const leaving = await departuresUntil(live, stopId, { at, language }, startOfServiceDay(until, zoneOn(network, until)));
    const versions = await this.timetables.listInForce(id);
    const last = (leaving.departures.at(-1)?.departureTime ?? '').slice(0, 10);
    const daysOf = (patternIds: ReadonlySet<number>): BoardDayAnswer[] =>
      daysFrom(versions, from, count, { network, language }, patternIds).filter(({ date }) => leaving.isAll || date < last);
    const days = daysOf(live.patternsAt(stopId));
    const heads = lines.map(({ departures: _, gone: _gone, change: _change, days: _days, driversReport: _driversReport, ...line }) => {
      const ofLine = daysOf(patternsOf(live, stopId, line));
      return isSameDays(ofLine, days) ? line : { ...line, days: ofLine };
    });
    const complete = await this.withStops(live, heads, { stopId, at, language }, leaving.departures);
    return { agencyName, stop, days, ...packed(days, withStopsThatFit(complete.lines), complete.departures) };
  }

  /** An offline page needs the stops ahead of all these departures, not only of the next ones. */
  private async withStops<Line extends OfflineLineHead>(
    live: LiveTimetable,
    lines: readonly Line[],
    place: { readonly stopId: string; readonly at: EpochSeconds; readonly language: Language },
    departures: readonly DepartureAnswer[],
  ): Promise<{ lines: Line[]; departures: (DepartureAnswer & Pick<OfflineDepartureAnswer, 'timing'>)[] }> {
    const timings = new Map<DepartureAnswer, Pick<OfflineDepartureAnswer, 'timing'>>();
    const complete: Line[] = [];
    for (const line of lines) {
      // The stops ahead are left out if the line has two stops, or all lines together too many.
      if (line.stops === undefined || line.stops.length === 0) {
        complete.push(line);
        continue;
      }
      const leaving = departures.filter(({ routeId, directionId }) => routeId === line.routeId && directionId === line.directionId);
      const ahead = await this.lines.findAhead(live, place, leaving);
      for (const [place, departure] of leaving.entries()) timings.set(departure, timingAnswer(ahead, place));
      complete.push({ ...line, ...ahead.stops });
    }
    return { lines: complete, departures: departures.map((departure) => ({ ...departure, ...timings.get(departure) })) };
  }
}

async function departuresUntil(
  live: LiveTimetable,
  stopId: string,
  query: { at: ReturnType<typeof startOfServiceDay>; language: Language },
  end: number,
): Promise<{ departures: readonly DepartureAnswer[]; isAll: boolean }> {
  let departures: readonly DepartureAnswer[] = [];
  for (const limit of departureLimits) {
    ({ departures } = await live.answer(stopId, { ...query, limit }));
    const last = departures.at(-1);
    if (departures.length < limit || last === undefined || secondsOf(last.departureTime) >= end) return { departures, isAll: true };
  }
  return { departures, isAll: false };
}
