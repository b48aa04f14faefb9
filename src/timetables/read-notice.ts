import type { Fault } from '../errors.js';
import { fieldFaults, isSentence, readSentence } from '../fields.js';
import { checkBody, malformed, unknownField } from '../http/problem.js';
import type { Text } from '../language.js';
import { parseServiceDate, weekdayIndex, type ServiceDate } from '../scheduling/service-time.js';
import { holidayNames, statutoryDays } from './statutory-days.js';
import { firstTouched, type NamedDay } from './working-days.js';

/** The notice of a year as a manager enters it. */
export interface EnteredNotice {
  /** The addresses at which it was published. */
  readonly papers: readonly string[];
  /** By date. */
  readonly days: readonly NamedDay[];
}

export const maxNamedDays = 120;
export const maxPapers = 20;
export const longestHolidayName = 60;
export const longestPaper = 500;

/** Since this year the law has had the statutory days that are required here. */
const firstYearOfLaw = 2025;

const faults = {
  papers: {
    'zh-CN': `应为网址列表，最多 ${maxPapers} 个，例如 ["https://www.gov.cn/…"]，或不填`,
    en: `must be a list of at most ${maxPapers} addresses, like ["https://www.gov.cn/…"], or be left out`,
  },
  days: {
    'zh-CN': `应为 1 到 ${maxNamedDays} 天的列表 [{ name, date, isOffDay }]`,
    en: `must be a list of 1 to ${maxNamedDays} days [{ name, date, isOffDay }]`,
  },
  day: { 'zh-CN': '应为对象 { name, date, isOffDay }', en: 'must be an object { name, date, isOffDay }' },
  name: {
    'zh-CN': `应为节日的名称，1 到 ${longestHolidayName} 个字符，例如 国庆节`,
    en: `must be the name of the holiday in Chinese, 1 to ${longestHolidayName} characters, like 国庆节`,
  },
  nameEn: {
    'zh-CN': `应为节日的英文名称，1 到 ${longestHolidayName} 个字符；程序认得的节日可以不填`,
    en: `must be the name of the holiday in English, 1 to ${longestHolidayName} characters; it may be left out of those that the program knows`,
  },
  isOffDay: {
    'zh-CN': '应为 true（放假）或 false（调休上班）',
    en: 'must be true (off) or false (worked to make up for a holiday)',
  },
} as const satisfies Record<string, Text>;

/**
 * Reads what a manager sends, in the shape of the project holiday-cn, whose files can be pasted as they are.
 * @throws Refusal `request-malformed`, naming every faulty row
 */
export function readNotice(year: number, body: unknown): EnteredNotice {
  checkBody(body);
  const { papers = null, days, year: statedYear = year, $schema: _schema, $id: _id, ...others } = body as Record<string, unknown>;
  const found: Fault[] = Object.keys(others).map((field) => ({ field, sentence: unknownField }));
  if (statedYear !== year) found.push({ field: 'year', sentence: otherYear(year) });
  const isReadable = papers === null || (Array.isArray(papers) && papers.length <= maxPapers && papers.every(isAddress));
  if (!isReadable) found.push({ field: 'papers', sentence: faults.papers });
  const isList = Array.isArray(days) && days.length <= maxNamedDays && days.length > 0;
  if (!isList) found.push({ field: 'days', sentence: faults.days });
  const read = isList ? days.map((day: unknown, index) => readDay(day, `days[${index}]`, found)) : [];
  const named = read.filter((day) => day !== null);
  if (isList) found.push(...misfits(year, read));
  if (found.length > 0) throw malformed(found);
  return { papers: (papers ?? []) as string[], days: named.sort((a, b) => (a.date < b.date ? -1 : 1)) };
}

const isAddress = (value: unknown): boolean => isSentence(value, longestPaper) && /^https?:\/\/[^\s/]+\S*$/.test(value);

