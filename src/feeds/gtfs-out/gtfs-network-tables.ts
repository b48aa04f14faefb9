import type { Network } from '../../network/network.service.js';
import type { ServiceDate } from '../../scheduling/service-time.js';
import type { Cell, Table } from './csv-text.js';
import { feedId, operatorFeedId } from './feed-ids.js';

/** The routes and stops of a feed. */
export interface InFeed {
  readonly routeIds: ReadonlySet<string>;
  /** Those that trips call at. */
  readonly stopIds: ReadonlySet<string>;
}

type Stop = Network['stops'] extends ReadonlyMap<string, infer S> ? S : never;
type Route = Network['routes'] extends ReadonlyMap<string, infer R> ? R : never;

/** Whether this is an address as GTFS requires them. */
const isUrl = (text: string | null): text is string =>
  text !== null && /^https?:\/\/[^\s/]+/i.test(text.trim()) && URL.canParse(text.trim());

/** The address of an agency on the web: its own, else that of its pages in this program. @returns null: there is none */
export const websiteOf = (agencyUrl: string, site: string | null): string | null =>
  isUrl(agencyUrl) ? agencyUrl : isUrl(site) ? `${site}/` : null;

/** Every feed has to have a website: this one says that there is none (RFC 2606). */
const noWebsite = 'https://unknown.invalid/';

/** Where riders reach an agency; null: unknown. */
interface Reachable {
  readonly site: string | null;
  readonly phone: string | null;
}

export function agencyTable({ agency, routes }: Network, { routeIds }: InFeed, { site, phone }: Reachable): Table {
  const columns = ['agency_id', 'agency_name', 'agency_url', 'agency_timezone', 'agency_lang', 'agency_phone', 'agency_email'];
  const [url, isOwn] = [
    websiteOf(agency.agencyUrl, site) ?? noWebsite,
    agency.agencyEmail !== null && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(agency.agencyEmail),
  ];
  const common = { agency_url: url, agency_timezone: agency.agencyTimezone, agency_lang: agency.agencyLang };
  const owner = { agency_id: feedId(agency.agencyId), agency_name: agency.agencyName, ...common, agency_phone: phone };
  const names = new Set([...routeIds].flatMap((routeId) => routes.get(routeId)?.operatedBy ?? []));
  const operators = [...names].sort().map((name) => ({
    ...{ agency_id: operatorFeedId(name), agency_name: name, ...common, agency_phone: null, agency_email: null },
  }));
  return { file: 'agency.txt', columns, rows: [{ ...owner, agency_email: isOwn ? agency.agencyEmail : null }, ...operators] };
}

/** The stops of the feed with their stations, and what else belongs to these. */
export function stopsOf({ stops }: Network, { stopIds }: InFeed): Map<string, Stop> {
  const wanted = new Set(stopIds);
  for (const stopId of wanted) {
    const parent = stops.get(stopId)?.parentStation ?? null;
    if (parent !== null && stops.has(parent)) wanted.add(parent);
  }
  for (const stop of stops.values())
    if (stop.locationType >= 2 && stop.parentStation !== null && wanted.has(stop.parentStation)) wanted.add(stop.stopId);
  return new Map([...stops].filter(([stopId]) => wanted.has(stopId)));
}

export function stopsTable(stops: ReadonlyMap<string, Stop>): Table {
  const columns =
    'stop_id stop_code stop_name stop_desc stop_lat stop_lon location_type parent_station wheelchair_boarding platform_code'.split(' ');
  const rows = [...stops.values()].map((stop) => ({
    ...{ stop_id: feedId(stop.stopId), stop_code: stop.stopCode, stop_name: stop.stopName ?? (stop.locationType < 3 ? stop.stopId : null) },
    ...{ stop_desc: unlessSaid(stop.stopDesc, [stop.stopName]), stop_lat: stop.stopLat, stop_lon: stop.stopLon },
    ...{ location_type: stop.locationType, wheelchair_boarding: stop.wheelchairBoarding, platform_code: stop.platformCode },
    parent_station: stop.parentStation !== null && stops.has(stop.parentStation) ? feedId(stop.parentStation) : null,
  }));
  return { file: 'stops.txt', columns, rows };
}

