import { Injectable } from '@nestjs/common';
import { TripIdentities } from '../driver-log/trip-identities.service.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import { compareText } from '../scheduling/trips.js';
import { Blocks } from '../timetables/blocks.service.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import type { Reference } from './carried-references.js';
import { ReferencesService } from './references.service.js';

/**
 * Lists decisions for coming dates that refer to a trip or block which does not run then: a manager is notified until the decision is
 * corrected or its day is over.
 */
@Injectable()
export class LostReferences {
  constructor(
    private readonly references: ReferencesService,
    private readonly timetables: TimetablesService,
    private readonly blocks: Blocks,
    private readonly identities: TripIdentities,
  ) {}

  /** By date, with `always` last. Driver logs and rider reports are left out: their trips appear in the list of their day anyway. */
  async list(agencyId: string, from: ServiceDate): Promise<Reference[]> {
    const decided = (await this.references.list(agencyId, from)).filter(({ kind }) => kind !== 'log' && kind !== 'report');
    if (decided.length === 0) return [];
    const outside = await this.identities.listOutside(agencyId, from);
    const lost: Reference[] = [];
    for (const each of decided)
      if (!outside.has(`${each.day} ${each.id}`) && !(await this.isScheduled(agencyId, each, from))) lost.push(each);
    return lost.sort((a, b) => compareText(a.day, b.day) || compareText(a.id, b.id));
  }

  /** Whether the trip or block runs on the date; for `always`, on that date or at any later time. */
  private async isScheduled(agencyId: string, { scope, id, day }: Reference, from: ServiceDate): Promise<boolean> {
    if (day === 'always') return this.timetables.isPlanned(agencyId, from, scope === 'trip' ? { tripId: id } : { blockId: id });
    const trips = await this.blocks.findTrips(agencyId, day);
    return trips !== null && (scope === 'trip' ? trips.find(id) !== null : trips.ofBlock(id).length > 0);
  }
}
