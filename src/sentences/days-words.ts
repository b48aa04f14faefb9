import { speaker, type Language } from '../language.js';
import { daysText } from '../scheduling/service-calendar.js';
import { isMovedByCalendar, kindsOfDay, weekdays, type KindOfDay } from './kinds-of-day.js';
import type { RunningDays } from './running-days.js';
import { daysTexts } from './sentences.texts.js';

const speak = speaker(daysTexts);

const mondayToFriday = '0,1,2,3,4';
const weekend = '5,6';
const wholeWeek = '0,1,2,3,4,5,6';

/**
 * Names days in a few words, as managers do: by their own name, else by their weekdays and whether they include holidays.
 * @example daysWords(weekday, 'zh-CN') // '工作日'
 */
export function daysWords(days: RunningDays, language: Language): string {
  if (days.name !== null && days.name.trim() !== '') return days.name.trim();
  const say = speak(language);
  const runs = [0, 1, 2, 3, 4, 5, 6].filter((day) => days[weekdays[day] ?? 'monday']);
  if (runs.length === 0) return datesWords(days, language);
  const plain = weekWords(runs, language);
  if (!isMovedByCalendar(days)) return runs.join() === mondayToFriday ? say('whatever-holidays', { days: plain }) : plain;
  if (runs.join() === mondayToFriday) return say('working-days');
  if (runs.join() === weekend) return say('weekends-and-holidays');
  return runs.includes(6) ? say('and-holidays', { days: plain }) : plain;
}

/** @param runs the weekdays with service, Monday 0 … Sunday 6, in ascending order, at least one */
function weekWords(runs: readonly number[], language: Language): string {
  if (runs.join() === wholeWeek) return speak(language)('daily');
  if (runs.join() === weekend) return speak(language)('weekends');
  return daysText(runs.reduce((week, day) => week | (1 << day), 0))[language];
}

function datesWords({ exceptions }: RunningDays, language: Language): string {
  const say = speak(language);
  const added = exceptions.filter(({ exceptionType }) => exceptionType === 1).map(({ date }) => date);
  const [only] = added;
  if (only === undefined) return say('never');
  return added.length === 1 ? say('one-date', { date: dateWords(only, language) }) : say('some-dates', { count: added.length });
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** @example dateWords('2026-10-01', 'zh-CN') // '2026 年 10 月 1 日' */
function dateWords(date: string, language: Language): string {
  const [year = '', month = '', day = ''] = date.split('-');
  if (language === 'zh-CN') return `${year} 年 ${Number(month)} 月 ${Number(day)} 日`;
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}

/**
 * The words for all services, by id. Services with the same words are distinguished by their dates, and if these are equal by their ids.
 */
export function wordsOfServices(services: readonly RunningDays[], language: Language): ReadonlyMap<string, string> {
  const plain = services.map((service) => daysWords(service, language));
  const dated = services.map((service, index) => {
    const words = plain[index] ?? '';
    return plain.filter((other) => other === words).length > 1 ? withDates(words, service, language) : words;
  });
  return new Map(
    services.map(({ serviceId }, index) => {
      const words = dated[index] ?? '';
      return [serviceId, dated.filter((other) => other === words).length > 1 ? `${words} ${serviceId}` : words];
    }),
  );
}

function withDates(days: string, { startDate, endDate }: Pick<RunningDays, 'startDate' | 'endDate'>, language: Language): string {
  const say = speak(language);
  const from = startDate === null ? '' : dateWords(startDate, language);
  const until = endDate === null ? '' : dateWords(endDate, language);
  if (startDate === null) return endDate === null ? days : say('till', { days, until });
  return endDate === null ? say('since', { days, from }) : say('between', { days, from, until });
}

/**
 * Names a kind of day in a few words: those of its service, if it has only one and that runs on no other kind of day; else those of its
 * weekdays.
 * @example kindWords(kind, content.services, 'zh-CN') // '工作日'
 */
export const kindWords = (kind: KindOfDay, services: readonly RunningDays[], language: Language): string =>
  wordsOfKinds(services, language).get(kind.key) ?? plainKind(kind, services, language);

/** The words for all kinds of day of a draft, by key. Kinds with the same words are distinguished by their dates and services. */
export function wordsOfKinds(services: readonly RunningDays[], language: Language): ReadonlyMap<string, string> {
  const cache = wordsCaches[language];
  let words = cache.get(services);
  if (words === undefined) cache.set(services, (words = sayKinds(services, language)));
  return words;
}

const wordsCaches: Readonly<Record<Language, WeakMap<readonly RunningDays[], ReadonlyMap<string, string>>>> = {
  'zh-CN': new WeakMap(),
  en: new WeakMap(),
};

function sayKinds(services: readonly RunningDays[], language: Language): ReadonlyMap<string, string> {
  const kinds = kindsOfDay(services);
  const plain = kinds.map((kind) => ownWords(kind, kinds, services, language) ?? plainKind(kind, services, language));
  const dated = kinds.map(({ from, until }, index) => {
    const words = plain[index] ?? '';
    const isUnambiguous = from === until || plain.filter((other) => other === words).length === 1;
    return isUnambiguous ? words : withDates(words, { startDate: from, endDate: until }, language);
  });
  const ofServices = wordsOfServices(services, language);
  return new Map(
    kinds.map(({ key, serviceIds }, index) => {
      const words = dated[index] ?? '';
      if (dated.filter((other) => other === words).length === 1) return [key, words];
      const days = plain[index] ?? '';
      return [
        key,
        speak(language)('together', {
          days,
          services: serviceIds.map((id) => ofServices.get(id) ?? id).join(speak(language)('and-services')),
        }),
      ];
    }),
  );
}

function ownWords(kind: KindOfDay, kinds: readonly KindOfDay[], services: readonly RunningDays[], language: Language): string | null {
  const [only, ...others] = kind.serviceIds;
  if (only === undefined || others.length > 0 || kinds.some((one) => one !== kind && one.serviceIds.includes(only))) return null;
  return wordsOfServices(services, language).get(only) ?? null;
}

function plainKind(kind: KindOfDay, services: readonly RunningDays[], language: Language): string {
  const say = speak(language);
  const { weekdays: days, onHolidays, onMakeUpDays, from, until } = kind;
  if (days.length > 0) {
    const plain = weekWords(days, language);
    if (days.join() === wholeWeek) return plain;
    if (days.join() === mondayToFriday && services.some(isMovedByCalendar) && !onHolidays) return say('working-days');
    if (days.join() === weekend && onHolidays) return say('weekends-and-holidays');
    return onHolidays ? say('and-holidays', { days: plain }) : plain;
  }
  if (onHolidays) return say(onMakeUpDays ? 'holidays-and-make-up-days' : 'holidays');
  if (onMakeUpDays) return say('make-up-days');
  return from !== null && from === until ? dateWords(from, language) : say('some-days');
}
