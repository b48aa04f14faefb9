import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.service.js';
import type { DateGroup, MonthGroups } from '../ridership/figures.js';
import { RidershipDays } from '../ridership/ridership-days.service.js';
import type { Month } from '../scheduling/month.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import { inTurns } from '../turns.io.js';
import { differenceOf } from './difference.js';
import { readReported } from './frozen-figures.js';
import { LiveMonths } from './live-months.service.js';
import { monthFigures, type OtherMonth } from './month-figures.js';
import { RidershipSnapshot } from './snapshot.entity.js';

type Newest = Pick<RidershipSnapshot, 'month' | 'revision'>;

/** Finds the frozen months whose figures differ from the current log, however long ago they were reported. */
@Injectable()
export class DriftedMonths {
  /** Cached by the groups of a month, which stay the same object until a date of the month is derived again. */
  private readonly comparisons = new WeakMap<readonly DateGroup[], { readonly revision: number; readonly differs: boolean }>();

  constructor(
    private readonly database: Database,
    private readonly days: RidershipDays,
    private readonly live: LiveMonths,
  ) {}

  /** The frozen months that may have figures, in order, each with its latest revision. */
  async listNewest(agencyId: string): Promise<Newest[]> {
    const span = await this.days.span(agencyId);
    if (span === null) return [];
    return this.database.query<Newest>(
      `SELECT month, max(revision) AS "revision" FROM ridership_snapshots
       WHERE agency_id = ? AND month BETWEEN ? AND ? GROUP BY month ORDER BY month`,
      [agencyId, span.from.slice(0, 7), span.to.slice(0, 7)],
    );
  }

  async list(agencyId: string): Promise<Month[]> {
    const newest = await this.listNewest(agencyId);
    const live = await this.live.listByDate(
      agencyId,
      newest.map(({ month }) => month),
    );
    const installedOn = await this.days.installedOn(agencyId);
    const drifted: Month[] = [];
    for (const [index, byDate] of live.entries()) {
      const { month, revision } = newest[index] ?? {};
      if (month === undefined || revision === undefined) continue;
      const differs = this.find(revision, byDate) ?? (await this.compare(agencyId, { month, revision }, byDate, installedOn));
      if (differs) drifted.push(month);
    }
    return drifted;
  }

  /** @param byDate the groups of the month by date, by the current log @param installedOn see `differenceOf` */
  async differs(snapshot: RidershipSnapshot, byDate: MonthGroups['byDate'], installedOn: ServiceDate): Promise<boolean> {
    const found = this.find(snapshot.revision, byDate);
    if (found !== null) return found;
    const { agencyId, month } = snapshot;
    const { groups, byDate: compared } = await this.live.getGroups(agencyId, month);
    // `differenceOf` does not compare the months that a report shows for comparison, so they are left out.
    const none: OtherMonth = { month, groups: [] };
    const now = await inTurns(monthFigures(month, groups, none, none));
    const differs = differenceOf(readReported(snapshot), now, installedOn) !== null;
    this.comparisons.set(compared, { revision: snapshot.revision, differs });
    return differs;
  }

  private find(revision: number, byDate: MonthGroups['byDate']): boolean | null {
    const found = this.comparisons.get(byDate);
    return found?.revision === revision ? found.differs : null;
  }

  private async compare(agencyId: string, key: Newest, byDate: MonthGroups['byDate'], installedOn: ServiceDate): Promise<boolean> {
    const snapshot = await this.database.source.manager.findOneBy(RidershipSnapshot, { agencyId, ...key });
    return snapshot !== null && (await this.differs(snapshot, byDate, installedOn));
  }
}
