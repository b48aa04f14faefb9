import { fill, inEveryLanguage, type Params, type Text } from '../language.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import type { DayDifference } from '../ridership/nightly-closing.js';
import type { PeriodFigures } from '../ridership/figures.js';
import { monthWarnings } from '../monthly-reports/month-warnings.js';

export const noticeCodes = ['totals-differed', 'trips-unassigned', 'calendar-ends', 'month-summary'] as const;
export type NoticeCode = (typeof noticeCodes)[number];
/** The gravest first. */
export const noticeLevels = ['alarm', 'warning', 'summary'] as const;
export type NoticeLevel = (typeof noticeLevels)[number];

/** What a manager has to hear of without having asked. */
export interface Notice {
  readonly code: NoticeCode;
  readonly level: NoticeLevel;
  /** The date it is about, or the first of several. */
  readonly date: ServiceDate;
  readonly sentence: Text;
  /** Where more is to be read, below the agency's prefix. */
  readonly see: string;
}

const texts: Record<NoticeCode, { readonly level: NoticeLevel; readonly sentence: Text }> = {
  'totals-differed': {
    level: 'alarm',
    sentence: {
      'zh-CN':
        '夜间核对:{days} 个运营日(从 {date} 起)的统计与司机记录不符,已按记录改正。若已公布这些数字,请重新核对;再次出现请联系维护人员。',
      en: 'The nightly comparison found {days} service days, from {date} on, whose totals were not what the log says; they were put right. Check figures you have passed on, and tell whoever keeps the program if it happens again.',
    },
  },
  'trips-unassigned': {
    level: 'warning',
    sentence: {
      'zh-CN': '今后 7 天有 {missing} 班还没有司机或车辆,最早在 {date}。请派班。',
      en: 'In the next 7 days {missing} trips still lack a driver or a vehicle, the first on {date}. Assign them.',
    },
  },
  'calendar-ends': {
    level: 'warning',
    sentence: {
      'zh-CN': '{date} 起的放假和调休安排还没有,那时开不开车是推算的。请更新程序,或为那些日子单独指定。',
      en: 'From {date} on the holidays and make-up workdays are not known, and which days the buses run is a guess. Update the program, or say so for single days.',
    },
  },
  'month-summary': {
    level: 'summary',
    sentence: {
      'zh-CN': '{month}:上车 {boardings} 人次,运营 {days} 天,计划 {scheduled} 班,取消 {cancelled} 班,未记录 {unlogged} 班。',
      en: '{month}: {boardings} boardings on {days} operating days; of {scheduled} scheduled trips {cancelled} were cancelled and {unlogged} not logged.',
    },
  },
};

const notice = (code: NoticeCode, date: ServiceDate, see: string, params: Params): Notice => {
  const { level, sentence } = texts[code];
  const filled = { date, ...params };
  return { code, level, date, see, sentence: inEveryLanguage((language) => fill(sentence[language], filled)) };
};

/** A month as whoever asks for it is answered now. */
export interface Summary {
  readonly dueOn: ServiceDate;
  readonly figures: PeriodFigures & { readonly month: string };
  readonly isClosed: boolean;
  /** The revision that these figures are of; null: live. */
  readonly revision: number | null;
  /** The log says otherwise by now. */
  readonly differs: boolean;
}

/** What there is to tell of, each null or empty where nothing is. */
export interface Noticed {
  /** What the nightly comparison found lately. */
  readonly differences: readonly DayDifference[];
  readonly unassigned: readonly { readonly date: string; readonly unassignedCount: number }[];
  /** The first day soon of which nobody knows whether it is a working day. */
  readonly firstUnknown: ServiceDate | null;
  readonly summary: Summary | null;
}

export function noticesOf({ differences, unassigned, firstUnknown, summary }: Noticed): Notice[] {
  const dates = [...new Set(differences.map(({ date }) => date))].sort();
  const lacking = unassigned.filter(({ unassignedCount }) => unassignedCount > 0);
  const missing = lacking.reduce((sum, day) => sum + day.unassignedCount, 0);
  const [firstDifference, firstLacking] = [dates[0], lacking[0]?.date as ServiceDate | undefined];
  return [
    ...(firstDifference === undefined ? [] : [notice('totals-differed', firstDifference, '/v1/ridership/jobs', { days: dates.length })]),
    ...(firstLacking === undefined ? [] : [notice('trips-unassigned', firstLacking, '/v1/assignments/unassigned', { missing })]),
    ...(firstUnknown === null ? [] : [notice('calendar-ends', firstUnknown, `/v1/service-days?from=${firstUnknown}`, {})]),
    ...(summary === null ? [] : [summaryNotice(summary)]),
  ];
}

const frozen: Text = {
  'zh-CN': '已冻结,以上为公布的第 {revision} 版。',
  en: 'The month is frozen, and these are the figures of revision {revision}.',
};
const differing: Text = {
  'zh-CN': '记录后来有变动,与公布的不同:请查看差异,必要时重述。',
  en: 'The log says otherwise by now: look at the difference, and restate the month if need be.',
};

/** With what the figures do not tell by themselves. */
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
