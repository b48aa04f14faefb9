import type { Topic } from '../database/change.js';
import type { ServiceDate } from '../scheduling/service-time.js';

/** What desks are told of: all that managers see, but for `departures`, which only follows from the others. */
export const deskTopics = ['public', 'accounts', 'operations', 'crews', 'alerts', 'drivers', 'reports'] as const satisfies readonly Topic[];
export type DeskTopic = (typeof deskTopics)[number];

/** What changed since desks were told last. */
export interface Changed {
  readonly topics: ReadonlySet<DeskTopic>;
  /** null: of any date. */
  readonly dates: ReadonlySet<ServiceDate> | null;
}

export const nothingChanged: Changed = { topics: new Set(), dates: new Set() };

/** @param topic null: anything may have changed. @param dates null: of any date */
export const withChange = (before: Changed, topic: Topic | null, dates: Iterable<ServiceDate> | null): Changed => {
  const named = deskTopics.find((each) => each === topic);
  return {
    topics: new Set([...before.topics, ...(named === undefined ? deskTopics : [named])]),
    dates: before.dates === null || dates === null ? null : new Set([...before.dates, ...dates]),
  };
};

/** As desks are told; the date where all of it is of one. */
export const toldToDesks = ({ topics, dates }: Changed): { topics: DeskTopic[]; date?: ServiceDate } => {
  const [date, ...others] = dates ?? [];
  return { topics: deskTopics.filter((each) => topics.has(each)), ...(date === undefined || others.length > 0 ? {} : { date }) };
};
