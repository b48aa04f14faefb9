import type { ServiceDate } from '../scheduling/service-time.js';
import type { WorkingDay } from '../scheduling/service-calendar.js';
import type { EnteredNotice } from './read-notice.js';
import { kindOf, statutoryNotice, type NamedDay, type NoticeOfYear } from './working-days.js';

/** Where the days of a year come from: a manager, the program, or the law alone. */
export const noticeSources = ['manager', 'program', 'statutory'] as const;
export type NoticeSource = (typeof noticeSources)[number];

/** A date for which the notices of a manager and of the program differ. */
export interface NoticeDifference {
  readonly date: ServiceDate;
  readonly manager: WorkingDay['kind'];
  readonly program: WorkingDay['kind'];
}

/** The days in force for a year, and where they come from. */
export interface YearInForce {
  readonly source: NoticeSource;
  readonly papers: readonly string[];
  readonly days: readonly NamedDay[];
  /** null: no notice of the year came with the program. */
  readonly program: readonly NamedDay[] | null;
  /** Empty if the two notices agree, or there is only one. */
  readonly differences: readonly NoticeDifference[];
}

export type EnteredNotices = ReadonlyMap<number, EnteredNotice>;

/** A notice that a manager entered overrides the program's, even that of a later version of the program. */
export const noticesInForce =
  (entered: EnteredNotices, program: NoticeOfYear): NoticeOfYear =>
  (year) =>
    entered.get(year)?.days ?? program(year);

export function yearInForce(year: number, entered: EnteredNotices, programs: NoticeOfYear): YearInForce {
  const [ofManager, program] = [entered.get(year), programs(year)];
  if (ofManager !== undefined) return { source: 'manager', ...ofManager, program, differences: differencesOf(ofManager.days, program) };
  const days = program ?? statutoryNotice(year);
  return { source: program === null ? 'statutory' : 'program', papers: [], days, program, differences: [] };
}

function differencesOf(manager: readonly NamedDay[], program: readonly NamedDay[] | null): NoticeDifference[] {
  if (program === null) return [];
  const [managerKinds, programKinds] = [kindsOf(manager), kindsOf(program)];
  const dates = [...new Set([...managerKinds.keys(), ...programKinds.keys()])].sort();
  return dates
    .map((date) => ({ date, manager: managerKinds.get(date) ?? 'ordinary', program: programKinds.get(date) ?? 'ordinary' }))
    .filter(({ manager: one, program: other }) => one !== other);
}

const kindsOf = (days: readonly NamedDay[]): Map<ServiceDate, WorkingDay['kind']> => new Map(days.map((day) => [day.date, kindOf(day)]));
