import { Injectable } from '@nestjs/common';
import { In, type QueryRunner } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { ManagersChanges, type Audited } from '../accounts/managers-changes.service.js';
import { PlaceholderAgency } from '../agency-keeping/placeholder-agency.service.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.service.js';
import { Refusal } from '../errors.js';
import { malformed } from '../http/problem.js';
import { unconditional, type Precondition } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { instant } from '../scheduling/service-time.js';
import type { DraftBase } from '../timetabling/draft-base.js';
import type { DraftContent } from '../timetabling/draft-content.js';
import { contentFaults, departuresAtMost, maxDepartures } from './content-faults.js';
import { DraftEdits } from './draft-edits.service.js';
import { DraftRows, revisionOfDraft } from './draft-rows.service.js';
import { TimetableDraft } from './timetable-draft.entity.js';
import { timetableDraftsRefusals } from './timetable-drafts.refusals.js';
import { VersionContents } from './version-contents.service.js';

/** A draft without the large fields that are only needed to edit it. */
export type DraftHead = Omit<TimetableDraft, 'content' | 'base' | 'contentBeforeEdit'>;

/** A draft with its content and base parsed. */
export interface OpenDraft {
  readonly head: DraftHead;
  readonly content: DraftContent;
  readonly base: DraftBase | null;
}

/** The parameters of a new draft. */
export interface NewDraft {
  /** The version to begin from; null: nothing; undefined: the one in force. */
  readonly from: number | null | undefined;
  /** undefined: a name is generated, in this language. */
  readonly name: string | undefined;
  readonly language: Language;
}

/** The changes of a save; fields that are left out stay as they are. */
export interface SavedDraft {
  readonly name?: string | undefined;
  /** Applied to the content that is stored when the save is carried out. */
  readonly content?: ((content: DraftContent) => DraftContent) | undefined;
}

const draftSubject = (draftId: number): string => `timetable-drafts/${draftId}`;

const openDraft = ({ content, base, contentBeforeEdit: _, ...head }: TimetableDraft): OpenDraft => ({
  head,
  content: JSON.parse(content) as DraftContent,
  base: base === null ? null : (JSON.parse(base) as DraftBase),
});

/** Creates, reads, saves and deletes the drafts of an agency. */
@Injectable()
export class Drafts {
  constructor(
    private readonly database: Database,
    private readonly managers: ManagersChanges,
    private readonly rows: DraftRows,
    private readonly edits: DraftEdits,
    private readonly versions: VersionContents,
    private readonly placeholders: PlaceholderAgency,
    private readonly clock: Clock,
  ) {}

  /** The last changed first. */
  list(agencyId: string): Promise<DraftHead[]> {
    return this.database.source.manager.find(TimetableDraft, {
      where: { agencyId },
      select: {
        ...{ agencyId: true, draftId: true, name: true, baseVersionId: true, publishedVersionId: true, revision: true },
        ...{ createdAt: true, createdBy: true, changedAt: true, changedBy: true },
      },
      order: { changedAt: 'DESC', draftId: 'DESC' },
    });
  }

  /** @throws Refusal `draft-not-found` */
  async get(agencyId: string, draftId: number, runner?: QueryRunner): Promise<OpenDraft> {
    return openDraft(await this.rows.find(agencyId, draftId, runner));
  }

  /**
   * @throws Refusal `no-timetable-in-force`, `timetable-version-not-found`, `timetable-beyond-drafts`, `draft-too-large`,
   * `draft-name-taken`
   */
  async create(actor: Actor, { from, name, language }: NewDraft): Promise<OpenDraft> {
    const { agencyId, accountId } = actor;
    const { content, base } = await this.versions.begin(agencyId, from, language);
    refuseLarge(content);
    const now = instant(this.clock.now());
    return this.managers.change(actor, null, async (runner) => {
      const draftId = ((await runner.manager.maximum(TimetableDraft, 'draftId', { agencyId })) ?? 0) + 1;
      const baseText = base === null ? null : JSON.stringify(base);
      const named = name ?? (await this.rows.freeName(runner, { agencyId, draftId, createdAt: now, base: baseText }, language));
      await this.rows.refuseTaken(runner, { agencyId, draftId }, named);
      const text = JSON.stringify(content);
      const draft: Omit<TimetableDraft, 'revision'> = {
        ...{ agencyId, draftId, name: named, content: text, contentBeforeEdit: text, base: baseText },
        ...{ baseVersionId: base?.versionId ?? null, publishedVersionId: null },
        ...{ createdAt: now, createdBy: accountId, changedAt: now, changedBy: accountId },
      };
      const made = { ...draft, revision: revisionOfDraft(draft) };
      await runner.manager.insert(TimetableDraft, made);
      const after = { name: named, baseVersionId: draft.baseVersionId };
      return { result: openDraft(made), change: { action: 'draft-created', subject: draftSubject(draftId), before: null, after } };
    });
  }

