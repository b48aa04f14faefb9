import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock.js';
import { Refusal } from '../../errors.js';
import { formatInstant, instant } from '../../scheduling/service-time.js';
import { ArrivalMethods } from './arrival-methods.service.js';
import type { Asked, AskedValues } from './asked.js';
import { NetworkMethods } from './network-methods.service.js';
import { onebusawayRefusals } from './onebusaway.refusals.js';
import { entryOf, notFound, OneBusAwayTowns, type AskedTown } from './onebusaway-town.service.js';
import { TripMethods } from './trip-methods.service.js';

type Answers = (town: AskedTown, id: string) => object | Promise<object>;

/** A method of the API; `ofId`: its address ends with an id. */
interface Method {
  readonly ofId: boolean;
  readonly answers: Answers;
}

const all = (answers: Answers): Method => ({ ofId: false, answers });
const ofId = (answers: Answers): Method => ({ ofId: true, answers });

/** Answers the methods of OneBusAway's REST API. */
@Injectable()
export class OneBusAway {
  private readonly methods: Readonly<Record<string, Method>>;

  constructor(
    private readonly towns: OneBusAwayTowns,
    private readonly clock: Clock,
    network: NetworkMethods,
    arrivals: ArrivalMethods,
    trips: TripMethods,
  ) {
    this.methods = {
      'current-time': all((town) => this.currentTime(town)),
      'agencies-with-coverage': all((town) => network.agenciesWithCoverage(town)),
      'routes-for-agency': ofId((town, id) => network.routesForAgency(town, id)),
      route: ofId((town, id) => network.route(town, id)),
      stop: ofId((town, id) => network.stop(town, id)),
      'stops-for-route': ofId((town, id) => network.stopsForRoute(town, id)),
      'stops-for-location': all((town) => network.stopsForLocation(town)),
      'arrivals-and-departures-for-stop': ofId((town, id) => arrivals.arrivalsAndDepartures(town, id)),
      'schedule-for-stop': ofId((town, id) => trips.scheduleForStop(town, id)),
      'trip-details': ofId((town, id) => trips.tripDetails(town, id)),
      agency: ofId((town, id) => network.agency(town, id)),
      'arrival-and-departure-for-stop': ofId((town, id) => arrivals.arrivalAndDeparture(town, id)),
      'route-ids-for-agency': ofId((town, id) => network.routeIdsForAgency(town, id)),
      'routes-for-location': all((town) => network.routesForLocation(town)),
      'stop-ids-for-agency': ofId((town, id) => network.stopIdsForAgency(town, id)),
      trip: ofId((town, id) => trips.trip(town, id)),
    };
  }

  /**
   * The `data` of an answer.
   * @param agencyId null: the default agency
   * @throws Refusal `method-unknown`, `resource-not-found`, `request-malformed`
   */
  async answer({ method, id }: Asked, values: AskedValues, agencyId: string | null): Promise<object> {
    const found = Object.hasOwn(this.methods, method) ? this.methods[method] : undefined;
    if (found === undefined || (id !== null && !found.ofId))
      throw new Refusal(onebusawayRefusals['method-unknown'], { method, methods: Object.keys(this.methods).join(', ') });
    const town = await this.towns.open(agencyId, values);
    if (found.ofId && (id === null || id === '')) throw notFound(town, `${method}/.json`);
    values.check();
    return found.answers(town, id ?? '');
  }

  private currentTime(town: AskedTown): object {
    const now = instant(this.clock.now());
    return entryOf(town, { time: now * 1000, readableTime: formatInstant(now, town.network.agency.agencyTimezone) });
  }
}
