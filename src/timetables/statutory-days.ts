import chineseDays from 'chinese-days';
import { inEveryLanguage, type Text } from '../language.js';
import { dateOfDay, dayNumber, type ServiceDate } from '../scheduling/service-time.js';

/** The holidays, by the names that the published notices use. */
export const holidayNames = {
  newYear: { 'zh-CN': '元旦', en: "New Year's Day" },
  spring: { 'zh-CN': '春节', en: 'Spring Festival' },
  tombSweeping: { 'zh-CN': '清明', en: 'Tomb-sweeping Day' },
  labour: { 'zh-CN': '劳动节', en: 'Labour Day' },
  dragonBoat: { 'zh-CN': '端午', en: 'Dragon Boat Festival' },
  midAutumn: { 'zh-CN': '中秋', en: 'Mid-autumn Festival' },
  national: { 'zh-CN': '国庆节', en: 'National Day' },
} as const satisfies Record<string, Text>;

/** The years for which the library has the lengths of lunar months and the formula of Qingming holds. */
const calculated = { first: 1901, last: 2099 };
const isCalculated = (year: number): boolean => year >= calculated.first && year <= calculated.last;
const firstLunarDay = dayNumber('1900-01-31' as ServiceDate);

/** In days. Summed from the lengths of months, because the library's own conversion of dates depends on the time zone of the computer. */
const lunarYearLength = (year: number): number =>
  Array.from({ length: 12 }, (_, month) => chineseDays.monthDays(year, month + 1)).reduce((sum, days) => sum + days, 0) +
  chineseDays.getYearLeapMonth(year).days;

/** @example lunarDate(2027, 8, 15) // '2027-09-15' */
function lunarDate(year: number, month: number, day: number): ServiceDate {
  let at = firstLunarDay;
  for (let before = 1900; before < year; before += 1) at += lunarYearLength(before);
  const { leapMonth, days } = chineseDays.getYearLeapMonth(year);
  for (let before = 1; before < month; before += 1) at += chineseDays.monthDays(year, before) + (before === leapMonth ? days : 0);
  return dateOfDay(at + day - 1);
}

/** The formula of Shou Xing (寿星公式), with the library's constants; the library's own result depends on the time zone of the computer. */
function qingming(year: number): ServiceDate {
  const ofCentury = year % 100;
  const day = Math.floor(ofCentury * 0.2422 + (year < 2000 ? 5.59 : 4.81)) - Math.floor(ofCentury / 4);
  return `${year}-04-0${day}` as ServiceDate;
}

function calculatedDays(year: number): (readonly [ServiceDate, Text])[] {
  if (!isCalculated(year)) return [];
  const springFestival = dayNumber(lunarDate(year, 1, 1));
  return [
    ...[-1, 0, 1, 2].map((day) => [dateOfDay(springFestival + day), holidayNames.spring] as const),
    [qingming(year), holidayNames.tombSweeping],
    [lunarDate(year, 5, 5), holidayNames.dragonBoat],
    [lunarDate(year, 8, 15), holidayNames.midAutumn],
  ];
}

const known = new Map<number, ReadonlyMap<ServiceDate, Text>>();

/**
 * The days that are off in every year by law, even before the year's notice is published: Regulation on Public Holidays for National Annual
 * Festivals and Memorial Days (全国年节及纪念日放假办法), article 2, as amended by State Council decree 795 of 10 November 2024, since
 * 2025. Only the notice of the year decides which days around them are off too, and which weekend days are worked for that.
 * @returns in order of dates; outside the years of the lunar calendar (1901 to 2099) only the days with a fixed date
 */
export function statutoryDays(year: number): ReadonlyMap<ServiceDate, Text> {
  const days = known.get(year) ?? daysByLaw(year);
  // Kept, because each agency asks for the same years, and the days of the moon are counted from 1900.
  if (isCalculated(year)) known.set(year, days);
  return days;
}

function daysByLaw(year: number): ReadonlyMap<ServiceDate, Text> {
  const named = (names: Text, ...days: string[]): (readonly [ServiceDate, Text])[] =>
    days.map((day) => [`${String(year).padStart(4, '0')}-${day}` as ServiceDate, names]);
  const all = [
    ...named(holidayNames.newYear, '01-01'),
    ...named(holidayNames.labour, '05-01', '05-02'),
    ...named(holidayNames.national, '10-01', '10-02', '10-03'),
    ...calculatedDays(year),
  ];
  const days = new Map<ServiceDate, Text>();
  for (const [date, name] of all.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    const earlier = days.get(date);
    days.set(date, earlier === undefined ? name : both(earlier, name));
  }
  return days;
}

/** Joins two names: in some years Mid-autumn falls on one of the days of National Day. */
const both = (one: Text, other: Text): Text =>
  inEveryLanguage((language) => [one, other].map((name) => name[language]).join(language === 'en' ? ' and ' : '、'));
