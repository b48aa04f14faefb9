import type { INestApplicationContext } from '@nestjs/common';
import type { ImportReport, ImportRequest } from '../feeds/gtfs/gtfs-import.service.js';
import type { Language } from '../language.js';
import { kindsToAccept, unaccepted, type Consequence } from '../publishing/consequence.js';
import type { Publication } from '../publishing/publication.js';
import { PublishingService, digestOfPublication } from '../publishing/publishing.service.js';
import { acceptableKinds, readYes, type Accepted } from './accepted.js';
import { asksWhether, canAsk, printConsequences } from './confirming.io.js';
import { loadTimetable, type LoadContext } from './loading.io.js';
import { sayLoading } from './loading.texts.js';
import { ProgramStop } from './program-context.js';

/** @throws ProgramStop if a word of `--yes=` is unknown */
export function acceptedOrStop({ language }: { readonly language: Language }, values: readonly string[] | undefined): Accepted {
  const accepted = readYes(values);
  if (accepted.unknown.length === 0) return accepted;
  throw new ProgramStop(sayLoading(language)('unknownYes', { words: accepted.unknown.join(','), kinds: acceptableKinds.join(', ') }));
}

/**
 * Loads a timetable if its consequences are accepted: by `--yes=` with their kinds, by a bare `--yes` after the same command showed them,
 * or by a person at the terminal.
 * @throws ProgramStop with exit code 3 if they are not
 */
export async function loadOrAsk(
  app: INestApplicationContext,
  context: LoadContext,
  request: Omit<ImportRequest, 'accepts' | 'ask'>,
  { kinds, isBare }: Accepted,
): Promise<ImportReport> {
  const publishing = app.get(PublishingService);
  const ask = async (publication: Publication, open: readonly Consequence[]): Promise<boolean> => {
    if (isBare && (await publishing.wereShown(digestOfPublication(publication)))) return true;
    printConsequences(context, sayLoading(context.language)('consequences'), publication.consequences, open);
    return canAsk() && asksWhether(sayLoading(context.language)('ask'));
  };
  const report = await loadTimetable(app, context, { ...request, accepts: kinds, ask });
  if (report.asks === null) return report;
  const say = sayLoading(context.language);
  if (canAsk()) throw new ProgramStop(say('notAccepted'), 3);
  const { publication, open } = report.asks;
  await publishing.rememberShown(digestOfPublication(publication));
  if (unaccepted(open, kinds).length === 0) throw new ProgramStop(say('changedMeanwhile'), 3);
  const why = isBare ? `${say('notToldBefore')}\n` : '';
  throw new ProgramStop(why + say('addYes', { kinds: kindsToAccept(publication.consequences).join(',') }), 3);
}
