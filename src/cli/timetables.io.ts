import type { INestApplicationContext } from '@nestjs/common';
import { NetworkService } from '../network/network.service.js';
import { kindsToAccept, unaccepted, type Consequence, type ConsequenceKind } from '../publishing/consequence.js';
import { PublishingService, digestOfPublication, type ShownDigest } from '../publishing/publishing.service.js';
import { digestOfWithdrawal, VersionActs } from '../publishing/version-acts.service.js';
import { VersionsOfAgency, type VersionFacts } from '../timetable-versions/versions-of-agency.service.js';
import type { Accepted } from './accepted.js';
import { acceptedOrStop } from './accepting.io.js';
import { asksWhether, canAsk, printConsequences } from './confirming.io.js';
import { ProgramStop, type ProgramContext } from './program-context.js';
import { agencyName, byCommand, dateOrStop, withContext } from './running.io.js';
import { wrongArguments } from './terminal.js';
import { sayTimetables, stateTexts } from './timetables.texts.js';

/** Arguments of a command about one version. */
interface VersionArguments {
  readonly versionId: string;
  readonly agencyId: string | undefined;
  readonly yes: readonly string[] | undefined;
}

/** Consequences to be accepted, with the texts of the question. */
interface Confirmation {
  readonly consequences: readonly Consequence[];
  readonly intro: string;
  readonly question: string;
  /** Whether options of the command can avoid consequences, so that they are printed as hints. */
  readonly hasHints: boolean;
  /** Identifies these consequences, so that a bare `--yes` can accept them after they were shown. */
  readonly digest: ShownDigest;
}

interface TimetablesArguments extends Omit<VersionArguments, 'versionId'> {
  readonly from: string | undefined;
  readonly replaceComing: boolean | undefined;
}

/** `timetables`: lists versions, withdraws one or brings one back. */
export async function timetables(context: ProgramContext, args: readonly string[], given: TimetablesArguments): Promise<void> {
  const [act, versionId, ...more] = args;
  if (act === undefined) return listTimetables(context, given);
  if (versionId !== undefined && more.length === 0) {
    if (act === 'withdraw') return withdrawTimetable(context, { ...given, versionId });
    if (act === 'bring-back') return bringBackTimetable(context, { ...given, versionId });
  }
  throw new ProgramStop(wrongArguments(context.language, `timetables ${args.join(' ')}`, 'timetables'));
}

/** Lists the versions of an agency, or of all, in the order in which they take effect. */
async function listTimetables(context: ProgramContext, given: { agencyId: string | undefined }): Promise<void> {
  const { language, print } = context;
  const say = sayTimetables(language);
  await withContext(context, async (app) => {
    const networks = app.get(NetworkService);
    const agencies = given.agencyId === undefined ? await networks.listAgencies() : [await networks.getAgency(given.agencyId)];
    if (agencies.length === 0) throw new ProgramStop(context.say('noTown'));
    for (const { agencyId } of agencies) {
      print(say('agency', { name: await agencyName(app, agencyId, context), agencyId }));
      const versions = await app.get(VersionsOfAgency).describe(agencyId, language);
      if (versions.length === 0) print(say('none'));
      for (const version of versions) print(lineOf(version, context));
    }
  });
}

const longestState = 'withdrawn'.length;

function lineOf(version: VersionFacts, { language }: ProgramContext): string {
  const say = sayTimetables(language);
  const { versionId, state, effectiveFrom: from, effectiveUntil: until, source, tripCount: trips, restoredFrom, importedBy } = version;
  const isNever = state === 'withdrawn' || state === 'replaced';
  const dates = isNever ? say('meantFrom', { from }) : until === null ? say('from', { from }) : say('fromUntil', { from, until });
  const restored = restoredFrom ?? '';
  const by =
    importedBy === null
      ? say(restoredFrom === null ? 'loaded' : 'restored', { restored })
      : say(restoredFrom === null ? 'loadedBy' : 'restoredBy', { restored, by: importedBy });
  const at = version.importedAt.slice(0, 'YYYY-MM-DDTHH:MM'.length).replace('T', ' ');
  const stated = language === 'en' ? stateTexts[state].en.padEnd(longestState) : stateTexts[state][language];
  return say('version', { version: versionId, state: stated, dates, source, trips, at, by });
}

