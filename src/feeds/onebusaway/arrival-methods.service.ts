import { Injectable } from '@nestjs/common';
import { dateAt, zoneOn } from '../../agencies/versions-of-date.js';
import type { Alert } from '../../alerts/alerts.service.js';
import { AlertsService } from '../../alerts/alerts.service.js';
import type { DepartureAnswer } from '../../departures/departures.requests.js';
import { DeparturesService } from '../../departures/departures.service.js';
import { Refusal } from '../../errors.js';
import { withPlatforms } from '../../network/network.service.js';
import { metersBetween } from '../../places/distance.js';
import {
  addDays,
  datesBetween,
  instant,
  parseInstant,
  startOfServiceDay,
  type EpochSeconds,
  type ServiceDate,
} from '../../scheduling/service-time.js';
import { giveWay, inTurns } from '../../turns.io.js';
import { arrivalBean, type OfCall } from './arrival.js';
import { blockOf } from './block.js';
import { boundsAround, isInside } from './bounds.js';
import { callTimes, listedAt } from './call-times.js';
import { callsAt, inOrder, keyOf, runOfTrip, timesOfCall, type CallsQuery, type StopCall } from './calls-at-stops.js';
import { entryOf, notFound, OneBusAwayTowns, stopOf, type AskedTown } from './onebusaway-town.service.js';
import { onebusawayRefusals } from './onebusaway.refusals.js';
import { placedStop, positionOf } from './served-network.js';
import { boardsAt, isCancelled, type TimetableDay } from './trip-run.js';

/** OneBusAway's window, in minutes, and the most that may be asked for. */
const [standardBefore, standardAfter, longestMinutes] = [5, 35, 24 * 60];
/**
 * Without `minutesAfter`, at least so many departures that run are answered, however far ahead: within 35 minutes a shuttle has one or
 * none, and the apps would show an empty stop.
 */
const leastDepartures = 3;
/** The apps ask again with more minutes while nothing comes, and give up at twelve hours: then the next departures are answered, too. */
const appsGiveUp = 12 * 60;
/** So many are searched for them, as some may be cancelled. */
const searchedDepartures = 20;
/** Stops within so many metres are nearby. */
const nearby = 100;
/** A trip may take up to a week (the import refuses longer ones). */
export const longestTripDays = 7;

/** What every call of an answer shares. */
interface Surroundings {
  readonly town: AskedTown;
  /** What riders of the stop should know. */
  readonly alerts: readonly Alert[];
}

/** The methods about buses that call at a stop. */
@Injectable()
export class ArrivalMethods {
  constructor(
    private readonly towns: OneBusAwayTowns,
    private readonly departures: DeparturesService,
    private readonly alerts: AlertsService,
  ) {}

  async arrivalsAndDepartures(town: AskedTown, id: string): Promise<object> {
    const { values, at, references } = town;
    const before = values.whole('minutesBefore', [0, longestMinutes]) ?? standardBefore;
    const after = values.whole('minutesAfter', [0, longestMinutes]);
    values.check();
    const stopId = stopOf(town, id);
    const query = await this.query(town, stopId, { from: at - before * 60, until: at + (after ?? standardAfter) * 60 });
    const within = await inTurns(callsAt(query, town.realTime));
    const isLastTry = after !== null && after >= appsGiveUp && !within.some((call) => isToCome(call, at));
    const calls = after === null || isLastTry ? await this.withNext(town, stopId, within) : within;
    const surroundings = await this.surroundings(town, stopId);
    const arrivalsAndDepartures: object[] = [];
    for (const call of calls) {
      arrivalsAndDepartures.push(this.bean(call, surroundings));
      await giveWay();
    }
    return entryOf(town, {
      stopId: references.stop(stopId),
      arrivalsAndDepartures,
      nearbyStopIds: nearbyStops(town, stopId).map((each) => references.stop(each)),
      situationIds: surroundings.alerts.map((alert) => references.alert(alert)),
    });
  }

  /** One call: of a trip on a date, at its first call at the stop unless `stopSequence` says which. */
  async arrivalAndDeparture(town: AskedTown, id: string): Promise<object> {
    const { values } = town;
    const [tripId, moment] = [values.text('tripId'), values.requiredMoment('serviceDate')];
    const stopSequence = values.whole('stopSequence', [0, 10_000]);
    values.check();
    const stopIds = withPlatforms(town.network, stopOf(town, id));
    const date = dateOfServiceDate(town, moment);
    const day = await this.towns.day(town, date);
    for (const { id: tripOfId, versionId } of town.ids.readOfVersion(tripId ?? '')) {
      const run = day?.versionId === versionId ? runOfTrip(day, tripOfId, town.realTime) : null;
      if (run === null) continue;
      const positions = run.pattern.stops.flatMap((stop, position) => (stopIds.includes(stop.stopId) ? position : []));
      const position = positions.find((each) => stopSequence === null || each === stopSequence);
      if (position === undefined) throw noSuchCall({ trip: tripId ?? '', stop: id, asked: stopSequence ?? 0, positions });
      const surroundings = await this.surroundings(town, run.pattern.stops[position]?.stopId ?? '');
      return entryOf(town, this.bean({ run, position, times: callTimes(run, position) }, surroundings));
    }
    const exists = await this.towns.hasTrip(town, tripId ?? '');
    throw exists ? new Refusal(onebusawayRefusals['trip-not-on-date'], { trip: tripId ?? '', date }) : notFound(town, tripId ?? 'tripId');
  }

