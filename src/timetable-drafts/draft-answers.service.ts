import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import { Agencies } from '../agencies/agencies.service.js';
import { differenceWords, type Difference } from '../editing/content-difference.js';
import { vehiclesInUse } from '../fleet/assigned.js';
import { CrewsService } from '../fleet/crews.service.js';
import type { Language } from '../language.js';
import { formatInstant, formatServiceTime } from '../scheduling/service-time.js';
import type { VehicleBlock } from '../blocking/vehicle-trip.js';
import { kindWords } from '../sentences/days-words.js';
import { previewOf, type DayFleet, type DraftPreview } from '../timetabling/draft-preview.js';
import { problemSentence, type DraftProblem } from '../timetabling/draft-problems.js';
import { VersionsOfAgency } from '../timetable-versions/versions-of-agency.service.js';
import type { DraftEditAnswer } from './drafts.requests.js';
import type { DraftEdit } from './timetable-draft.entity.js';
import type {
  DraftAnswer,
  DraftDayAnswer,
  DraftFleetAnswer,
  DraftProblemAnswer,
  DraftSummaryAnswer,
  DraftVehicleBlockAnswer,
} from './drafts.requests.js';
import type { DraftHead, OpenDraft } from './drafts.service.js';

/** Answers about drafts: summaries, edits, previews and problems. */
@Injectable()
export class DraftAnswers {
  constructor(
    private readonly agencies: Agencies,
    private readonly accounts: AccountsService,
    private readonly versions: VersionsOfAgency,
    private readonly crews: CrewsService,
  ) {}

  async summaries(agencyId: string, drafts: readonly DraftHead[]): Promise<DraftSummaryAnswer[]> {
    const { agencyTimezone } = await this.agencies.get(agencyId);
    const names = await this.accounts.namesOf(agencyId);
    const versions = new Map((await this.versions.list(agencyId)).map((found) => [found.version.versionId, found]));
    const nameOf = (accountId: string | null): string | null => (accountId === null ? null : (names.get(accountId) ?? null));
    return drafts.map((draft) => {
      const { draftId, name, baseVersionId, createdAt, createdBy, changedAt, changedBy, revision } = draft;
      const published = draft.publishedVersionId === null ? undefined : versions.get(draft.publishedVersionId);
      // A withdrawn timetable no longer counts as published.
      const isPublished = published !== undefined && published.state !== 'withdrawn';
      return {
        ...{ draftId, name, state: isPublished ? 'published' : 'open', baseVersionId },
        isBaseInForce: baseVersionId === null ? null : versions.get(baseVersionId)?.state === 'in-force',
        publishedVersionId: isPublished ? published.version.versionId : null,
        effectiveFrom: isPublished ? published.version.effectiveFrom : null,
        ...{ createdBy: nameOf(createdBy), createdAt: formatInstant(createdAt, agencyTimezone) },
        ...{ changedBy: nameOf(changedBy), changedAt: formatInstant(changedAt, agencyTimezone), revision },
      };
    });
  }

  async edits(agencyId: string, edits: readonly DraftEdit[], language: Language): Promise<DraftEditAnswer[]> {
    const { agencyTimezone } = await this.agencies.get(agencyId);
    const names = await this.accounts.namesOf(agencyId);
    return edits.map(({ editId, accountId, beganAt, endedAt, differences }) => ({
      ...{ editId, by: accountId === null ? null : (names.get(accountId) ?? null) },
      ...{ beganAt: formatInstant(beganAt, agencyTimezone), endedAt: formatInstant(endedAt, agencyTimezone) },
      differences: (JSON.parse(differences) as Difference[]).map((each) => differenceWords(each, language)),
    }));
  }

  async summary(draft: DraftHead): Promise<DraftSummaryAnswer> {
    const [summary] = await this.summaries(draft.agencyId, [draft]);
    if (summary === undefined) throw new Error('one draft has one summary');
    return summary;
  }

  async answer({ head, content, base }: OpenDraft, language: Language): Promise<DraftAnswer> {
    const preview = previewOf(content, base);
    const { vehicles } = await this.crews.get(head.agencyId);
    return {
      ...(await this.summary(head)),
      ...{ content, base },
      vehiclesAtHand: vehiclesInUse(vehicles.values()).length,
      tripCount: preview.trips.length,
      fleet: largestFleet(preview),
      days: preview.days.map((day) => dayAnswer(day, kindWords(day.day, content.services, language))),
      problems: preview.problems.map((problem) => problemAnswer(problem, language)),
    };
  }
}

const blockAnswer = ({ tripIds, startTime, endTime, emptySeconds }: VehicleBlock): DraftVehicleBlockAnswer => ({
  ...{ tripIds: [...tripIds], startTime: formatServiceTime(startTime), endTime: formatServiceTime(endTime), emptySeconds },
});

const fleetAnswer = ({ vehicles, vehiclesWithEmptyRunning, forcing, blocks }: DayFleet): DraftFleetAnswer => ({
  ...{ vehicles, vehiclesWithEmptyRunning, forcing: [...forcing], blocks: blocks.map(blockAnswer) },
});

/** The vehicles for the kind of day that needs most; on a tie the first kind, which covers most weekdays. */
function largestFleet({ days }: DraftPreview): DraftFleetAnswer {
  const isMore = (one: DayFleet, other: DayFleet): boolean =>
    one.vehicles > other.vehicles || (one.vehicles === other.vehicles && one.vehiclesWithEmptyRunning > other.vehiclesWithEmptyRunning);
  const [first, ...others] = days;
  if (first === undefined) return { vehicles: 0, vehiclesWithEmptyRunning: 0, forcing: [], blocks: [] };
  return fleetAnswer(others.reduce((most, each) => (isMore(each, most) ? each : most), first));
}

const dayAnswer = (day: DayFleet, words: string): DraftDayAnswer => ({
  ...{ key: day.day.key, words, tripCount: day.tripCount },
  ...fleetAnswer(day),
  forcingWithEmptyRunning: [...day.forcingWithEmptyRunning],
});

export const problemAnswer = (problem: DraftProblem, language: Language): DraftProblemAnswer => {
  const { params: _, ...about } = problem;
  return { ...about, sentence: problemSentence(problem, language) };
};
