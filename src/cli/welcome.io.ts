import type { INestApplicationContext } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import { PlaceholderAgency } from '../agency-keeping/placeholder-agency.service.js';
import { Clock } from '../clock.js';
import { DeparturesService } from '../departures/departures.service.js';
import type { Language } from '../language.js';
import { NetworkService, type Network } from '../network/network.service.js';
import { routeName, stopName } from '../network/spoken.js';
import { formatHoursMinutes, instant, localDate, parseServiceDate, type ServiceDate } from '../scheduling/service-time.js';
import type { Pattern } from '../scheduling/trips.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import type { Say } from './terminal.js';

/** The terminal to which the welcome is printed. */
interface WelcomeContext {
  readonly language: Language;
  readonly say: Say;
  readonly print: (line: string) => void;
}

/** The timetable is printed only for networks with at most this many routes, because a city's would fill the screen. */
const maxRoutesShown = 4;

/** Prints today's service, the timetable of a small network, the next departures, and links to the pages. */
export async function welcome(app: INestApplicationContext, context: WelcomeContext, url: string): Promise<void> {
  const { say, print, language } = context;
  const networks = app.get(NetworkService);
  if ((await networks.listAgencies()).length === 0) {
    print(`\n${say('noTown')}\n\n${say('open')}  ${url}/docs\n${say('stop')}`);
    return;
  }
  const network = await networks.getNetwork(null);
  if (await app.get(PlaceholderAgency).has(network.agency.agencyId)) {
    const accounts = await app.get(AccountsService).list(network.agency.agencyId);
    const name = accounts.find(({ role, disabledAt }) => role === 'manager' && disabledAt === null)?.name ?? '';
    print(`\n${say('noTimetableYet')}\n\n${say('beginHere')}  ${url}/manager\n${say('beginHow', { name })}\n\n${say('stop')}`);
    return;
  }
  const now = instant(app.get(Clock).now());
  const today = localDate(now, network.agency.agencyTimezone);
  const day = await app.get(TimetablesService).getServiceDay(network.agency.agencyId, today);
  print(
    `\n${say(day.runs ? 'runsToday' : 'stopsToday', { date: today, reason: day.reason[language] })}${day.provisional ? say('provisional') : ''}`,
  );
  const stopId = firstStop(await app.get(TimetablesService).listPatternsInUse(network, today));
  const live = await app.get(DeparturesService).getLive(null);
  const next = stopId === null ? null : await live.answer(stopId, { at: now, limit: 4, language });
  if (network.routes.size <= maxRoutesShown)
    await printTimetables(app, network, day.runs ? today : (parseServiceDate(next?.departures[0]?.serviceDate ?? '') ?? today), context);
  if (next !== null) {
    print(`\n${say('nextFrom', { stop: next.stop.name })}`);
    if (next.departures.length === 0) print(say('nothingNext'));
    for (const departure of next.departures) {
      const [date = '', time = ''] = departure.departureTime.split('T');
      const when = `${date === today ? '' : `${date} `}${time.slice(0, 5)}`;
      print(say('next', { when, headsign: departure.headsign }) + (departure.provisional && !day.provisional ? say('provisional') : ''));
    }
  }
  const [route] = network.routes.keys();
  const paths = [
    ['/', say('openPage')],
    ['/driver', say('openDrivers')],
    ['/manager', say('openDesk')],
    [`/v1/stops/${encodeURIComponent(stopId ?? '')}/departures`, say('openNext')],
    [`/v1/routes/${encodeURIComponent(route ?? '')}/timetable`, say('openTimetable')],
    ['/docs', say('openDocs')],
  ];
  const width = Math.max(...paths.map(([path = '']) => path.length)) + url.length + 2;
  print(`\n${say('open')}`);
  for (const [path = '', what = ''] of paths) print(`  ${(url + path).padEnd(width)}${what}`);
  print(say('stop'));
}

/** The stop where most patterns start. */
function firstStop(patterns: readonly Pattern[]): string | null {
  const starts = new Map<string, number>();
  for (const { stops } of patterns) {
    const [first] = stops;
    if (first !== undefined) starts.set(first.stopId, (starts.get(first.stopId) ?? 0) + 1);
  }
  return [...starts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

async function printTimetables(
  app: INestApplicationContext,
  network: Network,
  date: ServiceDate,
  { say, print, language }: WelcomeContext,
): Promise<void> {
  print(`\n${say('timetableOf', { date })}`);
  for (const route of network.routes.values()) {
    const trips = await app.get(TimetablesService).listTripsOfDay(network, date, route.routeId);
    const lines = new Map<string, string[]>();
    for (const { pattern, stopTimes } of trips) {
      const { stops } = pattern;
      const ends = [stops[0], stops.at(-1)].map((stop) => stopName(network, stop?.stopId ?? '', language).name).join(' → ');
      const time = stopTimes[0] === undefined ? '' : formatHoursMinutes(stopTimes[0].departureTime);
      lines.set(ends, [...(lines.get(ends) ?? []), time]);
    }
    print(`  ${routeName(network, route, language)}`);
    for (const [ends, times] of lines) print(`    ${ends}\n      ${times.join(' ')}`);
  }
}
