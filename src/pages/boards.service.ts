import { Injectable } from '@nestjs/common';
import { nextTurn } from '../turns.io.js';
import { zoneOn } from '../agencies/versions-of-date.js';
import { DeparturesService } from '../departures/departures.service.js';
import type { LiveTimetable } from '../departures/live-timetable.io.js';
import type { Language } from '../language.js';
import { getStop, withPlatforms, type Network } from '../network/network.service.js';
import { boardingPlaces, linesAt, placeOf, type LineAtStop } from '../network/lines.js';
import { agencyNameIn, stopName, stopNote } from '../network/spoken.js';
import { alertTexts, changesBoarding } from '../alerts/alerts.js';
import { AlertsService, type Alert } from '../alerts/alerts.service.js';
import type { Pattern } from '../scheduling/trips.js';
import { addDays, formatInstant, localDate, startOfServiceDay, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { inUseOn, serviceDayFor, serviceDayOf, type VersionInForce } from '../timetables/in-force.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { BoardLines } from './board-lines.service.js';
import { busiestStop } from './busiest-stop.js';
import type { BoardAnswer, BoardDayAnswer, BoardLineAnswer } from './pages.requests.js';

interface BoardRequest {
  readonly agencyId: string | null;
  readonly stopId: string;
  readonly at: EpochSeconds;
  readonly language: Language;
  /** An unpublished alert, for a preview. */
  readonly draft?: Alert;
}

/** The busiest stop, and all places with boardings, that stop first; null: too many to show beside each other. */
interface Places {
  readonly home: string | null;
  readonly tabs: readonly string[] | null;
}

/** A stop with its lines. */
interface Place {
  readonly request: BoardRequest;
  readonly live: LiveTimetable;
  readonly lines: readonly LineAtStop[];
}

/**
 * Stops ahead, over all lines of a board. Twelve lines of forty stops would weigh more than the rest of the answer, and timetables have
 * them.
 */
const maxStopsAhead = 60;
/** Enough for a stop of a city; with more lines the page could not be read at a glance. */
const maxLines = 12;
/** Two weeks, so that a holiday is shown before it comes. */
const daysShown = 14;
const maxAlerts = 5;
/** As many stops as fit beside each other on a phone. */
const maxStopTabs = 4;

/** Gathers what a stop's page shows. */
@Injectable()
export class BoardsService {
  /** By network and by the versions in use: as many values as the network has versions, however many dates are asked for. */
  private readonly places = new WeakMap<Network, Map<string, Promise<Places>>>();

  constructor(
    private readonly departures: DeparturesService,
    private readonly timetables: TimetablesService,
    private readonly alerts: AlertsService,
    private readonly lines: BoardLines,
  ) {}

  /** @throws Refusal `stop-not-found` */
  async getBoard(request: BoardRequest): Promise<BoardAnswer> {
    return this.boardOf(await this.placeOf(request));
  }

  /** The board, and the stops to switch between, including this one; null: too many to show beside each other. */
  async getPage(request: BoardRequest): Promise<{ board: BoardAnswer; stops: { stopId: string; name: string }[] | null }> {
    const place = await this.placeOf(request);
    return { board: await this.boardOf(place), stops: stopTabs(place, (await this.placesOn(place.live, request.at)).tabs) };
  }

  /** The busiest stop, for the page whose address names no stop; null: no stop has departures. */
  async findHome(agencyId: string | null, at: EpochSeconds): Promise<string | null> {
    return (await this.placesOn(await this.departures.getLive(agencyId), at)).home;
  }

  /** Whether riders can board there under the current timetable. */
  async isServed(agencyId: string | null, stopId: string, at: EpochSeconds): Promise<boolean> {
    const network = (await this.departures.getLive(agencyId)).networkAt(at);
    const place = placeOf(network, stopId);
    return network.stops.has(place) && (await this.boardingAt(network, place, at)).length > 0;
  }

  private async placeOf(request: BoardRequest): Promise<Place> {
    const { agencyId, stopId, at } = request;
    const live = await this.departures.getLive(agencyId);
    const network = live.networkAt(at);
    getStop(network, stopId);
    const stopIds = new Set(withPlatforms(network, stopId));
    const lines = linesAt(await this.boardingAt(network, stopId, at), stopIds, network.routeOrder);
    return { request, live, lines: lines.slice(0, maxLines) };
  }

  /** The patterns in use whose riders board at a stop or at a platform of a station. */
  private boardingAt(network: Network, stopId: string, at: EpochSeconds): Promise<Pattern[]> {
    const date = localDate(at, network.agency.agencyTimezone);
    return this.timetables.listPatternsInUse(network, date, { boardingAt: withPlatforms(network, stopId) });
  }

  private async boardOf({ request, live, lines }: Place): Promise<BoardAnswer> {
    const { stopId, at, language, draft } = request;
    const network = live.networkAt(at);
    const zone = network.agency.agencyTimezone;
    const versions = await this.timetables.listInForce(network.agency.agencyId);
    const today = localDate(at, zone);
    const daysOf = (patternIds: ReadonlySet<number>): BoardDayAnswer[] =>
      daysFrom(versions, today, daysShown, { network, language }, patternIds);
    const days = daysOf(live.patternsAt(stopId));
    const ofLines = await Promise.all(
      lines.map((line) => {
        const ofLine = daysOf(patternsOf(live, stopId, line));
        return this.lines.get(live, line, { stopId, at, language, days: isSameDays(ofLine, days) ? null : ofLine });
      }),
    );
    const alerts = (await this.alerts.listActive(network, at, { stopId }, draft)).slice(0, maxAlerts);
    return {
      agencyName: agencyNameIn(network, language),
      ...(network.agency.agencyPhone !== null && ofLines.some(needsPhone) ? { agencyPhone: network.agency.agencyPhone } : {}),
      stop: { ...stopName(network, stopId, language), description: stopNote(network, stopId, language) },
      at: formatInstant(at, zone),
      days,
      lines: withStopsThatFit(ofLines),
      alerts: alerts.map((alert) => ({
        alertId: alert.alertId,
        ...alertTexts(alert, language),
        changesBoarding: changesBoarding(alert),
        activeUntil: alert.activeUntil === null ? null : formatInstant(alert.activeUntil, zone),
      })),
    };
  }

  private async placesOn(live: LiveTimetable, at: EpochSeconds): Promise<Places> {
    const network = live.networkAt(at);
    const date = localDate(at, network.agency.agencyTimezone);
    const inUse = inUseOn(await this.timetables.listInForce(network.agency.agencyId), date);
    const key = inUse.map(({ version }) => version.versionId).join();
    const byVersions = this.places.get(network) ?? new Map<string, Promise<Places>>();
    this.places.set(network, byVersions);
    const places = byVersions.get(key) ?? this.timetables.listPatternsInUse(network, date).then((patterns) => placesOf(patterns, network));
    byVersions.set(key, places);
    places.catch(() => byVersions.delete(key));
    return places;
  }
}

/** A city has very many patterns, so other requests are answered in between. */
async function placesOf(patterns: readonly Pattern[], network: Network): Promise<Places> {
  const home = busiestStop(patterns, network.stops.keys());
  await nextTurn();
  const first = home === null ? [] : [placeOf(network, home)];
  const all = [...new Set([...first, ...boardingPlaces(patterns, network)])];
  return { home, tabs: all.length > maxStopTabs ? null : all };
}

/** All stops of a small town, always in the same order. If a platform is shown, it stands in the place of its station. */
function stopTabs(
  { request: { at, stopId: shownStop, language }, live }: Place,
  places: Places['tabs'],
): { stopId: string; name: string }[] | null {
  if (places === null) return null;
  const network = live.networkAt(at);
  const station = placeOf(network, shownStop);
  const stopIds = places.includes(station) ? places.map((one) => (one === station ? shownStop : one)) : [shownStop, ...places];
  return stopIds.length > maxStopTabs ? null : stopIds.map((one) => stopName(network, one, language));
}

/** Leaves out the stops ahead if there are too many. */
export function withStopsThatFit<Line extends Pick<BoardLineAnswer, 'stops' | 'timings' | 'wayBack'>>(lines: readonly Line[]): Line[] {
  const count = lines.reduce((sum, { stops = [] }) => sum + stops.length, 0);
  if (count <= maxStopsAhead) return [...lines];
  return lines.map((line) => {
    if (line.stops === undefined) return line;
    const { timings: _, wayBack: _wayBack, ...others } = line;
    return { ...others, stops: [] } as unknown as Line;
  });
}

/** Whether riders have to phone for something shown for the line. */
const needsPhone = ({ departures, dropOffs = [] }: BoardLineAnswer): boolean =>
  departures.some(({ pickupType }) => pickupType === 'phone-agency') || dropOffs.some(({ dropOffType }) => dropOffType === 'phone-agency');

/** The patterns of a line at a stop; the same set object each time, so that it can be a cache key. */
export const patternsOf = (live: LiveTimetable, stopId: string, { routeId, directionId }: Pick<LineAtStop, 'routeId' | 'directionId'>) =>
  live.patternsAt(stopId, { routeId, directionId: directionId ?? undefined });

export const isSameDays = (some: readonly BoardDayAnswer[], others: readonly BoardDayAnswer[]): boolean =>
  some.length === others.length &&
  some.every(({ runs, reason, provisional }, place) => {
    const other = others[place];
    return runs === other?.runs && reason === other.reason && provisional === other.provisional;
  });

/**
 * The service days from a date on, with their reasons.
 * @param patternIds the patterns of a line or a stop; empty: all of the agency
 */
export function daysFrom(
  versions: readonly VersionInForce[],
  from: ServiceDate,
  count: number,
  { network, language }: { network: Pick<Network, 'agency' | 'zones'>; language: Language },
  patternIds: ReadonlySet<number> = new Set(),
): BoardDayAnswer[] {
  return Array.from({ length: count }, (_, index) => {
    const date = addDays(from, index);
    const day = patternIds.size === 0 ? serviceDayOf(versions, date) : serviceDayFor(versions, date, patternIds);
    const { runs, reason, provisional } = day;
    const zone = zoneOn(network, date);
    const startsAt = formatInstant(startOfServiceDay(date, zone), zone);
    return { date, startsAt, runs, reasonCode: reason.code, reason: reason[language], provisional };
  });
}
