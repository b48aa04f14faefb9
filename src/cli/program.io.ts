import type { INestApplicationContext } from '@nestjs/common';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { DataSource } from 'typeorm';
import { AccountsService } from '../accounts/accounts.service.js';
import { firstStart } from '../accounts/actor.js';
import { AppModule } from '../app.module.js';
import { Clock, SystemClock } from '../clock.js';
import { Exclusive } from '../database/exclusive.service.js';
import { Refusal } from '../errors.js';
import { isSentence, longestReason, readOneLine } from '../fields.js';
import { formatsIn } from '../feeds/feed-contents.io.js';
import { Log } from '../log.io.js';
import { acceptedOrStop, loadOrAsk } from './accepting.io.js';
import { loadCounts, loadHistoryBeside, loadTimetable, tellPublished } from './loading.io.js';
import { Agency } from '../agencies/agency.entity.js';
import { PlaceholderAgency } from '../agency-keeping/placeholder-agency.service.js';
import { NetworkService } from '../network/network.service.js';
import { StaticSiteService } from '../static-site/static-site.service.js';
import { findObstacle, publishFiles } from './static-folder.io.js';
import { formatInstant, instant } from '../scheduling/service-time.js';
import { wrongArguments } from './terminal.js';
import { causeOf, ProgramStop, type ProgramContext } from './program-context.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { byCommand, dateOrStop, listen, openDatabase, withContext } from './running.io.js';
import { welcome } from './welcome.io.js';

export { agencies } from './agencies.io.js';
export { timetables } from './timetables.io.js';

const atFirstStart = { accountId: null, by: firstStart } as const;

/** `serve`, the default command: runs the program until it is stopped. */
export async function serve(context: ProgramContext): Promise<void> {
  const { config } = context;
  const source = await openDatabase(context);
  // Loaded here, because only this command needs the server and its documentation.
  const { createHttpServer } = await import('../http/http.server.js');
  const app = await createHttpServer(AppModule.on(source, new SystemClock(), config), new Log(config.logLevel));
  // Copies that start together on an empty database take turns, so that only the first loads the town.
  if (await isEmpty(app)) await app.get(Exclusive).overCopies('first-town', () => loadFirstTown(app, context));
  await welcomeFirstManagers(app, context);
  await welcome(app, context, await listen(app, context));
}

const isEmpty = async (app: INestApplicationContext): Promise<boolean> => (await app.get(DataSource).manager.count(Agency)) === 0;

async function loadFirstTown(app: INestApplicationContext, context: ProgramContext): Promise<void> {
  if (!(await isEmpty(app))) return;
  if (context.config.town === 'none') return app.get(PlaceholderAgency).make();
  const path = context.config.town;
  const report = await loadTimetable(app, context, { path, by: atFirstStart, accepts: 'all' });
  if (report.published === null) throw new ProgramStop(context.say('notLoaded', { count: report.findings.errorCount }));
  await tellPublished(app, context, report.published, report.findings);
  // If the counts have errors, which are printed, the program still starts with the timetable.
  const { tides } = await formatsIn(path);
  const history = tides ? await loadHistoryBeside(app, context, { path, agencyId: report.published.agencyId, by: atFirstStart }) : null;
  if (history?.imported === null) context.print(context.say('historyNotLoaded', { count: history.findings.errorCount }));
}

