import type { Topic } from '../database/change.js';
import type { ServiceDate } from '../scheduling/service-time.js';

/** The topics sent to desks: everything managers see, except `departures`, which follows from the others. */
export const deskTopics = ['public', 'accounts', 'operations', 'crews', 'alerts', 'drivers', 'reports'] as const satisfies readonly Topic[];
export type DeskTopic = (typeof deskTopics)[number];

/** What has changed since the last event. */
export interface Changed {
  readonly topics: ReadonlySet<DeskTopic>;
  /** null: any date. */
  readonly dates: ReadonlySet<ServiceDate> | null;
}

export const nothingChanged: Changed = { topics: new Set(), dates: new Set() };

/**
 * @param topic null: anything may have changed.
 * @param dates null: any date
 */
export const withChange = (before: Changed, topic: Topic | null, dates: Iterable<ServiceDate> | null): Changed => {
  // Desks know the days of services as a part of the timetable.
  const named = deskTopics.find((each) => each === (topic === 'service-days' ? 'public' : topic));
  return {
    topics: new Set([...before.topics, ...(named === undefined ? deskTopics : [named])]),
    dates: before.dates === null || dates === null ? null : new Set([...before.dates, ...dates]),
  };
};

/** The data of the event, with the date if all changes share one. */
export const changedEventData = ({ topics, dates }: Changed): { topics: DeskTopic[]; date?: ServiceDate } => {
  const [date, ...others] = dates ?? [];
  return { topics: deskTopics.filter((each) => topics.has(each)), ...(date === undefined || others.length > 0 ? {} : { date }) };
};