/** A description that only repeats a name says nothing, and readers of feeds complain of it. */
const unlessSaid = (text: string | null, names: readonly (string | null)[]): string | null => (names.includes(text) ? null : text);

export function routesOf({ routes }: Network, { routeIds }: InFeed): Map<string, Route> {
  return new Map([...routes].filter(([routeId]) => routeIds.has(routeId)));
}

export function routesTable(routes: ReadonlyMap<string, Route>, { agency }: Network, agencyUrl: string): Table {
  const columns = `route_id agency_id route_short_name route_long_name route_desc route_type route_url route_color route_text_color
    route_sort_order`.split(/\s+/);
  const rows = [...routes.values()].map((route) => {
    const { routeId, operatedBy, routeShortName, routeLongName } = route;
    return {
      ...{ route_id: feedId(routeId), agency_id: operatedBy === null ? feedId(agency.agencyId) : operatorFeedId(operatedBy) },
      ...{ route_short_name: routeShortName, route_long_name: routeLongName ?? (routeShortName === null ? routeId : null) },
      ...{ route_desc: unlessSaid(route.routeDesc, [routeShortName, routeLongName]), route_type: route.routeType },
      ...{ route_url: unlessSaid(route.routeUrl, [agencyUrl]), route_color: route.routeColor, route_text_color: route.routeTextColor },
      route_sort_order: route.routeSortOrder,
    };
  });
  return { file: 'routes.txt', columns, rows };
}

/** A walk between two stops, of a timetable version. */
export interface Walk {
  readonly versionId: number;
  readonly fromStopId: string;
  readonly toStopId: string;
  readonly minTransferTime: number;
}

export function transfersTable(walks: readonly Walk[], stops: ReadonlyMap<string, Stop>): Table {
  const columns = ['from_stop_id', 'to_stop_id', 'transfer_type', 'min_transfer_time'];
  const rows = walks
    .filter(({ versionId, fromStopId, toStopId }) => stops.get(fromStopId)?.versionId === versionId && stops.has(toStopId))
    .map(({ fromStopId, toStopId, minTransferTime }) => ({
      ...{ from_stop_id: feedId(fromStopId), to_stop_id: feedId(toStopId), transfer_type: 2, min_transfer_time: minTransferTime },
    }));
  return { file: 'transfers.txt', columns, rows };
}

/** @example gtfsDate(serviceDate('2026-11-27')) // '20261127' */
export const gtfsDate = (date: ServiceDate): string => date.replaceAll('-', '');

/** What `feed_info.txt` says besides the agency's name. */
interface Info {
  readonly feedVersion: string;
  readonly startDate: ServiceDate;
  readonly endDate: ServiceDate;
  readonly feedLang: string | null;
  readonly contactEmail: string | null;
  readonly contactUrl: string | null;
}

/** `und` is how BCP 47 writes that the language is not known. */
export function infoTable(agency: Readonly<Record<string, Cell>> | undefined, info: Info): Table {
  const columns = `feed_publisher_name feed_publisher_url feed_lang feed_start_date feed_end_date feed_version feed_contact_email
    feed_contact_url`.split(/\s+/);
  const url = agency?.['agency_url'] ?? null;
  const row = {
    ...{ feed_publisher_name: agency?.['agency_name'] ?? null, feed_publisher_url: url },
    ...{ feed_lang: agency?.['agency_lang'] ?? info.feedLang ?? 'und', feed_start_date: gtfsDate(info.startDate) },
    ...{ feed_end_date: gtfsDate(info.endDate), feed_version: info.feedVersion },
    feed_contact_email: agency?.['agency_email'] ?? info.contactEmail,
    feed_contact_url: isUrl(info.contactUrl) ? info.contactUrl : url,
  };
  return { file: 'feed_info.txt', columns, rows: [row] };
}
