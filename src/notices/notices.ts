import { fill, inEveryLanguage, type Text } from '../language.js';
import { datesOf, type Month } from '../scheduling/month.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import type { DayDifference } from '../ridership/nightly-closing.js';
import type { PeriodFigures } from '../ridership/figures.js';
import { monthWarnings } from '../monthly-reports/month-warnings.js';
import type { PromisedVehicles } from '../draft-publishing/promised-vehicles.js';
import type { UpkeepState } from '../upkeep/upkeep.service.js';
import { notice, type Notice } from './notice.js';
import { noticeLevels } from './notices.texts.js';
import { jumpNotice, upkeepNotices, type Jump } from './upkeep-notices.js';
import { workingDaysNotices, type WorkingDaysState } from './working-days-notices.js';

/** The month that was summed up last. */
export interface Summary {
  readonly dueOn: ServiceDate;
  readonly figures: PeriodFigures & { readonly month: string };
  readonly isClosed: boolean;
  /** The revision of these figures; null: the month is not frozen. */
  readonly revision: number | null;
  /** Whether it is frozen and the current log differs. */
  readonly differs: boolean;
}

/** The facts for notices; null or empty: nothing to report. */
export interface Noticed {
  readonly today: ServiceDate;
  readonly upkeep: UpkeepState;
  /** Recent changes of the server’s clock. */
  readonly jumps: readonly Jump[];
  /** Differences that the nightly comparison of totals and events found recently. */
  readonly differences: readonly DayDifference[];
  /** Frozen months that differ from the current log, the earliest first. */
  readonly drifted: readonly Month[];
  /** References to trips or blocks that no timetable has; those of single dates first. */
  readonly lost: readonly Lost[];
  /** Timetables whose promised vehicles are still missing. */
  readonly promised: readonly PromisedVehicles[];
  readonly unassigned: readonly { readonly date: string; readonly unassignedCount: number }[];
  /** Years whose working days are missing or differ from the program's. */
  readonly workingDays: readonly WorkingDaysState[];
  readonly summary: Summary | null;
}

export function noticesOf({
  today,
  upkeep,
  jumps,
  differences,
  drifted,
  lost,
  promised,
  unassigned,
  workingDays,
  summary,
}: Noticed): Notice[] {
  const dates = [...new Set(differences.map(({ date }) => date))].sort();
  const lacking = unassigned.filter(({ unassignedCount }) => unassignedCount > 0);
  const missing = lacking.reduce((sum, day) => sum + day.unassignedCount, 0);
  const [firstDifference, firstLacking] = [dates[0], lacking[0]?.date as ServiceDate | undefined];
  const all = [
    ...upkeepNotices(today, upkeep),
    ...(firstDifference === undefined ? [] : [notice('totals-differed', firstDifference, '/v1/ridership/jobs', { days: dates.length })]),
    ...jumps.map(jumpNotice),
    ...driftNotices(drifted),
    ...lostNotices(lost, today),
    ...promised.map(vehiclesNotice),
    ...(firstLacking === undefined ? [] : [notice('trips-unassigned', firstLacking, '/v1/assignments/unassigned', { missing })]),
    ...workingDaysNotices(workingDays),
    ...(summary === null ? [] : [summaryNotice(summary)]),
  ];
  return noticeLevels.flatMap((level) => all.filter((one) => one.level === level));
}

const instead: Readonly<Record<'coming' | 'in-force', Text>> = {
  coming: {
    'zh-CN': '来不了，请在那天以前收回这份时刻表，或改成现有的车够开的。',
    en: 'if they will not come, take the timetable back before that day, or change it to what the vehicles at hand can run.',
  },
  'in-force': {
    'zh-CN': '来不了，请换回以前的时刻表，或发布一份现有的车够开的。',
    en: 'if they will not come, bring the timetable of before back, or publish one that the vehicles at hand can run.',
  },
};

/** A notice that vehicles promised for a timetable are missing. */
export const vehiclesNotice = ({ effectiveFrom, needed, atHand, statement, isComing }: PromisedVehicles): Notice =>
  notice('vehicles-missing', effectiveFrom, '/v1/vehicles', {
    ...{ needed, atHand, statement: statement.replace(/[。.]$/, '') },
    instead: instead[isComing ? 'coming' : 'in-force'],
  });

/** A reference to a trip or block that no timetable has. */
interface Lost {
  /** A service date, or `always`. */
  readonly day: string;
  readonly id: string;
}

/** How many references are named individually. */
const maxLostNamed = 5;

function lostNotices(lost: readonly Lost[], today: ServiceDate): Notice[] {
  const [first] = lost;
  if (first === undefined) return [];
  const named = [...new Set(lost.map(({ day, id }) => (day === 'always' ? id : `${day} ${id}`)))];
  const more = named.length > maxLostNamed ? ['…'] : [];
  const list = [...named.slice(0, maxLostNamed), ...more];
  const date = first.day === 'always' ? today : (first.day as ServiceDate);
  const names: Text = { 'zh-CN': list.join('、'), en: list.join(', ') };
  return [notice('references-lost', date, '/v1/assignments', { count: lost.length, list: names })];
}

/** One notice for all months, so that a reader of the latest one does not assume the others are fine. */
function driftNotices(months: readonly Month[]): Notice[] {
  const [first] = months;
  if (first === undefined) return [];
  const see = `/v1/ridership/months/${first}`;
  const list: Text = { 'zh-CN': months.join('、'), en: months.join(', ') };
  return [notice('months-differ', datesOf(first).from, see, { count: months.length, months: list })];
}

const frozen: Text = {
  'zh-CN': '已定稿，以上为公布的数字（第 {revision} 版）。',
  en: 'The month is frozen, and these are the figures of revision {revision}.',
};
const differing: Text = {
  'zh-CN': '记录后来有变动，与公布的不同：请查看差异，必要时更正。',
  en: 'The log says otherwise by now: look at the difference, and restate the month if need be.',
};

/** The last month in a few sentences, with its warnings. */
function summaryNotice({ dueOn, figures, isClosed, revision, differs }: Summary): Notice {
  const { month, boardings, operatingDays: days, scheduled, cancelled, unlogged } = figures;
  const params = { month, boardings: boardings ?? '–', days, scheduled, cancelled, unlogged };
  const summed = notice('month-summary', dueOn, `/v1/ridership/months/${month}`, params);
  const reported = revision === null ? [] : [frozen, ...(differs ? [differing] : [])];
  const sentences = [summed.sentence, ...reported, ...monthWarnings(figures, isClosed).map(({ sentence }) => sentence)];
  const all = (language: keyof Text): string =>
    sentences.map((sentence) => fill(sentence[language], { revision: revision ?? 0 })).join(' ');
  return { ...summed, sentence: inEveryLanguage(all) };
}
