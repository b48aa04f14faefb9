import { Injectable } from '@nestjs/common';
import type { ServiceDate } from '../scheduling/service-time.js';
import { TimetablesService } from '../timetables/timetables.service.js';

/** Whether a trip that is in no timetable exists. */
type HasTrip = (agencyId: string, date: ServiceDate, tripId: string) => Promise<boolean>;

/** The trips that a crew can be assigned to: those of timetables, and those that were added beside them. */
@Injectable()
export class AssignableTrips {
  private readonly otherSources: HasTrip[] = [];

  constructor(private readonly timetables: TimetablesService) {}

  /** Registers a further source of trips, which the floors of the architecture forbid to import here. */
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
