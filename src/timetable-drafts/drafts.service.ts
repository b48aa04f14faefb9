import { Inject, Injectable } from '@nestjs/common';
import { In, type QueryRunner } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { ManagersChanges, revisionOf, toldDoer } from '../accounts/managers-changes.service.js';
import { Agencies } from '../agencies/agencies.service.js';
import { PlaceholderAgency } from '../agency-keeping/placeholder-agency.service.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.service.js';
import { Refusal } from '../errors.js';
import { nameKey } from '../fields.js';
import { httpRefusals } from '../http/http.refusals.js';
import { isMet, unconditional, type Precondition } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { formatInstant, instant } from '../scheduling/service-time.js';
import type { DraftBase } from '../timetabling/draft-base.js';
import type { DraftContent } from '../timetabling/draft-content.js';
import { DraftEdit, TimetableDraft } from './timetable-draft.entity.js';
import { timetableDraftsRefusals } from './timetable-drafts.refusals.js';
import { differingParts } from './differing-parts.js';
import { VersionContents } from './version-contents.service.js';

/** A draft without what is only needed to edit it. */
export type DraftHead = Omit<TimetableDraft, 'content' | 'base' | 'contentBeforeEdit'>;

/** A draft that can be worked with. */
export interface OpenDraft {
  readonly head: DraftHead;
  readonly content: DraftContent;
  readonly base: DraftBase | null;
}

/** What a draft begins as. */
export interface NewDraft {
  /** The version to begin from; null: nothing; undefined: the one in force. */
  readonly from: number | null | undefined;
  /** Undefined: one is made up, in this language. */
  readonly name: string | undefined;
  readonly language: Language;
}

/** What a save changes; left out: it stays. */
export interface SavedDraft {
  readonly name?: string | undefined;
  readonly content?: DraftContent | undefined;
}

const draftSubject = (draftId: number): string => `timetable-drafts/${draftId}`;

/** Whoever needs more of them reads the draft. */
const mostDifferences = 100;

