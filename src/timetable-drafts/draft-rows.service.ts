import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { AccountsService } from '../accounts/accounts.service.js';
import { revisionOf, authorAndTime } from '../accounts/managers-changes.service.js';
import { Agencies } from '../agencies/agencies.service.js';
import { Database } from '../database/database.service.js';
import { Refusal } from '../errors.js';
import { nameKey } from '../fields.js';
import { httpRefusals } from '../http/http.refusals.js';
import { isMet, type Precondition } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { formatInstant, serviceDate, type ServiceDate } from '../scheduling/service-time.js';
import { VersionsOfAgency } from '../timetable-versions/versions-of-agency.service.js';
import { differingParts } from './differing-parts.js';
import { TimetableDraft } from './timetable-draft.entity.js';
import { timetableDraftsRefusals } from './timetable-drafts.refusals.js';

/** The most differences in a refusal; for all of them, clients read the draft. */
const maxDifferences = 100;

/** A hash of what managers edit, without author, time and publication state. */
export const revisionOfDraft = ({ name, content }: Pick<TimetableDraft, 'name' | 'content'>): string => revisionOf({ name, content });

/** A draft that still needs a name. */
type DraftToName = Pick<TimetableDraft, 'agencyId' | 'draftId' | 'createdAt' | 'base'>;

/** @example draftNameOf(serviceDate('2024-07-24'), true, 'en') // 'Changes of 24 July' */
const draftNameOf = (begun: ServiceDate, hasBase: boolean, language: Language): string => {
  const [year = 0, month = 0, day = 0] = begun.split('-').map(Number);
  if (language === 'zh-CN') return hasBase ? `${month} 月 ${day} 日的改动` : `${month} 月 ${day} 日的新时刻表`;
  const form = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const date = form.format(Date.UTC(year, month - 1, day));
  return hasBase ? `Changes of ${date}` : `New timetable of ${date}`;
};

/** Finds the rows of drafts, and refuses changes that are not allowed. */
@Injectable()
export class DraftRows {
  constructor(
    private readonly database: Database,
    private readonly agencies: Agencies,
    private readonly accounts: AccountsService,
    private readonly versions: VersionsOfAgency,
  ) {}

  /** @throws Refusal `draft-not-found` */
  async find(agencyId: string, draftId: number, runner?: QueryRunner): Promise<TimetableDraft> {
    const { manager } = runner ?? this.database.source;
    const draft = await manager.findOneBy(TimetableDraft, { agencyId, draftId });
    if (draft === null) throw new Refusal(timetableDraftsRefusals['draft-not-found'], { draftId });
    return draft;
  }

  /**
   * Names must be unique, so that drafts can be told apart.
   * @throws Refusal `draft-name-taken`
   */
  async refuseTaken(runner: QueryRunner, { agencyId, draftId }: Pick<TimetableDraft, 'agencyId' | 'draftId'>, name: string): Promise<void> {
    const usedNames = await this.namesOf(runner, agencyId, draftId);
    if (usedNames.has(nameKey(name))) throw new Refusal(timetableDraftsRefusals['draft-name-taken'], { name });
  }

  /** A free name from the kind of draft and the date it was begun, with a number if the name is taken: 7 月 24 日的改动 2. */
  async freeName(runner: QueryRunner, { agencyId, draftId, createdAt, base }: DraftToName, language: Language): Promise<string> {
    const { agencyTimezone } = await this.agencies.get(agencyId);
    const begun = draftNameOf(serviceDate(formatInstant(createdAt, agencyTimezone).slice(0, 10)), base !== null, language);
    const usedNames = await this.namesOf(runner, agencyId, draftId);
    const nameOf = (number: number): string => (number === 1 ? begun : `${begun} ${number}`);
    let number = 1;
    while (usedNames.has(nameKey(nameOf(number)))) number += 1;
    return nameOf(number);
  }

  /**
   * Refuses a change if the draft is not in the state that the caller has read.
   * @param wanted the state to be saved, which is compared in the refusal; null: a deletion, or a change outside the content
   * @throws Refusal `changed-meanwhile`
   */
  async refuseMeanwhile(stored: TimetableDraft, wanted: TimetableDraft | null, expected: Precondition): Promise<void> {
    if (isMet(expected, stored.revision)) return;
    const { agencyId, changedBy, changedAt } = stored;
    const { agencyTimezone } = await this.agencies.get(agencyId);
    const name = changedBy === null ? null : ((await this.accounts.namesOf(agencyId)).get(changedBy) ?? null);
    const at = formatInstant(changedAt, agencyTimezone);
    const by = authorAndTime(() => name, at);
    const difference = wanted === null ? [] : differingParts(partsOf(stored), partsOf(wanted), maxDifferences);
    throw new Refusal(httpRefusals['changed-meanwhile'], { byZh: by['zh-CN'], byEn: by.en }, [], () => ({
      ...{ changedBy: name, changedAt: at, difference },
    }));
  }

  /**
   * Refuses a change of a draft that was published. A withdrawn timetable no longer counts as published.
   * @param only refuse only if the timetable is not in force yet
   * @throws Refusal `draft-published`
   */
  async refusePublished(runner: QueryRunner, { agencyId, name, publishedVersionId }: TimetableDraft, only?: 'coming'): Promise<void> {
    if (publishedVersionId === null) return;
    const versions = await this.versions.list(agencyId, runner);
    const state = versions.find(({ version }) => version.versionId === publishedVersionId)?.state ?? 'withdrawn';
    if (state !== 'withdrawn' && (only === undefined || only === state))
      throw new Refusal(timetableDraftsRefusals['draft-published'], { name });
  }

  private async namesOf(runner: QueryRunner, agencyId: string, but: number): Promise<Set<string>> {
    const select = { agencyId: true, draftId: true, name: true } as const;
    const drafts = await runner.manager.find(TimetableDraft, { where: { agencyId }, select });
    return new Set(drafts.filter(({ draftId }) => draftId !== but).map(({ name }) => nameKey(name)));
  }
}

const partsOf = ({ name, content }: TimetableDraft): object => ({ name, content: JSON.parse(content) as unknown });
