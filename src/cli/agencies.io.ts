import { resolve } from 'node:path';
import { AgencyKeeping, type AgencySummary } from '../agency-keeping/agency-keeping.service.js';
import type { Language } from '../language.js';
import { NetworkService } from '../network/network.service.js';
import { readYesOf } from './accepted.js';
import { sayAgencies } from './agencies.texts.js';
import { asksWhether, canAsk } from './confirming.io.js';
import { ProgramStop, type ProgramContext } from './program-context.js';
import { agencyName, byCommand, withContext } from './running.io.js';
import { wrongArguments } from './terminal.js';

interface AgenciesArguments {
  readonly yes: readonly string[] | undefined;
  /** The file to which an agency is exported before it is removed; undefined: not given. */
  readonly file: string | undefined;
}

/** `agencies`: lists agencies, makes one the default or removes one. */
export async function agencies(context: ProgramContext, args: readonly string[], given: AgenciesArguments): Promise<void> {
  const [act, agencyId, ...more] = args;
  if (act === undefined) return listAgencies(context);
  if (agencyId !== undefined && more.length === 0) {
    if (act === 'default') return makeAgencyDefault(context, { ...given, agencyId });
    if (act === 'remove') return removeAgency(context, { ...given, agencyId });
  }
  throw new ProgramStop(wrongArguments(context.language, `agencies ${args.join(' ')}`, 'agencies'));
}

/** Lists the agencies, the default one first. */
async function listAgencies(context: ProgramContext): Promise<void> {
  const say = sayAgencies(context.language);
  await withContext(context, async (app) => {
    const agencies = await app.get(AgencyKeeping).list();
    if (agencies.length === 0) throw new ProgramStop(context.say('noTown'));
    for (const agency of agencies) {
      const { agencyId, isDefault, versionCount: versions, accountCount: accounts } = agency;
      context.print(say(isDefault ? 'defaultAgency' : 'agency', { agencyId, name: await agencyName(app, agencyId, context) }));
      context.print(say('has', { versions, accounts, log: logOf(agency, context.language) }));
    }
  });
}

/** Makes an agency the one that answers addresses without an agency. */
async function makeAgencyDefault(context: ProgramContext, given: AgenciesArguments & { readonly agencyId: string }): Promise<void> {
  const say = sayAgencies(context.language);
  const { agencyId } = given;
  await withContext(context, async (app) => {
    const networks = app.get(NetworkService);
    await networks.getAgency(agencyId);
    const { agencyId: beforeId } = await networks.getAgency(null);
    const [name, before] = [await agencyName(app, agencyId, context), await agencyName(app, beforeId, context)];
    if (beforeId === agencyId) {
      context.print(say('isDefault', { name, agencyId }));
      return;
    }
    const params = { name, agencyId, before, beforeId };
    await acceptOrStop(context, given, 'default', { lines: [say('ofDefault', params)], question: say('askDefault') });
    await app.get(AgencyKeeping).makeDefault(byCommand, agencyId);
    context.print(say('madeDefault', params));
  });
}

/** Exports everything of an agency to a file, then removes it from the database. */
async function removeAgency(context: ProgramContext, given: AgenciesArguments & { readonly agencyId: string }): Promise<void> {
  const say = sayAgencies(context.language);
  const { agencyId } = given;
  if (!given.file) throw new ProgramStop(say('exportNeeded', { agencyId }));
  const file = resolve(process.env['INIT_CWD'] ?? '.', given.file);
  await withContext(context, async (app) => {
    const keeping = app.get(AgencyKeeping);
    const agency = await keeping.refuseRemoval(agencyId, file);
    const name = await agencyName(app, agencyId, context);
    const names = new Map<string, string>();
    for (const { agencyId: each } of await keeping.list()) names.set(each, await agencyName(app, each, context));
    const [next] = [...names].filter(([each]) => each !== agencyId);
    const lines = [say('ofRemoval', { name, agencyId, file, ...countsOf(agency, context.language) })];
    if (agency.isDefault && next !== undefined) lines.push(say('thenDefault', { agencyId: next[0], name: next[1] }));
    await acceptOrStop(context, given, 'remove', { lines, question: say('askRemoval') });
    const { tables, newDefault } = await keeping.remove(byCommand, agencyId, file);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    context.print(say('removed', { name, agencyId, file, tables: tables.length, rows }));
    if (newDefault !== null) context.print(say('nowDefault', { agencyId: newDefault, name: names.get(newDefault) ?? newDefault }));
  });
}

const logOf = ({ firstLogOn: first, lastLogOn: last }: AgencySummary, language: Language): string =>
  first === null || last === null ? sayAgencies(language)('noLog') : sayAgencies(language)('log', { first, last });

const countsOf = (agency: AgencySummary, language: Language): Record<string, string | number> => ({
  versions: agency.versionCount,
  accounts: agency.accountCount,
  events: agency.eventCount,
  log: logOf(agency, language),
  boardings: agency.boardingCount,
  months: agency.frozenMonthCount,
});

/**
 * Goes on only if something irreversible is accepted: by `--yes=` with its word, or by a person at the terminal.
 * @throws ProgramStop with exit code 3 if it is not
 */
async function acceptOrStop(
  context: ProgramContext,
  { yes }: AgenciesArguments,
  word: string,
  { lines, question }: { readonly lines: readonly string[]; readonly question: string },
): Promise<void> {
  const say = sayAgencies(context.language);
  for (const line of lines) context.print(line);
  if (readYesOf([word], yes).kinds.has(word)) return;
  if (!canAsk()) throw new ProgramStop(say('addYes', { word }), 3);
  if (!(await asksWhether(question))) throw new ProgramStop(say('notAccepted'), 3);
}