/** What managers say in it, and not who wrote it when, or what became of it. */
const revisionOfDraft = ({ name, content }: Pick<TimetableDraft, 'name' | 'content'>): string => revisionOf({ name, content });

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
    @Inject(Agencies) private readonly agencies: Agencies,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(VersionContents) private readonly versions: VersionContents,
    @Inject(PlaceholderAgency) private readonly placeholders: PlaceholderAgency,
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

  /** @throws Refusal `no-timetable-in-force`, `timetable-version-not-found`, `draft-name-taken` */
  async create(actor: Actor, { from, name, language }: NewDraft): Promise<OpenDraft> {
    const { agencyId, accountId } = actor;
    const { content, base } = await this.versions.begin(agencyId, from, language);
    const now = instant(this.clock.now());
    return this.managers.change(actor, null, async (runner) => {
      const draftId = ((await runner.manager.maximum(TimetableDraft, 'draftId', { agencyId })) ?? 0) + 1;
      const named = name ?? (await this.freeName(runner, agencyId, language, draftId));
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
  async save(actor: Actor, draftId: number, saved: SavedDraft, expected: Precondition = unconditional): Promise<OpenDraft> {
    const { agencyId, accountId } = actor;
    const text = saved.content === undefined ? undefined : JSON.stringify(saved.content);
    const draft = await this.managers.change<OpenDraft>(actor, null, async (runner) => {
      const known = await this.find(agencyId, draftId, runner);
      const wanted = { ...known, name: saved.name ?? known.name, content: text ?? known.content };
      const isSame = wanted.name === known.name && wanted.content === known.content;
      if (isSame) return { result: openDraft(known), change: null };
      if (!isMet(expected, known.revision)) throw await this.meanwhile(known, wanted);
      if (known.publishedVersionId !== null && wanted.content !== known.content)
        throw new Refusal(timetableDraftsRefusals['draft-published'], { name: known.name });
      if (wanted.name !== known.name) await this.refuseTaken(runner, agencyId, draftId, wanted.name);
      const changed = { ...wanted, changedAt: instant(this.clock.now()), changedBy: accountId, revision: revisionOfDraft(wanted) };
      await runner.manager.save(TimetableDraft, changed);
      const renamed = {
        action: 'draft-renamed',
        subject: draftSubject(draftId),
        before: { name: known.name },
        after: { name: wanted.name },
      };
      return { result: openDraft(changed), change: wanted.name === known.name ? null : renamed };
    });
    // Before there is a timetable, its first draft says what the agency is called.
    if (draft.head.baseVersionId === null) await this.placeholders.call(agencyId, draft.content.place);
    return draft;
  }

  /** @throws Refusal `draft-not-found`, `changed-meanwhile` */
  async delete(actor: Actor, draftId: number, expected: Precondition = unconditional): Promise<void> {
    const { agencyId } = actor;
    await this.managers.change(actor, null, async (runner) => {
      const known = await this.find(agencyId, draftId, runner);
      if (!isMet(expected, known.revision)) throw await this.meanwhile(known, null);
      await runner.manager.delete(DraftEdit, { agencyId, draftId });
      await runner.manager.delete(TimetableDraft, { agencyId, draftId });
      const before = { name: known.name, baseVersionId: known.baseVersionId };
      return { result: undefined, change: { action: 'draft-deleted', subject: draftSubject(draftId), before, after: null } };
    });
  }

  /**
   * The draft as whoever publishes it, or takes it back, has read it.
   * @throws Refusal `draft-not-found`, `changed-meanwhile`
   */
  async getAsRead(agencyId: string, draftId: number, expected: Precondition, runner?: QueryRunner): Promise<DraftHead> {
    const known = await this.find(agencyId, draftId, runner);
    if (!isMet(expected, known.revision)) throw await this.meanwhile(known, null);
    return openDraft(known).head;
  }

  /** In the transaction that makes a version of it. */
  async becomeVersion(runner: QueryRunner, { agencyId, draftId }: DraftHead, publishedVersionId: number): Promise<void> {
    await runner.manager.update(TimetableDraft, { agencyId, draftId }, { publishedVersionId });
  }

  /** In the transaction that withdraws the versions that they became. */
  async reopen(runner: QueryRunner, agencyId: string, versionIds: readonly number[]): Promise<void> {
    await runner.manager.update(TimetableDraft, { agencyId, publishedVersionId: In([...versionIds]) }, { publishedVersionId: null });
  }

  /** Who changed it since it was read, when, and where it is another now than it was to be. */
  private async meanwhile(known: TimetableDraft, wanted: TimetableDraft | null): Promise<Refusal> {
    const { agencyId, changedBy, changedAt } = known;
    const { agencyTimezone } = await this.agencies.get(agencyId);
    const name = changedBy === null ? null : ((await this.accounts.namesOf(agencyId)).get(changedBy) ?? null);
    const at = formatInstant(changedAt, agencyTimezone);
    const by = toldDoer(() => name, at);
    const partsOf = (draft: TimetableDraft | null): object =>
      draft === null ? {} : { name: draft.name, content: JSON.parse(draft.content) as unknown };
    const difference = wanted === null ? [] : differingParts(partsOf(known), partsOf(wanted), mostDifferences);
    return new Refusal(httpRefusals['changed-meanwhile'], { byZh: by['zh-CN'], byEn: by.en }, [], () => ({
      ...{ changedBy: name, changedAt: at, difference },
    }));
  }

  private async find(agencyId: string, draftId: number, runner?: QueryRunner): Promise<TimetableDraft> {
    const { manager } = runner ?? this.database.source;
    const draft = await manager.findOneBy(TimetableDraft, { agencyId, draftId });
    if (draft === null) throw new Refusal(timetableDraftsRefusals['draft-not-found'], { draftId });
    return draft;
  }

  private async namesOf(runner: QueryRunner, agencyId: string, but: number): Promise<Set<string>> {
    const drafts = await runner.manager.find(TimetableDraft, {
      where: { agencyId },
      select: { agencyId: true, draftId: true, name: true },
    });
    return new Set(drafts.filter(({ draftId }) => draftId !== but).map(({ name }) => nameKey(name)));
  }

  private async freeName(runner: QueryRunner, agencyId: string, language: Language, first: number): Promise<string> {
    const nameOf = (number: number): string => (language === 'en' ? `Draft ${number}` : `草稿 ${number}`);
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
