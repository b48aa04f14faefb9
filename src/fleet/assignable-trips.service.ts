import { Injectable } from '@nestjs/common';
import type { ServiceDate } from '../scheduling/service-time.js';
import { TimetablesService } from '../timetables/timetables.service.js';

/** Whether a trip outside the timetable exists on a date. */
type HasTrip = (agencyId: string, date: ServiceDate, tripId: string) => Promise<boolean>;

/** The trips to which a crew can be assigned: those of timetables, and those that were added outside them. */
@Injectable()
export class AssignableTrips {
  private readonly otherSources: HasTrip[] = [];

  constructor(private readonly timetables: TimetablesService) {}

  /** Registers a further source of trips. This folder must not import it (see the floors in `src/README.md`). */
  addSource(hasTrip: HasTrip): void {
    this.otherSources.push(hasTrip);
  }

  /** Whether a timetable in force on the date or later has the trip, or another source on that date. */
  async has(agencyId: string, date: ServiceDate, tripId: string): Promise<boolean> {
    if (await this.timetables.isPlanned(agencyId, date, { tripId })) return true;
    for (const hasTrip of this.otherSources) if (await hasTrip(agencyId, date, tripId)) return true;
    return false;
  }
}