/** Creates the first managers and prints random passwords at once, because they cannot be shown later. */
async function welcomeFirstManagers(app: INestApplicationContext, { config, say, print, language }: ProgramContext): Promise<void> {
  try {
    for (const { agencyId: agency, name, password } of await app.get(AccountsService).createFirstManagers(config.managerPassword)) {
      print(config.managerPassword === null ? say('firstManager', { agency, name, password }) : say('firstManagerGiven', { agency, name }));
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new ProgramStop(say('managerPasswordRefused', { cause: error.sentence(language) }));
  }
}

/** The arguments of `load`. */
interface LoadArguments {
  readonly path: string;
  readonly agencyId: string | undefined;
  readonly isNew: boolean | undefined;
  readonly from: string | undefined;
  readonly replaceComing: boolean | undefined;
  readonly yes: readonly string[] | undefined;
  readonly correct: string | undefined;
}

/** `load`: publishes a feed as a timetable version; a running program notices it by itself. */
export async function load(context: ProgramContext, given: LoadArguments): Promise<void> {
  const { say } = context;
  const effectiveFrom = given.from === undefined ? undefined : dateOrStop(context, given.from);
  if (given.agencyId === '') throw new ProgramStop(say('badArguments', { cause: say('noValue', { option: '--agency' }) }));
  const accepted = acceptedOrStop(context, given.yes);
  const correct = given.correct === undefined ? undefined : reasonOrStop(context, given.correct);
  await withContext(context, async (app) => {
    // npm runs in the project's folder, but the path is relative to the user's folder.
    const path = existsSync(given.path) ? given.path : resolve(process.env['INIT_CWD'] ?? '.', given.path);
    const { gtfs, tides } = await formatsIn(path);
    if (correct !== undefined && !tides && gtfs) throw new ProgramStop(say('nothingToCorrect', { path }));
    const { agencyId, isNew, replaceComing } = given;
    const report = tides && !gtfs ? await loadCounts(app, context, { path, agencyId, correct, by: byCommand }) : null;
    if (report !== null) {
      if (report.imported === null) throw new ProgramStop(say('notLoaded', { count: report.findings.errorCount }));
      return;
    }
    const request = { path, agencyId, isNew, effectiveFrom, replaceComing, by: byCommand };
    const { findings, published } = await loadOrAsk(app, context, request, accepted);
    if (published === null) throw new ProgramStop(say('notLoaded', { count: findings.errorCount }));
    const counts = { path, agencyId: published.agencyId, correct, by: byCommand };
    const history = tides ? await loadHistoryBeside(app, context, counts) : null;
    // A new agency gets its manager now, and not only at the next start of the program.
    await welcomeFirstManagers(app, context);
    await tellPublished(app, context, published, findings);
    if (history?.imported === null) throw new ProgramStop(say('historyNotLoaded', { count: history.findings.errorCount }));
  });
}

/** `service-day`: records a manager's exception for one date. */
export async function recordServiceDay(
  context: ProgramContext,
  given: { date: string | undefined; what: string | undefined; reason: string; en: string | undefined; agencyId: string | undefined },
): Promise<void> {
  const { say, print, language } = context;
  if ((given.what !== 'runs' && given.what !== 'off') || given.reason === '') {
    throw new ProgramStop(wrongArguments(language, ['service-day', given.date, given.what, given.reason].join(' ').trim(), 'service-day'));
  }
  const date = dateOrStop(context, given.date ?? '');
  const runs = given.what === 'runs';
  await withContext(context, async (app) => {
    const { agencyId } = await app.get(NetworkService).getAgency(given.agencyId ?? null);
    const reason = { 'zh-CN': given.reason, en: given.en ?? given.reason };
    await app.get(TimetablesService).recordDayException({ agencyId, ...byCommand }, date, runs, reason);
    const day = await app.get(TimetablesService).getServiceDay(agencyId, date);
    print(say('dayRecorded', { date, what: say(day.runs ? 'dayRuns' : 'dayOff'), reason: day.reason[language] }));
  });
}

/** `publish-static`: writes the pages of the next days as files for any web server. */
export async function publishStatic(context: ProgramContext, given: { folder: string; agencyId: string | undefined }): Promise<void> {
  const { say, print } = context;
  const folder = resolve(process.env['INIT_CWD'] ?? '.', given.folder);
  const obstacle = await findObstacle(folder);
  if (obstacle !== null) throw new ProgramStop(say(obstacle, { folder }));
  const work = async (app: INestApplicationContext): Promise<void> => {
    if ((await app.get(NetworkService).listAgencies()).length === 0) throw new ProgramStop(say('noTown'));
    const { agency } = await app.get(NetworkService).getNetwork(given.agencyId ?? null);
    const madeAt = formatInstant(instant(app.get(Clock).now()), agency.agencyTimezone);
    const files = app.get(StaticSiteService).listFiles(agency.agencyId);
    try {
      const { count, bytes } = await publishFiles(folder, files, { agencyId: agency.agencyId, madeAt });
      print(say('published', { folder, count, size: (bytes / 1024 / 1024).toFixed(1) }));
    } catch (error) {
      // Only errors of the file system are explained as problems of the folder.
      if ((error as { syscall?: unknown }).syscall === undefined) throw error;
      throw new ProgramStop(say('cannotPublish', { folder, cause: causeOf(error) }));
    }
  };
  await withContext(context, work, (source, clock) => AppModule.forPublishing(source, clock));
}

/** `password`: gives an account a random password, for the operator of the machine. */
export async function resetPassword(context: ProgramContext, given: { name: string; agencyId: string | undefined }): Promise<void> {
  await withContext(context, async (app) => {
    const { agencyId: agency } = await app.get(NetworkService).getAgency(given.agencyId ?? null);
    const password = await app.get(AccountsService).giveRandomPassword(agency, given.name);
    context.print(context.say('newPassword', { agency, name: given.name, password }));
  });
}

/** The reason for a correction, checked as in requests of managers. */
function reasonOrStop({ say }: ProgramContext, text: string): string {
  const reason = readOneLine(text);
  if (reason === null || !isSentence(reason, longestReason)) throw new ProgramStop(say('correctWithoutReason', { most: longestReason }));
  return reason;
}
