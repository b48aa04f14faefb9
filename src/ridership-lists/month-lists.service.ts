import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import { crewOfTrip } from '../fleet/assigned.js';
import { CrewsService } from '../fleet/crews.service.js';
import { inEveryLanguage, type Language, type Text } from '../language.js';
import { zoneOn } from '../agencies/versions-of-date.js';
import type { Network } from '../network/network.service.js';
import { lineNames, stopName } from '../network/spoken.js';
import { eventsInOrder, tripEventAnswer } from '../operations/trip-performed-answers.js';
import { TripsPerformedService } from '../operations/trips-performed.service.js';
import { RidershipDays } from '../ridership/ridership-days.service.js';
import { BehindFigures, eventAuthors, type TripOfDay } from '../ridership/trip-details.service.js';
import { datesOf, type Month } from '../scheduling/month.js';
import { addDays, formatServiceTime, type ServiceDate } from '../scheduling/service-time.js';
import { placedOn } from '../trip-log/event-place.js';
import type { OperatedTrip } from '../trip-log/operated-trip.js';
import type { TapAnswer } from './ridership-lists.requests.js';
import { namesOfTap, type TapLine } from './taps.js';

/** All trips or taps of a month, read one date at a time, so that memory suffices for any month. */
@Injectable()
export class MonthLists {
  constructor(
    private readonly accounts: AccountsService,
    private readonly crews: CrewsService,
    private readonly performed: TripsPerformedService,
    private readonly days: RidershipDays,
    private readonly behind: BehindFigures,
  ) {}

  /** @param only this trip; left out: all */
  async *trips(agencyId: string, month: Month, only?: string): AsyncGenerator<readonly TripOfDay[]> {
    for (const date of await this.dates(agencyId, month)) {
      const trips = await this.behind.listTrips(agencyId, date);
      yield only === undefined ? trips : trips.filter(({ tripId }) => tripId === only);
    }
  }

  async *taps(network: Network, month: Month): AsyncGenerator<readonly TapLine[]> {
    const { agencyId } = network.agency;
    const accounts = await this.accounts.namesOf(agencyId);
    const crews = await this.crews.get(agencyId);
    for (const date of await this.dates(agencyId, month)) {
      const { trips, events } = await this.performed.getDay(agencyId, date);
      const listed = new Map(trips.map((trip) => [trip.tripId, trip]));
      // A trip whose addition was undone is not in the figures, but its events are in the log.
      const tripIds = [...listed.keys(), ...[...events.keys()].filter((tripId) => !listed.has(tripId)).sort()];
      yield tripIds.flatMap((tripId) => {
        const trip = listed.get(tripId) ?? null;
        const placed = placedOn(events.get(tripId) ?? [], trip?.stopIds ?? []);
        const driverId = trip === null ? null : crewOfTrip(crews, trip).accountId;
        return eventsInOrder(placed).map((each) => tapLine(network, accounts, { trip, driverId }, each));
      });
    }
  }

  /** Dates after today have no log and are in no figure. */
  private async dates(agencyId: string, month: Month): Promise<ServiceDate[]> {
    const { from, to } = datesOf(month);
    const today = await this.days.today(agencyId);
    const dates: ServiceDate[] = [];
    for (let date = from; date <= to && date <= today; date = addDays(date, 1)) dates.push(date);
    return dates;
  }
}

function tapLine(
  network: Network,
  accounts: ReadonlyMap<string, string>,
  { trip, driverId }: { readonly trip: OperatedTrip | null; readonly driverId: string | null },
  each: ReturnType<typeof eventsInOrder>[number],
): TapLine {
  const { serviceDate, tripId } = each.event;
  const zone = zoneOn(network, serviceDate);
  const eventAnswer = tripEventAnswer(each, { stopIds: trip?.stopIds ?? [], driverId }, zone);
  const [routeId, directionId, startTime] = [trip?.routeId ?? null, trip?.directionId ?? null, trip?.startTime ?? null];
  const tap = { serviceDate, tripId, routeId, directionId, ...eventAnswer, ...eventAuthors(each.event, accounts, zone) };
  const { stopId } = eventAnswer;
  const nameOfStop = stopId === null || stopId === '' ? null : inEveryLanguage((language) => stopName(network, stopId, language).name);
  return { tap, startTime, stopName: nameOfStop, ...namesOfTap(lineNames(network), trip) };
}

export function tapAnswer({ tap, startTime, routeName, directionName, stopName: stop }: TapLine, language: Language): TapAnswer {
  const spoken = (name: Text | null): string | null => name?.[language] ?? null;
  return {
    ...tap,
    routeName: spoken(routeName),
    directionName: spoken(directionName),
    startTime: startTime === null ? null : formatServiceTime(startTime),
    stopName: spoken(stop),
  };
}