  /**
   * Unfinished content may be saved. A name may be changed even after the draft was published.
   * @throws Refusal `draft-not-found`, `draft-published`, `draft-name-taken`, `draft-too-large`, `changed-meanwhile`, `request-malformed`
   */
  async save(actor: Actor, draftId: number, saved: SavedDraft, expected: Precondition = unconditional): Promise<OpenDraft> {
    const { agencyId, accountId } = actor;
    const draft = await this.managers.change<OpenDraft>(actor, null, async (runner) => {
      const stored = await this.rows.find(agencyId, draftId, runner);
      const content = saved.content === undefined ? stored.content : contentText(saved.content(JSON.parse(stored.content) as DraftContent));
      const wanted = { ...stored, name: saved.name ?? stored.name, content };
      if (wanted.name === stored.name && content === stored.content) return { result: openDraft(stored), change: null };
      await this.rows.refuseMeanwhile(stored, wanted, expected);
      const now = instant(this.clock.now());
      const changed = { ...wanted, changedAt: now, changedBy: accountId, revision: revisionOfDraft(wanted) };
      if (content !== stored.content) {
        await this.rows.refusePublished(runner, stored);
        changed.contentBeforeEdit = await this.edits.record(runner, stored, content, accountId, now);
      }
      if (wanted.name !== stored.name) await this.rows.refuseTaken(runner, stored, wanted.name);
      await runner.manager.save(TimetableDraft, changed);
      return { result: openDraft(changed), change: renaming(stored, wanted) };
    });
    // Before there is a timetable, the first draft gives the agency its name.
    if (draft.head.baseVersionId === null) await this.placeholders.call(agencyId, draft.content.place);
    return draft;
  }

  /**
   * The draft of a coming timetable cannot be deleted, because it is needed if the timetable is withdrawn. Once that is in force, it can.
   * @throws Refusal `draft-not-found`, `draft-published`, `changed-meanwhile`
   */
  async delete(actor: Actor, draftId: number, expected: Precondition = unconditional): Promise<void> {
    const { agencyId } = actor;
    await this.managers.change(actor, null, async (runner) => {
      const stored = await this.rows.find(agencyId, draftId, runner);
      await this.rows.refuseMeanwhile(stored, null, expected);
      await this.rows.refusePublished(runner, stored, 'coming');
      await this.edits.remove(runner, agencyId, draftId);
      await runner.manager.delete(TimetableDraft, { agencyId, draftId });
      const before = { name: stored.name, baseVersionId: stored.baseVersionId };
      return { result: undefined, change: { action: 'draft-deleted', subject: draftSubject(draftId), before, after: null } };
    });
  }

  /**
   * The draft in the state in which the caller has read it.
   * @throws Refusal `draft-not-found`, `changed-meanwhile`
   */
  async getAsRead(agencyId: string, draftId: number, expected: Precondition, runner?: QueryRunner): Promise<DraftHead> {
    const stored = await this.rows.find(agencyId, draftId, runner);
    await this.rows.refuseMeanwhile(stored, null, expected);
    return openDraft(stored).head;
  }

  /** Called in the transaction that creates a version from the draft. */
  async becomeVersion(runner: QueryRunner, { agencyId, draftId }: DraftHead, publishedVersionId: number): Promise<void> {
    await runner.manager.update(TimetableDraft, { agencyId, draftId }, { publishedVersionId });
  }

  /** Called in the transaction that withdraws the versions. */
  async reopen(runner: QueryRunner, agencyId: string, versionIds: readonly number[]): Promise<void> {
    await runner.manager.update(TimetableDraft, { agencyId, publishedVersionId: In([...versionIds]) }, { publishedVersionId: null });
  }
}

/** The content as it is stored. @throws Refusal `request-malformed`, `draft-too-large` */
function contentText(content: DraftContent): string {
  const faults = contentFaults(content);
  if (faults.length > 0) throw malformed(faults);
  refuseLarge(content);
  return JSON.stringify(content);
}

function refuseLarge(content: DraftContent): void {
  if (departuresAtMost(content) > maxDepartures) throw new Refusal(timetableDraftsRefusals['draft-too-large'], { most: maxDepartures });
}

const renaming = (stored: TimetableDraft, { draftId, name }: TimetableDraft): Audited | null =>
  stored.name === name ? null : { action: 'draft-renamed', subject: draftSubject(draftId), before: { name: stored.name }, after: { name } };
