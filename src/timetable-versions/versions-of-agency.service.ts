import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { ManagersChanges, revisionOf } from '../accounts/managers-changes.service.js';
import { inOrder } from '../agencies/versions-of-date.js';
import { Clock } from '../clock.js';
import { Refusal } from '../errors.js';
import type { Language } from '../language.js';
import { NetworkService, todayOf } from '../network/network.service.js';
import { addDays, formatInstant, type ServiceDate } from '../scheduling/service-time.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { timetableVersionsRefusals } from './timetable-versions.refusals.js';
import type { TimetableVersionAnswer } from './timetable-versions.requests.js';
import { statesOf, type StatedVersion } from './version-states.js';

type VersionWithTripCount = Awaited<ReturnType<TimetablesService['versions']['list']>>[number];

/** A version with its state today. */
export interface FoundVersion extends StatedVersion<VersionWithTripCount['version']> {
  readonly tripCount: number;
  /** The ids of the copies by which it was brought back. */
  readonly broughtBackAs: readonly number[];
}

export const versionSubject = (versionId: number): string => `timetables/${versionId}`;

/** What the audit log stores of a version that is withdrawn or brought back; its revision is made of the same. */
export const auditedVersion = ({ version, broughtBackAs }: FoundVersion): object => ({
  state: version.state,
  effectiveFrom: version.effectiveFrom,
  source: version.source,
  broughtBackAs,
});

/** A version in a list: everything but its routes and trips. */
export type VersionFacts = Omit<TimetableVersionAnswer, 'routes'>;

/** Lists all timetables of an agency, including those that are never in force. */
@Injectable()
export class VersionsOfAgency {
  constructor(
    private readonly timetables: TimetablesService,
    private readonly networks: NetworkService,
    private readonly managers: ManagersChanges,
    private readonly clock: Clock,
  ) {}

  /** By number. @param runner reads within its transaction */
  async list(agencyId: string, runner?: QueryRunner): Promise<FoundVersion[]> {
    const stored = await this.timetables.versions.list(agencyId, runner);
    const stated = statesOf(
      stored.map(({ version }) => version),
      await this.today(agencyId),
    );
    return stated.map((each, place) => {
      const { versionId } = each.version;
      const copies = stored.filter(({ version }) => version.restoredFrom === versionId);
      return { ...each, tripCount: stored[place]?.tripCount ?? 0, broughtBackAs: copies.map(({ version }) => version.versionId) };
    });
  }

  /** @throws Refusal `timetable-version-not-found` */
  async get(agencyId: string, versionId: string, runner?: QueryRunner): Promise<FoundVersion> {
    const found = (await this.list(agencyId, runner)).find(({ version }) => String(version.versionId) === versionId);
    if (found === undefined) throw new Refusal(timetableVersionsRefusals['timetable-version-not-found'], { versionId });
    return found;
  }

  /** All versions in any state, in the order in which they come into force. */
  async describe(agencyId: string, language: Language): Promise<VersionFacts[]> {
    const versions = (await this.list(agencyId)).sort((a, b) => inOrder(a.version, b.version));
    const subjects = versions.map(({ version }) => versionSubject(version.versionId));
    const authors = await this.managers.authorsOf(agencyId, subjects, language);
    const { agencyTimezone } = await this.networks.getAgency(agencyId);
    return versions.map((found): VersionFacts => {
      const { version, state, until, tripCount } = found;
      const { versionId, source, feedVersion, effectiveFrom, createdAt, restoredFrom } = version;
      return {
        ...{ versionId, state, effectiveFrom, effectiveUntil: until === null ? null : addDays(until, -1) },
        ...{ source, feedVersion, tripCount, restoredFrom, revision: revisionOf(auditedVersion(found)) },
        importedAt: formatInstant(createdAt, agencyTimezone),
        importedBy: authors.get(versionSubject(versionId))?.first.by ?? null,
      };
    });
  }

  async today(agencyId: string): Promise<ServiceDate> {
    return todayOf({ agency: await this.networks.getAgency(agencyId) }, this.clock);
  }
}
