import { Injectable } from '@nestjs/common';
import { routeLabels, stopName } from '../network/spoken.js';
import { NetworkService } from '../network/network.service.js';
import type { ProposedTrip } from '../publishing/proposed-timetable.js';
import type { Publication } from '../publishing/publication.js';
import { BehindFigures } from '../ridership/trip-details.service.js';
import { inEveryLanguage } from '../language.js';
import { addMonths, type Month } from '../scheduling/month.js';
import { monthOf, type ServiceDate } from '../scheduling/service-time.js';
import { inForceOn, type PlannedTrip } from '../timetables/in-force.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import type { DraftContent } from '../timetabling/draft-content.js';
import { changedDepartures, daysToCompare, planOfDays, type ChangedDeparture, type ComparedDay } from './changed-departures.js';
import type { RidersLatelyAnswer } from './draft-publication.requests.js';
import { wordsOf, type Words } from './publication-words.js';

/** Looks up how many people boarded a departure in the last whole month; null: it was not counted. */
export type RidersLately = (departure: ChangedDeparture, dateBefore: ServiceDate) => RidersLatelyAnswer | null;

/** Compares a timetable that is to be published with those that would be in force without it. */
@Injectable()
export class DraftComparing {
  constructor(
    private readonly networks: NetworkService,
    private readonly timetables: TimetablesService,
    private readonly ridership: BehindFigures,
  ) {}

  /** By kind of day; empty if there was no timetable. */
  async compare({ agencyId, isFirst, effectiveFrom: from, until, days, proposed }: Publication): Promise<ComparedDay[]> {
    if (isFirst) return [];
    const versions = await this.timetables.listInForce(agencyId);
    const pairs = daysToCompare(
      { from, until },
      planOfDays((date) => inForceOn(versions, date)?.days ?? null),
      planOfDays(() => days),
    );
    const compared: ComparedDay[] = [];
    for (const pair of pairs) {
      const network = await this.networks.getNetwork(agencyId, pair.dateBefore);
      const before = (await this.timetables.listTripsOfDay(network, pair.dateBefore)).map(asProposed);
      const running = days.running(pair.date);
      const after = proposed.trips.filter(({ serviceId, routeId }) => running.has(serviceId, routeId));
      compared.push({ ...pair, ...changedDepartures(before, after) });
    }
    return compared;
  }

  /** The names of routes, stops and destinations: those of the draft, and of what only the timetable has. */
  async words(agencyId: string, content: DraftContent, hasTimetable: boolean): Promise<Words> {
    if (!hasTimetable) return wordsOf(content, { route: asId, stop: asId });
    const network = await this.networks.getNetwork(agencyId);
    return wordsOf(content, {
      route: routeLabels(network),
      stop: (stopId) => inEveryLanguage((language) => stopName(network, stopId, language).name),
    });
  }

  /** Boardings in the last whole month on counted trips. Uncounted trips are left out, as their boardings are unknown. */
  async rodeLately(agencyId: string, today: ServiceDate, routeIds: readonly string[]): Promise<RidersLately> {
    const month: Month = addMonths(monthOf(today), -1);
    const versions = await this.timetables.listInForce(agencyId);
    const by = ['routeId', 'directionId', 'startTime', 'dayType'] as const;
    const sums = new Map<string, { days: number; boardings: number }>();
    for (const routeId of routeIds)
      for (const group of await this.ridership.listGroups(agencyId, month, by, routeId)) {
        if (!group.isCounted || group.startTime === null) continue;
        const key = JSON.stringify([group.routeId, group.directionId, group.startTime, group.dayType]);
        const sum = sums.get(key) ?? { days: 0, boardings: 0 };
        sums.set(key, { days: sum.days + group.trips, boardings: sum.boardings + (group.boardings ?? 0) });
      }
    return ({ before }, dateBefore) => {
      if (before === null) return null;
      const { routeId, directionId, startTime } = before;
      const dayType = inForceOn(versions, dateBefore)?.days.running(dateBefore).dayType(routeId) ?? '';
      const sum = sums.get(JSON.stringify([routeId, directionId, startTime, dayType]));
      return sum === undefined || sum.days === 0 ? null : { month, ...sum };
    };
  }
}

const asId = (id: string): { 'zh-CN': string; en: string } => ({ 'zh-CN': id, en: id });

const asProposed = ({ trip, pattern }: PlannedTrip): ProposedTrip => ({
  ...{ tripId: trip.tripId, serviceId: trip.serviceId, routeId: pattern.routeId, directionId: pattern.directionId },
  ...{ stopIds: pattern.stops.map(({ stopId }) => stopId), startTime: trip.startTime, blockId: trip.blockId },
});
