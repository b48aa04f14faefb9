import { existsSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { dataSourceFor } from '../../ormconfig.js';
import { commandLine } from '../accounts/actor.js';
import { AppModule } from '../app.module.js';
import { SystemClock } from '../clock.js';
import { migrate } from '../database/data-source.io.js';
import { Refusal } from '../errors.js';
import { Log } from '../log.io.js';
import { NetworkService } from '../network/network.service.js';
import { agencyNameIn } from '../network/spoken.js';
import { parseServiceDate, type ServiceDate } from '../scheduling/service-time.js';
import { Upkeep } from '../upkeep/upkeep.service.js';
import { causeOf, ProgramStop, type ProgramContext } from './program-context.js';

/** Opens the database and migrates its tables. */
export async function openDatabase({ config, language, say, print, where }: ProgramContext): Promise<DataSource> {
  const { database } = config;
  const isNew = database.kind === 'sqlite' && !existsSync(database.path);
  try {
    const source = await dataSourceFor(database).initialize();
    const ran = await migrate(source);
    print(say(isNew ? 'databaseNew' : ran.length > 0 ? 'databaseMigrated' : 'databaseKnown', { where }));
    return source;
  } catch (error) {
    if (error instanceof Refusal) throw new ProgramStop(error.sentence(language));
    throw new ProgramStop(say('databaseUnreachable', { where, cause: causeOf(error) }));
  }
}

/**
 * Serves requests until a signal.
 * @returns the address on this computer
 */
export async function listen(app: NestFastifyApplication, context: ProgramContext): Promise<string> {
  const { config, say } = context;
  await app.listen({ port: config.port, host: config.host }).catch((error: unknown) => {
    const { code } = error as { code?: string };
    if (code === 'EADDRINUSE') throw new ProgramStop(say('portTaken', { port: config.port }));
    throw new ProgramStop(say('cannotListen', { host: config.host, port: config.port, cause: causeOf(error) }));
  });
  // Before the program prints how to stop it.
  stopOnSignal(app, context);
  app.get(Upkeep).begin();
  const { port } = app.getHttpServer().address() as { port: number };
  return `http://${isEverywhere(config.host) ? 'localhost' : config.host}:${port}`;
}

/** Whether a host means all network interfaces, so that other computers can reach the program. */
export const isEverywhere = (host: string): boolean => host === '0.0.0.0' || host === '::';

/** The first signal lets running requests finish; a second one does not wait. */
function stopOnSignal(app: NestFastifyApplication, { say, print }: ProgramContext): void {
  const signals = ['SIGTERM', 'SIGINT'] as const;
  const stop = (): void => {
    for (const signal of signals) process.once(signal, () => process.exit(1));
    app.close().then(
      () => {
        print(say('stopped'));
        process.exit(0);
      },
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of signals) process.once(signal, stop);
}

/** The author of changes by the command line, which has no account. */
export const byCommand = { accountId: null, by: commandLine } as const;

/** Runs work with the program's services but without its HTTP server. */
export async function withContext(
  context: ProgramContext,
  work: (app: INestApplicationContext) => Promise<void>,
  moduleFor: typeof AppModule.forCommands = (source, clock) => AppModule.forCommands(source, clock),
): Promise<void> {
  const source = await openDatabase(context);
  const app = await NestFactory.createApplicationContext(moduleFor(source, new SystemClock()), { logger: new Log('warn') });
  try {
    await work(app);
  } catch (error) {
    throw error instanceof Refusal ? new ProgramStop(error.sentence(context.language)) : error;
  } finally {
    await app.close();
  }
}

/** @throws ProgramStop if the text is not a date */
export function dateOrStop({ say }: ProgramContext, text: string): ServiceDate {
  const date = parseServiceDate(text);
  if (date === null) throw new ProgramStop(say('badArguments', { cause: say('noDate', { text }) }));
  return date;
}

/** The name of an agency in the language of the terminal. */
export const agencyName = async (
  app: INestApplicationContext,
  agencyId: string,
  { language }: Pick<ProgramContext, 'language'>,
): Promise<string> => agencyNameIn(await app.get(NetworkService).getNetwork(agencyId), language);
