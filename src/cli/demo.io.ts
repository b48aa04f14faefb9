import { randomBytes } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { AgencySettingsAnswer } from '../agency-settings/agency-settings.requests.js';
import { AgencySettingsService } from '../agency-settings/agency-settings.service.js';
import { guideOf } from '../agency-settings/rider-guide.js';
import { RiderGuides } from '../agency-settings/rider-guide.service.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { commandLine, type Actor } from '../accounts/actor.js';
import { AppModule } from '../app.module.js';
import { ShiftedClock } from '../clock.js';
import { DriverMessages } from '../driver-app/driver-messages.service.js';
import { Refusal } from '../errors.js';
import { AssignmentsService } from '../fleet/assignments.service.js';
import { VehiclesService } from '../fleet/vehicles.service.js';
import { Log } from '../log.io.js';
import { NetworkService, type Network } from '../network/network.service.js';
import { routeName } from '../network/spoken.js';
import { addDays, epochSeconds, formatInstant, instant, localDate, serviceTime, type ServiceDate } from '../scheduling/service-time.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { parseLocalTime, type LocalTime } from './demo-instant.js';
import { driveUntil, type DemoDriver } from './demo-driving.io.js';
import { newDemoFolder } from './demo-folder.io.js';
import { importHistory, loadTimetable, tellPublished } from './loading.io.js';
import { ProgramStop, type ProgramContext } from './program-context.js';
import { isEverywhere, listen, openDatabase } from './running.io.js';

/** The example town, and its time zone, which is needed before its timetable is loaded. */
const town = { path: 'data/hongqiao', zone: 'Asia/Shanghai' } as const;
const manager = { name: 'manager', password: 'demo-manager-1' } as const;
/** Each crew drives one route in one vehicle with 30 seats. The plates are fictitious: Shanghai issues none with a Q in that place. */
const crews = [
  { name: '王师傅', pin: '246810', routeId: 'songhong', vehicleId: 'bus-1', licensePlate: '沪A·Q2718' },
  { name: '李师傅', pin: '135790', routeId: 'hongqiao-t1', vehicleId: 'bus-2', licensePlate: '沪A·Q3141' },
] as const;
/** Example settings for drivers, so that every screen of their app has content. */
const settings: AgencySettingsAnswer = {
  ...{ countAlighting: false, capacityRule: 'seats', earlyLimitSeconds: 59 },
  checkList: ['轮胎', '灯光', '刹车', '车门', '灭火器'],
  contact: { name: '调度室', phone: '021-5555 0100' },
};
/** An example guide for riders; that of the real town is not known. */
const riderGuide = guideOf({
  ...{ phone: '021-5555 0100', phoneNameZh: '班车值班员', phoneNameEn: 'Shuttle desk' },
  ...{ ridersZh: '住在公寓的人和来访的亲友都可以坐，不用预约。', ridersEn: 'Residents and their visitors. No booking needed.' },
  ...{ fareZh: '免费。', fareEn: 'Free.' },
  luggageZh: '行李箱放在脚边，不要挡住过道。婴儿车请折起来。坐轮椅的乘客请提前打电话，值班员安排有踏板的车。',
  luggageEn: 'Keep suitcases by your feet and the aisle clear. Fold prams. Wheelchair users: please call ahead for a bus with a ramp.',
  ...{
    lostZh: '东西忘在车上，打上面的电话，说哪一班、坐在哪里。',
    lostEn: 'Call the number above and say which bus you took and where you sat.',
  },
  ...{
    moreZh: '这是演示：上面的电话和规定都是举例，不是虹桥班车的。',
    moreEn: 'This is a demonstration: the number and the rules above are examples, not those of the Hongqiao shuttle.',
  },
});
/** The local time at which a demonstration begins by default: between the first departures of the morning. */
const beginning = serviceTime('07:10:00');
/** How many days ahead a day with buses is searched. */
const maxDaysOff = 30;

/**
 * `demo`: runs the whole program on a temporary database, at another time, until it is stopped. The database is then removed.
 * @param at the local time at which it begins; undefined: the next day with buses, in the morning
 * @param ignores whether `DATABASE_URL` is set; a demonstration never opens that database, and prints so
 */
export async function demo(given: ProgramContext, { at, ignores }: { at: string | undefined; ignores: boolean }): Promise<void> {
  const { say, print } = given;
  const requestedTime = at === undefined ? null : parseLocalTime(at);
  if (at !== undefined && requestedTime === null) throw new ProgramStop(say('demoTimeNotUnderstood', { at }));
  if (ignores) print(say('demoIgnoresDatabase'));
  const interrupted = (): void => process.exit(1);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, interrupted);
  const path = join(newDemoFolder(), 'demo.sqlite');
  const config = { ...given.config, database: { kind: 'sqlite', path } as const, demo: randomBytes(4).toString('hex') };
  const context = { ...given, config, where: path };
  const clock = new ShiftedClock();
  if (requestedTime !== null) clock.set(epochSeconds(requestedTime.date, requestedTime.time, town.zone));
  const source = await openDatabase(context);
  const { createHttpServer } = await import('../http/http.server.js');
  const app = await createHttpServer(AppModule.on(source, clock, config), new Log(config.logLevel));
  const { begins, network } = await prepare(app, context, clock, requestedTime).catch((error: unknown) => {
    throw error instanceof Refusal ? new ProgramStop(error.sentence(context.language)) : error;
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupted);
  const url = await listen(app, context);
  printDemo(context, network, { begins, url });
}

