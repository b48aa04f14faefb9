import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/actor.js';
import { ManagersChanges, revisionOf, unlessSame } from '../accounts/managers-changes.service.js';
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

/** What managers say to residents on the report of a month. Its figures are those of the month, and never kept here. */
@Injectable()
export class ReportWordsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ManagersChanges) private readonly managers: ManagersChanges,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** null: nobody ever wrote any. */
  find(agencyId: string, month: Month): Promise<ReportWords | null> {
    return this.database.source.manager.findOneBy(ReportWords, { agencyId, month });
  }

  /** Those that are as they were stay as they are. */
  save(actor: Actor, month: Month, asked: Words, expected: Precondition): Promise<ReportWords | null> {
    const { agencyId, accountId } = actor;
    return this.managers.change(actor, null, async (runner) => {
      const rows = runner.manager;
      const known = await rows.findOneBy(ReportWords, { agencyId, month });
      const words: ReportWords = {
        ...{ agencyId, month, accountId },
        wordsZh: asked.wordsZh ?? '',
        wordsEn: asked.wordsEn ?? '',
        recordedAt: instant(this.clock.now()),
      };
      const change = {
        ...{ action: 'report-words-changed', subject: `ridership/months/${month}/words` },
        before: known === null ? null : wordsOf(known),
        after: wordsOf(words),
      };
      await this.managers.refuseMeanwhile(runner, actor, change, expected);
      const isSame = JSON.stringify(change.before) === JSON.stringify(change.after);
      return unlessSame(isSame ? known : words, change, () => rows.save(ReportWords, words));
    });
  }
}

/** What the audit log keeps of them. */
export const wordsOf = ({ wordsZh, wordsEn }: Pick<ReportWords, 'wordsZh' | 'wordsEn'>): Words => ({
  wordsZh: wordsZh === '' ? null : wordsZh,
  wordsEn: wordsEn === '' ? null : wordsEn,
});

export const revisionOfWords = (words: ReportWords | null): string | null => revisionOf(words === null ? null : wordsOf(words));
