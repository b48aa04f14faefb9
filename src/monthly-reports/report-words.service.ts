import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { ManagersChanges, revisionOf, unlessSame } from '../accounts/managers-changes.service.js';
import { AgencySetting } from '../agency-settings/agency-setting.entity.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.service.js';
import type { Precondition } from '../http/route.decorator.js';
import type { Month } from '../scheduling/month.js';
import { instant } from '../scheduling/service-time.js';
import { ReportWords } from './report-words.entity.js';

/** What residents are told in each language; null: nothing. */
export interface Words {
  readonly wordsZh: string | null;
  readonly wordsEn: string | null;
}

/** The words of a month, and who signs the reports of all months of its agency. */
export interface KeptWords {
  readonly words: ReportWords | null;
  /** A name a line; null: those that the program has. */
  readonly signers: string | null;
}

interface AskedWords extends Words {
  /** undefined: as they are */
  readonly signers: string | null | undefined;
}

/** A setting of the agency that drivers have no use for: it is none of those that come with their bundles. */
const signersName = 'reportSigners';

/** What managers say to residents on the report of a month. Its figures are those of the month, and never kept here. */
@Injectable()
export class ReportWordsService {
  constructor(
    private readonly database: Database,
    private readonly managers: ManagersChanges,
    private readonly clock: Clock,
  ) {}

  find(agencyId: string, month: Month): Promise<KeptWords> {
    return read(this.database.source.manager, agencyId, month);
  }

  /** Those that are as they were stay as they are. */
  save(actor: Actor, month: Month, asked: AskedWords, expected: Precondition): Promise<KeptWords> {
    const { agencyId, accountId } = actor;
    return this.managers.change(actor, null, async (runner) => {
      const rows = runner.manager;
      const known = await read(rows, agencyId, month);
      const [wordsZh, wordsEn] = [asked.wordsZh ?? '', asked.wordsEn ?? ''];
      const isSaid = known.words?.wordsZh === wordsZh && known.words.wordsEn === wordsEn;
      // Where only the names change, the words are still of whom and when they were.
      const words = isSaid ? known.words : { ...{ agencyId, month, accountId, wordsZh, wordsEn }, recordedAt: instant(this.clock.now()) };
      const { signers = known.signers } = asked;
      const change = {
        ...{ action: 'report-words-changed', subject: `ridership/months/${month}/words` },
        before: stateOf(known),
        after: { ...wordsOf(words), ...signedBy(signers) },
      };
      await this.managers.refuseMeanwhile(runner, actor, change, expected);
      const isSame = JSON.stringify(change.before) === JSON.stringify(change.after);
      return unlessSame(isSame ? known : { words, signers }, change, async () => {
        if (signers !== known.signers) await rows.save(AgencySetting, { agencyId, name: signersName, value: JSON.stringify(signers) });
        if (!isSaid && words !== null) await rows.save(ReportWords, words);
      });
    });
  }
}

async function read(rows: EntityManager, agencyId: string, month: Month): Promise<KeptWords> {
  const signers = await rows.findOneBy(AgencySetting, { agencyId, name: signersName });
  return {
    words: await rows.findOneBy(ReportWords, { agencyId, month }),
    signers: signers === null ? null : (JSON.parse(signers.value) as string | null),
  };
}

/** What the audit log keeps of them. */
export const wordsOf = (words: Pick<ReportWords, 'wordsZh' | 'wordsEn'> | null): Words => ({
  wordsZh: words?.wordsZh || null,
  wordsEn: words?.wordsEn || null,
});

const signedBy = (signers: string | null): { readonly signers?: string } => (signers === null ? {} : { signers });

const stateOf = ({ words, signers }: KeptWords): (Words & { readonly signers?: string }) | null =>
  words === null && signers === null ? null : { ...wordsOf(words), ...signedBy(signers) };

export const revisionOfWords = (kept: KeptWords): string | null => revisionOf(stateOf(kept));
