import { Injectable } from '@nestjs/common';
import { Not, type QueryRunner } from 'typeorm';
import { Database } from '../database/database.service.js';
import { differencesOf } from '../editing/content-difference.js';
import type { EpochSeconds } from '../scheduling/service-time.js';
import type { DraftContent } from '../timetabling/draft-content.js';
import { DraftEdit, type TimetableDraft } from './timetable-draft.entity.js';

/** Saves of one person within this many seconds count as one edit. */
const secondsOfEdit = 600;
/** Limits on the differences of one edit and on the number of edits listed. */
const maxDifferences = 200;
const maxEdits = 200;
/** The JSON of an edit without differences, because it was reverted. */
const nothing = '[]';

/** Records who changed what in a draft, and when. */
@Injectable()
export class DraftEdits {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  list(agencyId: string, draftId: number): Promise<DraftEdit[]> {
    const { manager } = this.database.source;
    return manager.find(DraftEdit, { where: { agencyId, draftId, differences: Not(nothing) }, order: { editId: 'DESC' }, take: maxEdits });
  }

  /**
   * Records a save within its transaction. Changes reverted within one edit leave no difference.
   * @returns the content before the edit
   */
  async record(runner: QueryRunner, draft: TimetableDraft, content: string, accountId: string | null, now: EpochSeconds): Promise<string> {
    const { agencyId, draftId } = draft;
    const last = await runner.manager.findOne(DraftEdit, { where: { agencyId, draftId }, order: { editId: 'DESC' } });
    const continues = last !== null && last.accountId === accountId && last.beganAt <= now && now - last.beganAt < secondsOfEdit;
    const before = continues ? draft.contentBeforeEdit : draft.content;
    const differences = differencesOf(JSON.parse(before) as DraftContent, JSON.parse(content) as DraftContent).slice(0, maxDifferences);
    const [editId, beganAt] = continues ? [last.editId, last.beganAt] : [(last?.editId ?? 0) + 1, now];
    // An edit without remaining differences is kept, so that the next save is not merged into the edit before it.
    if (differences.length > 0 || continues)
      await runner.manager.save(DraftEdit, {
        ...{ agencyId, draftId, editId, accountId, beganAt, endedAt: now },
        differences: JSON.stringify(differences),
      });
    return before;
  }

  async remove(runner: QueryRunner, agencyId: string, draftId: number): Promise<void> {
    await runner.manager.delete(DraftEdit, { agencyId, draftId });
  }
}
