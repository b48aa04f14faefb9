import type { ServiceDate } from '../scheduling/service-time.js';
import type { WorkingDay } from '../scheduling/service-calendar.js';
import type { EnteredNotice } from './read-notice.js';
import { kindOf, statutoryNotice, type NamedDay, type NoticeOfYear } from './working-days.js';

/** Who said which days of a year are off: a manager, the program, or nobody but the law. */
export const noticeSources = ['manager', 'program', 'statutory'] as const;
export type NoticeSource = (typeof noticeSources)[number];

/** A date of which a manager and the program say different things. */
export interface NoticeDifference {
  readonly date: ServiceDate;
  readonly manager: WorkingDay['kind'];
  readonly program: WorkingDay['kind'];
}

/** What holds for a year, and where it is from. */
export interface YearInForce {
  readonly source: NoticeSource;
  readonly papers: readonly string[];
  readonly days: readonly NamedDay[];
  /** Null: the program brought no notice of the year. */
  readonly program: readonly NamedDay[] | null;
  /** Empty where the two agree, or where only one of them says anything. */
  readonly differences: readonly NoticeDifference[];
}

export type EnteredNotices = ReadonlyMap<number, EnteredNotice>;

/** What a manager entered stands, whatever comes with a later program. */
export const noticesOver =
  (entered: EnteredNotices, program: NoticeOfYear): NoticeOfYear =>
  (year) =>
    entered.get(year)?.days ?? program(year);

export function yearInForce(year: number, entered: EnteredNotices, programs: NoticeOfYear): YearInForce {
  const [ours, program] = [entered.get(year), programs(year)];
  if (ours !== undefined) return { source: 'manager', ...ours, program, differences: differencesOf(ours.days, program) };
  const days = program ?? statutoryNotice(year);
  return { source: program === null ? 'statutory' : 'program', papers: [], days, program, differences: [] };
}

function differencesOf(manager: readonly NamedDay[], program: readonly NamedDay[] | null): NoticeDifference[] {
  if (program === null) return [];
  const [ours, theirs] = [kindsOf(manager), kindsOf(program)];
  const dates = [...new Set([...ours.keys(), ...theirs.keys()])].sort();
  return dates
    .map((date) => ({ date, manager: ours.get(date) ?? 'ordinary', program: theirs.get(date) ?? 'ordinary' }))
    .filter(({ manager: one, program: other }) => one !== other);
}

const kindsOf = (days: readonly NamedDay[]): Map<ServiceDate, WorkingDay['kind']> => new Map(days.map((day) => [day.date, kindOf(day)]));