  private async query(town: AskedTown, stopId: string, { from, until }: { from: number; until: number }): Promise<CallsQuery> {
    const window = { from: instant(from), until: instant(until) };
    const stopIds = withPlatforms(town.network, stopId);
    const places = stopIds.flatMap((each) => town.served.placesAt(each));
    const dates = datesBetween(
      addDays(dateAt(town.network, window.from), -longestTripDays),
      addDays(dateAt(town.network, window.until), 1),
    );
    const days: TimetableDay[] = [];
    for (const date of dates) {
      const day = await this.towns.day(town, date);
      if (day !== null) days.push(day);
    }
    return { stopIds, places, days, window, at: town.at };
  }

  /** With the next departures, those of `/v1`, if too few of the calls are departures that are still to come. */
  private async withNext(town: AskedTown, stopId: string, calls: readonly StopCall[]): Promise<readonly StopCall[]> {
    const { at, language } = town;
    let missing = leastDepartures - calls.filter((call) => isToCome(call, at)).length;
    if (missing <= 0) return calls;
    const live = await this.departures.getLive(town.agencyId);
    const { departures } = await live.answer(stopId, { at, limit: searchedDepartures, language });
    const found = new Map(calls.map((call) => [keyOf(call), call]));
    for (const departure of departures) {
      if (missing <= 0) break;
      const call = await this.callOf(town, stopId, departure);
      if (call === null || found.has(keyOf(call))) continue;
      found.set(keyOf(call), call);
      if (isToCome(call, at)) missing -= 1;
    }
    return inOrder([...found.values()]);
  }

  /** A departure of `/v1` as a call. */
  private async callOf(town: AskedTown, stopId: string, departure: DepartureAnswer): Promise<StopCall | null> {
    const day = await this.towns.day(town, departure.serviceDate as ServiceDate);
    const run = day === null ? null : runOfTrip(day, departure.tripId, town.realTime);
    if (run === null) return null;
    const stopIds = withPlatforms(town.network, stopId);
    const [scheduled, departs] = [departure.scheduledDepartureTime, departure.departureTime].map(parseInstant);
    const position = run.pattern.stops.findIndex(
      (stop, index) =>
        stopIds.includes(stop.stopId) && (run.departures[index] === scheduled || listedAt(run, index, callTimes(run, index)) === departs),
    );
    return position < 0 ? null : { run, position, times: callTimes(run, position) };
  }

  private async surroundings(town: AskedTown, stopId: string): Promise<Surroundings> {
    return { town, alerts: await this.alerts.listActive(town.network, town.at, { stopId }) };
  }

  private bean(call: StopCall, { town, alerts }: Surroundings): object {
    const { run } = call;
    const { references } = town;
    const ofRoute = alerts.filter(({ routeId }) => routeId === null || routeId === run.pattern.routeId);
    const ofCall: OfCall = {
      situationIds: [...ofRoute.map((alert) => references.alert(alert)), ...references.changes(run)],
      blockTripSequence: blockOf(run).sequence,
    };
    return arrivalBean(call, town, ofCall);
  }
}

/** Whether riders can still take a bus there. */
const isToCome = (call: StopCall, at: EpochSeconds): boolean =>
  boardsAt(call.run, call.position) && !isCancelled(call.run) && timesOfCall(call) >= at;

const halfADay = 12 * 3600;

interface NoSuchCall {
  readonly trip: string;
  readonly stop: string;
  readonly asked: number;
  /** At which the trip calls at the stop. */
  readonly positions: readonly number[];
}

const noSuchCall = ({ positions, ...params }: NoSuchCall): Refusal =>
  positions.length === 0
    ? new Refusal(onebusawayRefusals['no-call-at-stop'], params)
    : new Refusal(onebusawayRefusals['other-stop-sequence'], { ...params, sequences: positions.join(', ') });

/** The date whose service day begins at an instant, which is not midnight where clocks change: its noon is on that date. */
export const dateOfServiceDate = ({ network }: AskedTown, starts: EpochSeconds): ServiceDate => dateAt(network, instant(starts + halfADay));

/** The date of any moment; the beginning of a service day is on that day, also where it is an hour before midnight. */
export function dateOfMoment(town: AskedTown, moment: EpochSeconds): ServiceDate {
  const date = dateOfServiceDate(town, moment);
  return startOfServiceDay(date, zoneOn(town.network, date)) === moment ? date : dateAt(town.network, moment);
}

function nearbyStops({ network, served }: AskedTown, stopId: string): string[] {
  const here = placedStop(network, stopId);
  if (here === null) return [];
  const box = boundsAround(positionOf(here), nearby);
  const inBox = served.stops.filter((stop) => stop.stopId !== stopId && isInside(positionOf(stop), box));
  return inBox.flatMap((stop) => (metersBetween(positionOf(here), positionOf(stop)) <= nearby ? stop.stopId : []));
}
