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

/** The text for residents in each language; null: none. */
export interface Words {
  readonly wordsZh: string | null;
  readonly wordsEn: string | null;
}

/** The text of a month, and the names that sign the reports of all months of the agency. */
export interface StoredWords {
  readonly words: ReportWords | null;
  /** One name a line; null: the program's default. */
  readonly signers: string | null;
}

interface WordsRequest extends Words {
  /** undefined: unchanged. */
  readonly signers: string | null | undefined;
}

/** The name of the agency's setting for the signers. Unlike other settings it is not sent to drivers. */
const signersName = 'reportSigners';

/** Stores the texts that managers write for the printed reports of months. */
@Injectable()
export class ReportWordsService {
  constructor(
    private readonly database: Database,
    private readonly managers: ManagersChanges,
    private readonly clock: Clock,
  ) {}

  find(agencyId: string, month: Month): Promise<StoredWords> {
    return read(this.database.source.manager, agencyId, month);
  }

  save(actor: Actor, month: Month, request: WordsRequest, expected: Precondition): Promise<StoredWords> {
    const { agencyId, accountId } = actor;
    return this.managers.change(actor, null, async (runner) => {
      const rows = runner.manager;
      const stored = await read(rows, agencyId, month);
      const [wordsZh, wordsEn] = [request.wordsZh ?? '', request.wordsEn ?? ''];
      const isUnchanged = stored.words?.wordsZh === wordsZh && stored.words.wordsEn === wordsEn;
      // If only the signers change, the text keeps its author and time.
      const words = isUnchanged
        ? stored.words
        : { ...{ agencyId, month, accountId, wordsZh, wordsEn }, recordedAt: instant(this.clock.now()) };
      const { signers = stored.signers } = request;
      const change = {
        ...{ action: 'report-words-changed', subject: `ridership/months/${month}/words` },
        before: stateOf(stored),
        after: { ...wordsOf(words), ...signedBy(signers) },
      };
      await this.managers.refuseMeanwhile(runner, actor, change, expected);
      const isSame = JSON.stringify(change.before) === JSON.stringify(change.after);
      return unlessSame(isSame ? stored : { words, signers }, change, async () => {
        if (signers !== stored.signers) await rows.save(AgencySetting, { agencyId, name: signersName, value: JSON.stringify(signers) });
        if (!isUnchanged && words !== null) await rows.save(ReportWords, words);
      });
    });
  }
}

async function read(rows: EntityManager, agencyId: string, month: Month): Promise<StoredWords> {
  const signers = await rows.findOneBy(AgencySetting, { agencyId, name: signersName });
  return {
    words: await rows.findOneBy(ReportWords, { agencyId, month }),
    signers: signers === null ? null : (JSON.parse(signers.value) as string | null),
  };
}

/** The words as they are answered and stored in the audit log. */
export const wordsOf = (words: Pick<ReportWords, 'wordsZh' | 'wordsEn'> | null): Words => ({
  wordsZh: words?.wordsZh || null,
  wordsEn: words?.wordsEn || null,
});

const signedBy = (signers: string | null): { readonly signers?: string } => (signers === null ? {} : { signers });

const stateOf = ({ words, signers }: StoredWords): (Words & { readonly signers?: string }) | null =>
  words === null && signers === null ? null : { ...wordsOf(words), ...signedBy(signers) };

export const revisionOfWords = (stored: StoredWords): string | null => revisionOf(stateOf(stored));