/** Loads the town with its counts up to the day before, creates accounts and assignments, and logs the day itself. */
async function prepare(
  app: INestApplicationContext,
  context: ProgramContext,
  clock: ShiftedClock,
  requestedTime: LocalTime | null,
): Promise<{ begins: string; network: Network }> {
  const { say } = context;
  const by = { accountId: null, by: commandLine } as const;
  const { published, findings } = await loadTimetable(app, context, { path: town.path, by, accepts: 'all' });
  if (published === null) throw new ProgramStop(say('notLoaded', { count: findings.errorCount }));
  await tellPublished(app, context, published, findings);
  const network = await app.get(NetworkService).getNetwork(published.agencyId);
  const { agencyId, agencyTimezone } = network.agency;
  const local = requestedTime ?? { date: await nextDayWithBuses(app, network, clock), time: beginning };
  const { reason } = await app.get(TimetablesService).getServiceDay(agencyId, local.date);
  if (reason.code === 'no-timetable') throw new ProgramStop(say('demoNoTimetable', { date: local.date, from: published.effectiveFrom }));
  clock.set(epochSeconds(local.date, local.time, agencyTimezone));
  const history = await importHistory(app, context, { path: town.path, agencyId, before: local.date, by });
  if (history.imported === null) throw new ProgramStop(say('historyNotLoaded', { count: history.findings.errorCount }));
  // Managers' settings for the day are made before its first trip.
  clock.set(epochSeconds(local.date, local.time < beginning ? local.time : beginning, agencyTimezone));
  const drivers = await assign(app, context, network, { agencyId, ...by }, local.date);
  await driveUntil(app, clock, { network, drivers, phone: say('demoPhoneName') }, local);
  return { begins: formatInstant(instant(clock.now()), agencyTimezone).slice(0, 16).replace('T', ' '), network };
}

async function nextDayWithBuses(app: INestApplicationContext, { agency }: Network, clock: ShiftedClock): Promise<ServiceDate> {
  const today = localDate(instant(clock.now()), agency.agencyTimezone);
  const days = Array.from({ length: maxDaysOff }, (_, index) => addDays(today, index + 1));
  for (const date of days) if ((await app.get(TimetablesService).getServiceDay(agency.agencyId, date)).runs) return date;
  return addDays(today, 1);
}

async function assign(
  app: INestApplicationContext,
  { say }: ProgramContext,
  network: Network,
  by: Actor,
  today: ServiceDate,
): Promise<DemoDriver[]> {
  const accounts = app.get(AccountsService);
  const { accountId, name, role } = await accounts.create(by, { ...manager, role: 'manager' });
  await app.get(AgencySettingsService).save(by, settings);
  await app.get(RiderGuides).save(by, riderGuide);
  await app.get(DriverMessages).send(network, { agencyId: by.agencyId, accountId, name, role }, { text: say('demoMessage') });
  const drivers: DemoDriver[] = [];
  for (const { name: driver, pin, routeId, vehicleId, licensePlate } of crews) {
    const { accountId: driverId } = await accounts.create(by, { name: driver, role: 'driver', password: pin });
    await app.get(VehiclesService).save(by, vehicleId, { licensePlate, capacitySeated: 30, capacityStanding: 0 });
    // The following days as well, so that tomorrow is complete.
    const assignment = { scope: 'route', scopeId: routeId, day: 'always', vehicleId, accountId: driverId } as const;
    await app.get(AssignmentsService).set(by, network, today, assignment);
    drivers.push({ account: { agencyId: by.agencyId, accountId: driverId, name: driver, role: 'driver' }, routeId, vehicleId });
  }
  return drivers;
}

/** The address of this computer in its network; null: none. */
function addressInNetwork(): string | null {
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? null;
}

function printDemo(
  { say, print, language, config, where }: ProgramContext,
  network: Network,
  { begins, url }: { begins: string; url: string },
): void {
  print(`\n${say('demoBegins', { at: begins, zone: network.agency.agencyTimezone })}\n${say('demoKeepsNothing', { where })}\n`);
  const lines: (readonly [string, string])[] = [
    [say('demoResidents'), url],
    [say('demoLobby'), `${url}/board/home`],
    [say('demoPoster'), `${url}/stops/home/poster`],
    [say('demoDrivers'), `${url}/driver`],
  ];
  for (const [title, address] of lines) print(`  ${title}  ${address}`);
  for (const { name, pin, routeId, licensePlate } of crews) {
    const route = network.routes.get(routeId);
    print(
      `      ${say('demoDriver', { name, pin, plate: licensePlate, route: route === undefined ? routeId : routeName(network, route, language) })}`,
    );
  }
  print(`  ${say('demoManager')}  ${url}/manager`);
  print(`      ${say('demoManagerIs', manager)}`);
  print(`  ${say('demoFeeds')}  ${url}/feeds`);
  print(`      ${say(config.publicFeeds ? 'demoFeedsOpen' : 'demoFeedsClosed')}`);
  const address = isEverywhere(config.host) ? addressInNetwork() : null;
  if (address !== null) print(`\n${say('demoPhone', { address: `http://${address}:${new URL(url).port}/driver` })}`);
  print(`\n${say('demoStop')}`);
}
