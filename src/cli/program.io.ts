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
import { whatIsIn } from '../feeds/feed-contents.io.js';
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

/** The default command: the whole program, until it is told to stop. */
export async function serve(context: ProgramContext): Promise<void> {
  const { config } = context;
  const source = await openDatabase(context);
  // Only this command needs the server and its documentation.
  const { createHttpServer } = await import('../http/http.server.js');
  const app = await createHttpServer(AppModule.on(source, new SystemClock(), config), new Log(config.logLevel));
  // Copies that start together on an empty database take turns, and the second finds the town there.
  await app.get(Exclusive).overCopies('first-town', () => loadFirstTown(app, context));
  await welcomeFirstManagers(app, context);
  await welcome(app, context, await listen(app, context));
}

async function loadFirstTown(app: INestApplicationContext, context: ProgramContext): Promise<void> {
  const isEmpty = (await app.get(DataSource).manager.count(Agency)) === 0;
  if (!isEmpty) return;
  if (context.config.town === 'none') return app.get(PlaceholderAgency).make();
  const path = context.config.town;
  const report = await loadTimetable(app, context, { path, by: atFirstStart, accepts: 'all' });
  if (report.published === null) throw new ProgramStop(context.say('notLoaded', { count: report.findings.errorCount }));
  await tellPublished(app, context, report.published, report.findings);
  // A town whose counts are wrong still has its timetable, and can be started; what is wrong has been said.
  const history = await loadHistoryBeside(app, context, { path, agencyId: report.published.agencyId, by: atFirstStart });
  if (history?.imported === null) context.print(context.say('historyNotLoaded', { count: history.findings.errorCount }));
}

/** The only moment at which a random password can be told, so it is told before anything else can fail. */
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

/** What `load` is asked for. */
interface AskedToLoad {
  readonly path: string;
  readonly agencyId: string | undefined;
  readonly isNew: boolean | undefined;
  readonly from: string | undefined;
  readonly replaceComing: boolean | undefined;
  readonly yes: readonly string[] | undefined;
  readonly correct: string | undefined;
}

/** `load`: a feed becomes a timetable version; a running program picks it up by itself. */
export async function load(context: ProgramContext, asked: AskedToLoad): Promise<void> {
  const { say } = context;
  const effectiveFrom = asked.from === undefined ? undefined : dateOrStop(context, asked.from);
  if (asked.agencyId === '') throw new ProgramStop(say('badArguments', { cause: say('noValue', { option: '--agency' }) }));
  const accepted = acceptedOrStop(context, asked.yes);
  const correct = asked.correct === undefined ? undefined : reasonOrStop(context, asked.correct);
  await withContext(context, async (app) => {
    // npm runs in the project's folder; the path is meant from where the person stands.
    const path = existsSync(asked.path) ? asked.path : resolve(process.env['INIT_CWD'] ?? '.', asked.path);
    const { gtfs, tides } = await whatIsIn(path);
    if (correct !== undefined && !tides && gtfs) throw new ProgramStop(say('nothingToCorrect', { path }));
    const { agencyId, isNew, replaceComing } = asked;
    const report = tides && !gtfs ? await loadCounts(app, context, { path, agencyId, correct, by: byCommand }) : null;
    if (report !== null) {
      if (report.imported === null) throw new ProgramStop(say('notLoaded', { count: report.findings.errorCount }));
      return;
    }
    const request = { path, agencyId, isNew, effectiveFrom, replaceComing, by: byCommand };
    const { findings, published } = await loadOrAsk(app, context, request, accepted);
    if (published === null) throw new ProgramStop(say('notLoaded', { count: findings.errorCount }));
    const history = await loadHistoryBeside(app, context, { path, agencyId: published.agencyId, correct, by: byCommand });
    // A new town has its manager at once, though the running program starts long after or started long before.
    await welcomeFirstManagers(app, context);
    await tellPublished(app, context, published, findings);
    if (history?.imported === null) throw new ProgramStop(say('historyNotLoaded', { count: history.findings.errorCount }));
  });
}

/** `service-day`: a manager's word on one date, until there is a page for it. */
export async function recordServiceDay(
  context: ProgramContext,
  asked: { date: string | undefined; what: string | undefined; reason: string; en: string | undefined; agencyId: string | undefined },
): Promise<void> {
  const { say, print, language } = context;
  if ((asked.what !== 'runs' && asked.what !== 'off') || asked.reason === '') {
    throw new ProgramStop(wrongArguments(language, ['service-day', asked.date, asked.what, asked.reason].join(' ').trim(), 'service-day'));
  }
  const date = dateOrStop(context, asked.date ?? '');
  const runs = asked.what === 'runs';
  await withContext(context, async (app) => {
    const { agencyId } = await app.get(NetworkService).getAgency(asked.agencyId ?? null);
    const reason = { 'zh-CN': asked.reason, en: asked.en ?? asked.reason };
    await app.get(TimetablesService).recordDayException({ agencyId, ...byCommand }, date, runs, reason);
    const day = await app.get(TimetablesService).getServiceDay(agencyId, date);
    print(say('dayRecorded', { date, what: say(day.runs ? 'dayRuns' : 'dayOff'), reason: day.reason[language] }));
  });
}

/** `publish-static`: the pages of the next days as files, for any web server to hold. */
export async function publishStatic(context: ProgramContext, asked: { folder: string; agencyId: string | undefined }): Promise<void> {
  const { say, print } = context;
  const folder = resolve(process.env['INIT_CWD'] ?? '.', asked.folder);
  const obstacle = await findObstacle(folder);
  if (obstacle !== null) throw new ProgramStop(say(obstacle, { folder }));
  const work = async (app: INestApplicationContext): Promise<void> => {
    if ((await app.get(NetworkService).listAgencies()).length === 0) throw new ProgramStop(say('noTown'));
    const { agency } = await app.get(NetworkService).getNetwork(asked.agencyId ?? null);
    const madeAt = formatInstant(instant(app.get(Clock).now()), agency.agencyTimezone);
    const files = app.get(StaticSiteService).listFiles(agency.agencyId);
    try {
      const { count, bytes } = await publishFiles(folder, files, { agencyId: agency.agencyId, madeAt });
      print(say('published', { folder, count, size: (bytes / 1024 / 1024).toFixed(1) }));
    } catch (error) {
      // What the computer itself says of a folder is about the folder; everything else is about us.
      if ((error as { syscall?: unknown }).syscall === undefined) throw error;
      throw new ProgramStop(say('cannotPublish', { folder, cause: causeOf(error) }));
    }
  };
  await withContext(context, work, (source, clock) => AppModule.forPublishing(source, clock));
}

/** `password`: the way back in for whoever owns the machine. */
export async function resetPassword(context: ProgramContext, asked: { name: string; agencyId: string | undefined }): Promise<void> {
  await withContext(context, async (app) => {
    const { agencyId: agency } = await app.get(NetworkService).getAgency(asked.agencyId ?? null);
    const password = await app.get(AccountsService).giveRandomPassword(agency, asked.name);
    context.print(context.say('newPassword', { agency, name: asked.name, password }));
  });
}

/** Why counts are corrected, as managers may say it. */
function reasonOrStop({ say }: ProgramContext, text: string): string {
  const reason = readOneLine(text);
  if (reason === null || !isSentence(reason, longestReason)) throw new ProgramStop(say('correctWithoutReason', { most: longestReason }));
  return reason;
}
