import { Injectable } from '@nestjs/common';
import type { ServiceDate } from '../scheduling/service-time.js';
import { TimetablesService } from '../timetables/timetables.service.js';

/** Whether somebody knows a trip that no timetable has. */
type Knows = (agencyId: string, date: ServiceDate, tripId: string) => Promise<boolean>;

/** The trips that somebody can be assigned to: of timetables, and what others say runs beside them. */
@Injectable()
export class AssignableTrips {
  private readonly others: Knows[] = [];

  constructor(private readonly timetables: TimetablesService) {}

  /** For those who know of trips beside the timetable, and stand to the right of this. */
  alsoKnownBy(knows: Knows): void {
    this.others.push(knows);
  }

  /** Of a timetable in force on the date or later, or beside it on that date. */
  async has(agencyId: string, date: ServiceDate, tripId: string): Promise<boolean> {
    if (await this.timetables.isPlanned(agencyId, date, { tripId })) return true;
    for (const knows of this.others) if (await knows(agencyId, date, tripId)) return true;
    return false;
  }
}
