import { inEveryLanguage, type Text } from '../language.js';

/** Why a day runs or does not, as a stable code and a text in each language. */
export type Reason = Text & { readonly code: ReasonCode };
type ReasonCode =
  | 'manager-exception'
  | 'make-up-workday'
  | 'holiday'
  | 'daily'
  | 'working-day'
  | 'weekday'
  | 'weekend'
  | 'days-of-week'
  | 'other-days'
  | 'service-added'
  | 'service-removed'
  | 'no-service'
  | 'no-timetable';

/** What a date is in a working-day calendar. */
export interface WorkingDay {
  readonly kind: 'ordinary' | 'holiday' | 'make-up-workday';
  /** The name of the holiday, or of the holiday for which a workday makes up; null: an ordinary day. */
  readonly name: Text | null;
  /** The notice of that year is not published yet and may still move the date. */
  readonly provisional: boolean;
}

/** A set of weekdays: one bit for each, Monday the lowest. */
export type Week = number;

/** How a service and its calendar apply to a date. */
export interface ServiceOnDate {
  /** The weekdays on which it runs. */
  readonly week: Week;
  /** The date is within the service's first and last date. */
  readonly inRange: boolean;
  /** On holidays and make-up workdays it runs as on another weekday. */
  readonly followsCalendar: boolean;
  /** Whether it runs without `calendar_dates.txt` (`ordinarily`) and with it (`planned`). */
  readonly ordinarily: boolean;
  readonly planned: boolean;
}

const texts = {
  'make-up-workday': { 'zh-CN': '调休上班', en: 'Make-up workday' },
  daily: { 'zh-CN': '每天', en: 'Every day' },
  'working-day': { 'zh-CN': '工作日', en: 'Working day' },
  weekday: { 'zh-CN': '周一至周五', en: 'Monday to Friday' },
  weekend: { 'zh-CN': '周末', en: 'Weekend' },
  'service-added': { 'zh-CN': '当日加开', en: 'Extra service on this date' },
  'service-removed': { 'zh-CN': '当日停开', en: 'Service removed on this date' },
  'no-service': { 'zh-CN': '时刻表当日无班次', en: 'The timetable has no service on this date' },
  'no-timetable': { 'zh-CN': '这一天没有生效的时刻表', en: 'No timetable is in force on this date' },
} satisfies Partial<Record<ReasonCode, Text>>;

export const standardReason = (code: keyof typeof texts): Reason => ({ code, ...texts[code] });

const dayNames = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;
const workweek: Week = 0b0011111;
const weekend: Week = 0b1100000;
const wholeWeek: Week = 0b1111111;
/** The weekday as which a day runs: a holiday as a Sunday, a make-up workday as a Wednesday. */
export const dayTypeIndex = { holiday: 6, 'make-up-workday': 2 } as const;

const hasDay = (week: Week, index: number): boolean => (week & (1 << index)) !== 0;
/** It runs on every weekday or on none, so a working-day calendar changes nothing. */
export const isSameEveryDay = (week: Week): boolean => week === 0 || week === wholeWeek;

/**
 * Why services run or do not run on a date without a manager's exception. A calendar is the reason only if it changes what runs.
 * @param weekday of the date, Monday 0
 * @param statutory the date in the working-day calendar; null: no service follows one
 */
export function reasonOf(services: readonly ServiceOnDate[], weekday: number, statutory: WorkingDay | null): Reason {
  const running = services.filter(({ planned }) => planned);
  return running.length > 0 ? whyRunning(services, running, weekday, statutory) : whyNot(services, weekday, statutory);
}

