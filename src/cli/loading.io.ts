import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '../config.js';
import { findingLine, type Findings } from '../feeds/files/findings.js';
import { GtfsImport, type ImportReport, type ImportRequest, type Published } from '../feeds/gtfs/gtfs-import.service.js';
import { TidesImport, type Imported, type TidesReport, type TidesRequest } from '../feeds/tides/tides-import.service.js';
import type { Language } from '../language.js';
import { agencyName } from './running.io.js';
import { addDays } from '../scheduling/service-time.js';
import { sayLoading } from './loading.texts.js';
import type { Say } from './terminal.js';

/** The settings and the terminal of a command that loads something. */
export interface LoadContext {
  readonly config: Config;
  readonly language: Language;
  readonly say: Say;
  readonly print: (line: string) => void;
}

/** Loads a feed, printing findings and progress. */
export async function loadTimetable(app: INestApplicationContext, context: LoadContext, request: ImportRequest): Promise<ImportReport> {
  const { say, print } = context;
  print(say('loading', { path: request.path }));
  let isPrinted = false;
  const printOnce = (findings: Findings): void => {
    if (!isPrinted) printFindings(findings, context);
    isPrinted = true;
  };
  // Warnings are printed before the question, so that the person can read them first.
  const ask: ImportRequest['ask'] = (publication, open, findings) => {
    printOnce(findings);
    return request.ask?.(publication, open, findings) ?? Promise.resolve(false);
  };
  const report = await app.get(GtfsImport).import({ ...request, ask, onProgress: progress(context) });
  printOnce(report.findings);
  return report;
}

/** Prints the result of a load in a few lines, at the end of the output. */
export async function tellPublished(
  app: INestApplicationContext,
  context: LoadContext,
  { agencyId, versionId: version, effectiveFrom: from, publication, stops, routes, trips }: Published,
  { warningCount: count }: Findings,
): Promise<void> {
  const { language, print } = context;
  const say = sayLoading(language);
  print(context.say('loaded', { agency: await agencyName(app, agencyId, context), stops, routes, trips, version, from }));
  const { until, lastDay, consequences } = publication;
  if (until !== null) print(say('untilNext', { last: addDays(until, -1) }));
  if (lastDay !== null && (until === null || lastDay < until)) print(say('untilLast', { last: lastDay }));
  // Accepted consequences are printed once more as accepted.
  for (const { sentence, needsYes } of consequences) print(say(needsYes ? 'accepted' : 'did', { sentence: sentence[language] }));
  if (count > 0) print(say('warnings', { count }));
}

/**
 * Loads the counts beside a timetable.
 * @returns null: the setting TOWN_HISTORY excludes them
 */
export async function loadHistoryBeside(
  app: INestApplicationContext,
  context: LoadContext,
  request: TidesRequest,
): Promise<TidesReport | null> {
  return context.config.townHistory === 'load' ? importHistory(app, context, request) : null;
}

/** Loads counts without a timetable, for an existing one. */
export function loadCounts(app: INestApplicationContext, context: LoadContext, request: TidesRequest): Promise<TidesReport> {
  context.print(context.say('loading', { path: request.path }));
  return importHistory(app, context, request);
}

/** Imports the counts of a folder, printing findings and the result. */
export async function importHistory(app: INestApplicationContext, context: LoadContext, request: TidesRequest): Promise<TidesReport> {
  const report = await app.get(TidesImport).import({ ...request, onProgress: progress(context) });
  printFindings(report.findings, context);
  if (report.imported !== null)
    printImported(report.imported, await agencyName(app, report.imported.agencyId, context), context, request.correct);
  return report;
}

function printImported(
  { vehicles, trips, cancelled, boardings, from, until, ...of }: Imported,
  agency: string,
  context: LoadContext,
  correct?: string,
): void {
  const { say, print } = context;
  if (from === null || until === null) return print(say('fleet', { agency, vehicles }));
  print(say('history', { agency, trips, cancelled, boardings, from, until }));
  if (correct !== undefined && of.corrected + of.takenBack > 0)
    print(say('historyCorrected', { corrected: of.corrected, takenBack: of.takenBack, reason: correct }));
  else if (correct !== undefined && of.left === 0) print(say('historyNotCorrected'));
  else if (of.recorded === 0 && of.left === 0) print(say('historyKnown'));
  if (of.left > 0) print(say('historyLeft', { count: of.left }));
  if (of.reconstructions === 0) return;
  // The text for a demonstration does not mention the setting TOWN_HISTORY, which it ignores.
  print(say(context.config.demo === null ? 'historyReconstructed' : 'historyReconstructedInDemo', { count: of.reconstructions }));
}

function progress({ say, print }: LoadContext): (file: string, read: number, inAll: number) => void {
  let lastPercent = -1;
  return (file, read, inAll) => {
    const percent = Math.floor((10 * read) / Math.max(1, inAll)) * 10;
    // For a small feed no progress is printed, because it is loaded at once.
    if (inAll > 5_000_000 && percent > lastPercent) print(say('reading', { percent: (lastPercent = percent), file }));
  };
}

function printFindings({ list, more }: Findings, { language, say, print }: LoadContext): void {
  for (const finding of list) print(`  ${findingLine(finding, language)}`);
  for (const [kind, count] of more) print(say('moreFindings', { kind, count }));
}
