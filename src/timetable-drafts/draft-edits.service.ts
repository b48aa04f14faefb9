import { Injectable } from '@nestjs/common';
import { Not, type QueryRunner } from 'typeorm';
import { Database } from '../database/database.service.js';
import { differencesOf } from '../editing/content-difference.js';
import type { EpochSeconds } from '../scheduling/service-time.js';
import type { DraftContent } from '../timetabling/draft-content.js';
import { DraftEdit, type TimetableDraft } from './timetable-draft.entity.js';

/** Saves of one person within these are one edit. */
const secondsOfEdit = 600;
/** Nobody reads more of one edit, nor more edits. */
const mostDifferences = 200;
const mostEdits = 200;
/** JSON of an edit that was taken back. */
const nothing = '[]';

/** Who changed what of a draft, and when. */
@Injectable()
export class DraftEdits {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  list(agencyId: string, draftId: number): Promise<DraftEdit[]> {
    const { manager } = this.database.source;
    return manager.find(DraftEdit, { where: { agencyId, draftId, differences: Not(nothing) }, order: { editId: 'DESC' }, take: mostEdits });
  }

  /**
   * Notes a save, in its transaction. What one takes back within an edit is none.
   * @returns the content before the edit that it belongs to
   */
  async record(runner: QueryRunner, known: TimetableDraft, content: string, accountId: string | null, now: EpochSeconds): Promise<string> {
    const { agencyId, draftId } = known;
    const last = await runner.manager.findOne(DraftEdit, { where: { agencyId, draftId }, order: { editId: 'DESC' } });
    const goesOn = last !== null && last.accountId === accountId && last.beganAt <= now && now - last.beganAt < secondsOfEdit;
    const before = goesOn ? known.contentBeforeEdit : known.content;
    const differences = differencesOf(JSON.parse(before) as DraftContent, JSON.parse(content) as DraftContent).slice(0, mostDifferences);
    const [editId, beganAt] = goesOn ? [last.editId, last.beganAt] : [(last?.editId ?? 0) + 1, now];
    // One of which nothing is left stays, so that what follows is not taken for a part of the one before it.
    if (differences.length > 0 || goesOn)
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