/** @returns null if the day has a fault, which is added to `found` */
function readDay(raw: unknown, field: string, found: Fault[]): NamedDay | null {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    found.push({ field, sentence: faults.day });
    return null;
  }
  const { name, date, isOffDay, nameEn, ...others } = raw as Record<string, unknown>;
  const before = found.length;
  for (const other of Object.keys(others)) found.push({ field: `${field}.${other}`, sentence: unknownField });
  const day = typeof date === 'string' ? parseServiceDate(date) : null;
  if (day === null) found.push({ field: `${field}.date`, sentence: fieldFaults.date });
  if (typeof isOffDay !== 'boolean') found.push({ field: `${field}.isOffDay`, sentence: faults.isOffDay });
  const zh = typeof name === 'string' ? readSentence(name) : null;
  if (zh === null || !isSentence(zh, longestHolidayName)) found.push({ field: `${field}.name`, sentence: faults.name });
  const en = typeof nameEn === 'string' ? readSentence(nameEn) : (nameEn ?? englishName(zh ?? ''));
  // If the Chinese name is missing, that alone is reported.
  if (!isSentence(en, longestHolidayName) && (zh !== null || typeof nameEn === 'string'))
    found.push({ field: `${field}.nameEn`, sentence: faults.nameEn });
  if (found.length > before || day === null) return null;
  return { date: day, name: { 'zh-CN': zh as string, en: en as string }, isOffDay: isOffDay as boolean };
}

/** null: the program does not know one of the names. @example englishName('国庆节、中秋节') // 'National Day and Mid-autumn Festival' */
export function englishName(name: string): string | null {
  const english = name.split(/[、，,]/).map((one) => Object.values(holidayNames).find(({ 'zh-CN': zh }) => bare(one) === bare(zh))?.en);
  return english.every((one) => one !== undefined) ? english.join(' and ') : null;
}

const bare = (name: string): string => name.trim().replace(/节$/, '');

/** The faults of days that are each well formed: named twice, of another year, or statutory days that are missing. */
function misfits(year: number, days: readonly (NamedDay | null)[]): Fault[] {
  const seen = new Map<ServiceDate, number>();
  const found: Fault[] = [];
  for (const [index, day] of days.entries()) {
    if (day === null) continue;
    const field = `days[${index}].date`;
    const first = seen.get(day.date);
    if (first === undefined) seen.set(day.date, index);
    else found.push({ field, sentence: doubled(day.date, first) });
    if (!isOfNotice(year, day.date)) found.push({ field, sentence: otherDate(year, day.date) });
    if (!day.isOffDay && weekdayIndex(day.date) < 5) found.push({ field: `days[${index}].isOffDay`, sentence: workedAnyway(day.date) });
  }
  const off = new Set(days.map((day) => (day?.isOffDay === true ? day.date : null)));
  const missing = year < firstYearOfLaw ? [] : [...statutoryDays(year)].filter(([date]) => !off.has(date));
  // A faulty row may be the statutory day that seems to be missing, so missing days are reported only if no row is faulty.
  return days.includes(null) ? found : [...found, ...missing.map(([date, name]) => ({ field: 'days', sentence: notOff(date, name) }))];
}

const isOfNotice = (year: number, date: ServiceDate): boolean =>
  date.startsWith(`${year}-`) || (date.startsWith(`${year - 1}-`) && date.slice(5) >= firstTouched);

const otherYear = (year: number): Text => ({
  'zh-CN': `应为 ${year}，与网址里的年份一致`,
  en: `must be ${year}, the year in the address`,
});
const doubled = (date: ServiceDate, first: number): Text => ({
  'zh-CN': `${date} 前面写过了（第 ${first + 1} 天），每天只写一次`,
  en: `${date} was named already (day ${first + 1}); name each day once`,
});
const otherDate = (year: number, date: ServiceDate): Text => ({
  'zh-CN': `${date} 不属于 ${year} 年的安排：只能是 ${year} 年的日期，或上一年 12 月 25 日至 31 日`,
  en: `${date} is not of the notice for ${year}: only dates of ${year}, and of 25 to 31 December before it`,
});
const workedAnyway = (date: ServiceDate): Text => ({
  'zh-CN': `${date} 不是周六或周日，本来就上班，不用写成调休上班；请核对日期，或去掉这一行`,
  en: `${date} is no Saturday or Sunday and is worked anyway, it makes up for nothing; check the date, or leave the row out`,
});
const notOff = (date: ServiceDate, name: Text): Text => ({
  'zh-CN': `缺少 ${date}（${name['zh-CN']}）：这一天每年都放假，请写成放假`,
  en: `lacks ${date} (${name.en}), which is off in every year: name it as off`,
});
