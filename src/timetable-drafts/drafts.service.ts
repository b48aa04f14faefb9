import { Inject, Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { ManagersChanges, revisionOf } from '../accounts/managers-changes.service.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.service.js';
import { Refusal } from '../errors.js';
import { nameKey } from '../fields.js';
import { isMet, unconditional, type Precondition } from '../http/route.decorator.js';
import { instant } from '../scheduling/service-time.js';
import type { DraftBase } from '../timetabling/draft-base.js';
import type { DraftContent } from '../timetabling/draft-content.js';
import { DraftEdit, TimetableDraft } from './timetable-draft.entity.js';
import { timetableDraftsRefusals } from './timetable-drafts.refusals.js';
import { meanwhile } from './meanwhile.js';
import { VersionContents } from './version-contents.service.js';

/** A draft without what is only needed to edit it. */
export type DraftHead = Omit<TimetableDraft, 'content' | 'base' | 'contentBeforeEdit'>;

/** A draft that can be worked with. */
export interface OpenDraft {
  readonly head: DraftHead;
  readonly content: DraftContent;
  readonly base: DraftBase | null;
}

/** What a save changes; left out: it stays. */
export interface SavedDraft {
  readonly name?: string | undefined;
  readonly content?: DraftContent | undefined;
}

const draftSubject = (draftId: number): string => `timetable-drafts/${draftId}`;

/** What names a state of a draft, and not who wrote it when. */
const revisionOfDraft = ({ name, content, publishedVersionId }: Pick<TimetableDraft, 'name' | 'content' | 'publishedVersionId'>): string =>
  revisionOf({ name, content, publishedVersionId });

export const openDraft = ({ content, base, contentBeforeEdit: _, ...head }: TimetableDraft): OpenDraft => ({
  head,
  content: JSON.parse(content) as DraftContent,
  base: base === null ? null : (JSON.parse(base) as DraftBase),
});

/** The drafts of an agency: made, read, saved and deleted. */
@Injectable()
export class Drafts {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ManagersChanges) private readonly managers: ManagersChanges,
    @Inject(VersionContents) private readonly versions: VersionContents,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Those that were changed last first. */
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
    return openDraft(await this.find(agencyId, draftId, runner));
  }

  /**
   * @param from the version to begin from; null: nothing; undefined: the one in force
   * @param nameOf where none is given
   * @throws Refusal `no-timetable-in-force`, `timetable-version-not-found`, `draft-name-taken`
   */
  async create(actor: Actor, from: number | null | undefined, name: string | undefined, nameOf: (draftId: number) => string): Promise<OpenDraft> {
    const { agencyId, accountId } = actor;
    const { content, base } = await this.versions.contentFrom(agencyId, from);
    const now = instant(this.clock.now());
    return this.managers.change(actor, null, async (runner) => {
      const draftId = ((await runner.manager.maximum(TimetableDraft, 'draftId', { agencyId })) ?? 0) + 1;
      const named = name ?? (await this.freeName(runner, agencyId, nameOf, draftId));
      await this.refuseTaken(runner, agencyId, draftId, named);
      const text = JSON.stringify(content);
      const draft: TimetableDraft = {
        ...{ agencyId, draftId, name: named, content: text, contentBeforeEdit: text, base: base === null ? null : JSON.stringify(base) },
        ...{ baseVersionId: base?.versionId ?? null, publishedVersionId: null },
        ...{ createdAt: now, createdBy: accountId, changedAt: now, changedBy: accountId, revision: '' },
      };
      const made = { ...draft, revision: revisionOfDraft(draft) };
      await runner.manager.insert(TimetableDraft, made);
      const after = { name: named, baseVersionId: draft.baseVersionId };
      return { result: openDraft(made), change: { action: 'draft-created', subject: draftSubject(draftId), before: null, after } };
    });
  }

  /** @throws Refusal `draft-not-found`, `draft-published`, `draft-name-taken`, `changed-meanwhile` */
  save(actor: Actor, draftId: number, saved: SavedDraft, expected: Precondition = unconditional): Promise<OpenDraft> {
    const { agencyId, accountId } = actor;
    const text = saved.content === undefined ? undefined : JSON.stringify(saved.content);
    return this.managers.change(actor, null, async (runner) => {
      const known = await this.find(agencyId, draftId, runner);
      const wanted = { ...known, name: saved.name ?? known.name, content: text ?? known.content };
      const isSame = wanted.name === known.name && wanted.content === known.content;
      if (isSame) return { result: openDraft(known), change: null };
      if (!isMet(expected, known.revision)) throw await meanwhile(known, wanted);
      if (known.publishedVersionId !== null && wanted.content !== known.content)
        throw new Refusal(timetableDraftsRefusals['draft-published'], { name: known.name });
      if (wanted.name !== known.name) await this.refuseTaken(runner, agencyId, draftId, wanted.name);
      const changed = { ...wanted, changedAt: instant(this.clock.now()), changedBy: accountId, revision: revisionOfDraft(wanted) };
      await runner.manager.save(TimetableDraft, changed);
      const renamed = { action: 'draft-renamed', subject: draftSubject(draftId), before: { name: known.name }, after: { name: wanted.name } };
      return { result: openDraft(changed), change: wanted.name === known.name ? null : renamed };
    });
  }

  /** @throws Refusal `draft-not-found`, `changed-meanwhile` */
  async delete(actor: Actor, draftId: number, expected: Precondition = unconditional): Promise<void> {
    const { agencyId } = actor;
    await this.managers.change(actor, null, async (runner) => {
      const known = await this.find(agencyId, draftId, runner);
      if (!isMet(expected, known.revision)) throw await meanwhile(known, null);
      await runner.manager.delete(DraftEdit, { agencyId, draftId });
      await runner.manager.delete(TimetableDraft, { agencyId, draftId });
      const before = { name: known.name, baseVersionId: known.baseVersionId };
      return { result: undefined, change: { action: 'draft-deleted', subject: draftSubject(draftId), before, after: null } };
    });
  }

  private async find(agencyId: string, draftId: number, runner?: QueryRunner): Promise<TimetableDraft> {
    const { manager } = runner ?? this.database.source;
    const draft = await manager.findOneBy(TimetableDraft, { agencyId, draftId });
    if (draft === null) throw new Refusal(timetableDraftsRefusals['draft-not-found'], { draftId });
    return draft;
  }

  private async namesOf(runner: QueryRunner, agencyId: string, but: number): Promise<Set<string>> {
    const drafts = await runner.manager.find(TimetableDraft, { where: { agencyId }, select: { agencyId: true, draftId: true, name: true } });
    return new Set(drafts.filter(({ draftId }) => draftId !== but).map(({ name }) => nameKey(name)));
  }

  private async freeName(runner: QueryRunner, agencyId: string, nameOf: (draftId: number) => string, first: number): Promise<string> {
    const taken = await this.namesOf(runner, agencyId, first);
    let number = first;
    while (taken.has(nameKey(nameOf(number)))) number += 1;
    return nameOf(number);
  }

  /** Two that nobody can tell apart by their names would be mixed up. */
  private async refuseTaken(runner: QueryRunner, agencyId: string, draftId: number, name: string): Promise<void> {
    if ((await this.namesOf(runner, agencyId, draftId)).has(nameKey(name)))
      throw new Refusal(timetableDraftsRefusals['draft-name-taken'], { name });
  }
}
