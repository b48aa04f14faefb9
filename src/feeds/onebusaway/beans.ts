import type { Language } from '../../language.js';
import type { Network } from '../../network/network.service.js';
import { agencyNameIn, stopName } from '../../network/spoken.js';
import type { AgencyIds } from './ids.js';
import { placedStop, type ServedNetwork } from './served-network.js';
import { headsignOfRun, type TripRun } from './trip-run.js';

/** What the objects of an answer are made from. Texts that are not known are empty, as OneBusAway has it. */
export interface Speaker {
  readonly network: Network;
  readonly served: ServedNetwork;
  readonly ids: AgencyIds;
  readonly language: Language;
  /** The number that riders call; null: none. */
  readonly phone: string | null;
}

/** OneBusAway's word for GTFS `wheelchair_boarding`. */
const wheelchairBoarding = ['UNKNOWN', 'ACCESSIBLE', 'NOT_ACCESSIBLE'];

export function agencyBean({ network, ids, language, phone }: Speaker): object {
  const { agency } = network;
  return {
    id: ids.agency,
    name: agencyNameIn(network, language),
    url: agency.agencyUrl,
    timezone: agency.agencyTimezone,
    lang: agency.agencyLang ?? '',
    phone: phone ?? '',
    email: agency.agencyEmail ?? '',
    fareUrl: '',
    disclaimer: '',
    privateService: false,
  };
}

/** @returns null: there is no such route */
export function routeBean(speaker: Speaker, routeId: string): object | null {
  const { network, ids, language } = speaker;
  const route = network.routes.get(routeId);
  if (route === undefined) return null;
  const named = (field: string, value: string | null): string =>
    value === null ? '' : network.names.of('routes', field, [routeId], value, language);
  const [shortName, longName] = [named('route_short_name', route.routeShortName), named('route_long_name', route.routeLongName)];
  return {
    id: ids.of(routeId),
    agencyId: ids.agency,
    shortName,
    longName,
    // The apps show it where a route has no short name.
    nullSafeShortName: shortName === '' ? longName || routeId : shortName,
    description: named('route_desc', route.routeDesc),
    type: route.routeType,
    url: route.routeUrl ?? '',
    color: route.routeColor ?? '',
    textColor: route.routeTextColor ?? '',
  };
}

/** Stops are the larger part of most answers, and the same until the network changes. */
const stopBeans = new WeakMap<ServedNetwork, Map<string, object | null>>();

/** @returns null: there is no such stop, or it has no position */
export function stopBean(speaker: Speaker, stopId: string): object | null {
  const known = stopBeans.get(speaker.served) ?? new Map<string, object | null>();
  stopBeans.set(speaker.served, known);
  const key = `${speaker.language} ${stopId}`;
  let bean = known.get(key);
  if (bean === undefined) known.set(key, (bean = makeStopBean(speaker, stopId)));
  return bean;
}

function makeStopBean({ network, served, ids, language }: Speaker, stopId: string): object | null {
  const stop = placedStop(network, stopId);
  if (stop === null) return null;
  const routeIds = served.routesAt(stopId).map((routeId) => ids.of(routeId));
  return {
    id: ids.of(stopId),
    code: stop.stopCode ?? stopId,
    name: stopName(network, stopId, language).name,
    lat: stop.stopLat,
    lon: stop.stopLon,
    direction: served.directionAt(stopId),
    locationType: stop.locationType,
    parent: stop.parentStation === null ? '' : ids.of(stop.parentStation),
    wheelchairBoarding: wheelchairBoarding[stop.wheelchairBoarding ?? 0] ?? 'UNKNOWN',
    routeIds,
    staticRouteIds: routeIds,
  };
}

export function tripBean({ ids, language }: Speaker, run: TripRun): object {
  const { day, pattern, serviceId, blockId } = run;
  return {
    id: tripIdOf(ids, run),
    routeId: ids.of(pattern.routeId),
    routeShortName: '',
    serviceId: serviceId === null ? '' : ids.ofFeed(day.serviceIdInFeed(serviceId, pattern.routeId)),
    blockId: blockId === null ? '' : ids.ofVersion(blockId, day.versionId),
    directionId: pattern.directionId === null ? '' : String(pattern.directionId),
    tripHeadsign: headsignOfRun(run, language),
    tripShortName: '',
    shapeId: '',
    timeZone: '',
    peakOffpeak: 0,
  };
}

/**
 * The id of a trip, as in the realtime feed: one that was added has an id of the version in force, too, and one that the timetable has on
 * other days only has its date besides, so that it is told from those.
 */
export function tripIdOf(ids: AgencyIds, { tripId, serviceId, day }: TripRun): string {
  const id = ids.ofVersion(tripId, day.versionId);
  return serviceId !== null || day.trips.find(tripId) === null ? id : `${id}+${day.date.replaceAll('-', '')}`;
}