/** Withdraws a version that is not in force yet. */
async function withdrawTimetable(context: ProgramContext, given: VersionArguments): Promise<void> {
  const { language, print } = context;
  const say = sayTimetables(language);
  const accepted = acceptedOrStop(context, given.yes);
  await inAgency(context, given, async (app, agencyId) => {
    const acts = app.get(VersionActs);
    const prepared = await acts.prepareWithdrawal(agencyId, given.versionId);
    const { versionId: version, source } = prepared.found.version;
    if (prepared.found.state === 'withdrawn') {
      print(say('withdrawnAlready', { version, source }));
      return;
    }
    const accepts = await acceptOrStop(app, context, accepted, {
      ...{ consequences: prepared.consequences, hasHints: false },
      ...{ intro: say('ofWithdrawal', { version }), question: say('askWithdrawal') },
      digest: digestOfWithdrawal(prepared),
    });
    const { isDone } = await acts.withdraw({ agencyId, ...byCommand }, prepared, accepts);
    if (!isDone) throw new ProgramStop(say('changedMeanwhile'), 3);
    print(say('withdrawn', { version, source }));
    for (const { sentence } of prepared.consequences) print(`  ${sentence[language]}`);
  });
}

/** Makes a new version from an older one. */
async function bringBackTimetable(context: ProgramContext, given: TimetablesArguments & VersionArguments): Promise<void> {
  const { language, print } = context;
  const say = sayTimetables(language);
  const from = given.from === undefined ? undefined : dateOrStop(context, given.from);
  const accepted = acceptedOrStop(context, given.yes);
  await inAgency(context, given, async (app, agencyId) => {
    const acts = app.get(VersionActs);
    const { versionId: old } = given;
    const prepared = await acts.prepareBringingBack(agencyId, old, { from, replaceComing: given.replaceComing });
    const accepts = await acceptOrStop(app, context, accepted, {
      ...{ consequences: prepared.consequences, hasHints: true },
      ...{ intro: say('ofBringingBack', { version: old }), question: say('askBringingBack') },
      digest: digestOfPublication(prepared),
    });
    const { versionId: version, publication } = await acts.bringBack({ agencyId, ...byCommand }, old, prepared, accepts);
    if (version === null) throw new ProgramStop(say('changedMeanwhile'), 3);
    const { source, trips } = publication.proposed;
    print(say('broughtBack', { old, source, version, from: publication.effectiveFrom, trips: trips.length }));
    for (const { sentence } of publication.consequences) print(`  ${sentence[language]}`);
  });
}

const inAgency = (
  context: ProgramContext,
  { agencyId: requestedAgency, versionId }: VersionArguments,
  work: (app: INestApplicationContext, agencyId: string) => Promise<void>,
): Promise<void> =>
  withContext(context, async (app) => {
    if (requestedAgency === '')
      throw new ProgramStop(context.say('badArguments', { cause: context.say('noValue', { option: '--agency' }) }));
    const { agencyId } = await app.get(NetworkService).getAgency(requestedAgency ?? null);
    const versions = await app.get(VersionsOfAgency).list(agencyId);
    if (!versions.some(({ version }) => String(version.versionId) === versionId)) {
      const name = await agencyName(app, agencyId, context);
      throw new ProgramStop(sayTimetables(context.language)('notFound', { agency: name, version: versionId }));
    }
    await work(app, agencyId);
  });

/**
 * Goes on only if the consequences are accepted: by `--yes=` with their kinds, by a bare `--yes` after the same command showed them, or by
 * a person at the terminal.
 * @returns the accepted kinds
 * @throws ProgramStop with exit code 3 if something is not accepted
 */
async function acceptOrStop(
  app: INestApplicationContext,
  context: ProgramContext,
  { kinds, isBare }: Accepted,
  { consequences, intro, question, hasHints, digest }: Confirmation,
): Promise<ReadonlySet<ConsequenceKind>> {
  const say = sayTimetables(context.language);
  const open = unaccepted(consequences, kinds);
  if (open.length === 0) return kinds;
  const needed = kindsToAccept(consequences);
  const publishing = app.get(PublishingService);
  if (isBare && (await publishing.wereShown(digest))) return new Set(needed);
  printConsequences(context, intro, consequences, open, hasHints);
  if (canAsk()) {
    if (await asksWhether(question)) return new Set(needed);
    throw new ProgramStop(say('notAccepted'), 3);
  }
  await publishing.rememberShown(digest);
  const why = isBare ? `${say('notToldBefore')}\n` : '';
  throw new ProgramStop(why + say('addYes', { kinds: needed.join(',') }), 3);
}