function whyRunning(
  services: readonly ServiceOnDate[],
  running: readonly ServiceOnDate[],
  weekday: number,
  statutory: WorkingDay | null,
): Reason {
  if (running.every(({ ordinarily }) => !ordinarily)) return standardReason('service-added');
  const isAsOn = (index: number): boolean =>
    services.every(({ inRange, week, ordinarily }) => ordinarily === (inRange && hasDay(week, index)));
  if (statutory?.kind === 'holiday' && statutory.name !== null && isAsOn(dayTypeIndex.holiday)) return sundayService(statutory.name);
  if (statutory?.kind === 'make-up-workday' && !isAsOn(weekday)) return standardReason('make-up-workday');
  const ordinary = running.filter(({ ordinarily }) => ordinarily);
  const days = weekOf(ordinary);
  if (days === wholeWeek) return standardReason('daily');
  if (days === workweek) return standardReason(ordinary.some(({ followsCalendar }) => followsCalendar) ? 'working-day' : 'weekday');
  if (days === weekend) return standardReason('weekend');
  return { code: 'days-of-week', ...daysText(days) };
}

function whyNot(services: readonly ServiceOnDate[], weekday: number, statutory: WorkingDay | null): Reason {
  if (services.some(({ ordinarily, planned }) => ordinarily && !planned)) return standardReason('service-removed');
  if (statutory?.kind === 'holiday' && statutory.name !== null) return { code: 'holiday', ...statutory.name };
  const days = weekOf(services.filter(({ inRange }) => inRange));
  if (statutory?.kind === 'make-up-workday' && hasDay(days, weekday)) return workdayService;
  if (days === 0 || hasDay(days, weekday)) return standardReason('no-service');
  const isWeekend = weekday >= 5 && statutory?.kind !== 'make-up-workday';
  if (isWeekend && (days & workweek) === workweek) return standardReason('weekend');
  return { code: 'other-days', ...onlyOn(days) };
}

const weekOf = (services: readonly ServiceOnDate[]): Week => services.reduce((all, { week }) => all | week, 0);

/** Buses run on the holiday as on a Sunday; the holiday's name alone would read as if none ran. */
const sundayService = (name: Text): Reason => ({
  code: 'holiday',
  'zh-CN': `${name['zh-CN']}，按周日班次`,
  en: `${name.en}, Sunday service`,
});

/** A weekend-only service does not run on a Saturday that is a make-up workday. */
const workdayService: Reason = { code: 'make-up-workday', 'zh-CN': '调休上班，按工作日班次', en: 'Make-up workday, weekday service' };

/** The days as ranges, for texts: three or more days in a row make one range, other days one range each. */
function stretchesOf(days: Week): { readonly first: number; readonly last: number }[] {
  const stretches: { first: number; last: number }[] = [];
  for (const index of [0, 1, 2, 3, 4, 5, 6].filter((one) => hasDay(days, one))) {
    const lastStretch = stretches.at(-1);
    if (lastStretch !== undefined && lastStretch.last === index - 1) lastStretch.last = index;
    else stretches.push({ first: index, last: index });
  }
  return stretches.flatMap(({ first, last }) =>
    last - first === 1 ? [first, last].map((day) => ({ first: day, last: day })) : [{ first, last }],
  );
}

/** @example daysText(0b0010101) // { 'zh-CN': '周一、周三、周五', en: 'Mondays, Wednesdays and Fridays' } */
export function daysText(days: Week): Text {
  const stretches = stretchesOf(days);
  const [only] = stretches;
  // A single stretch is written without plurals, as on a sign: Monday to Saturday.
  const plural = stretches.length === 1 && only?.first !== only?.last ? '' : 's';
  return inEveryLanguage((language) => {
    const name = (index: number): string => `${dayNames[language][index] ?? ''}${language === 'en' ? plural : ''}`;
    const to = language === 'en' ? ' to ' : '至';
    const stretchTexts = stretches.map(({ first, last }) => (first === last ? name(first) : `${name(first)}${to}${name(last)}`));
    if (language === 'zh-CN') return stretchTexts.join('、');
    return [...(stretchTexts.length > 1 ? [stretchTexts.slice(0, -1).join(', ')] : []), ...stretchTexts.slice(-1)].join(' and ');
  });
}

function onlyOn(days: Week): Text {
  if (days === weekend) return { 'zh-CN': '只在周末开', en: 'Runs at weekends only' };
  const { 'zh-CN': zh, en } = daysText(days);
  return { 'zh-CN': `只在${zh}开`, en: stretchesOf(days).length === 1 && !en.endsWith('s') ? `Runs ${en} only` : `Runs on ${en} only` };
}
