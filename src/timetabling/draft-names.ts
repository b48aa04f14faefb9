import type { Language } from '../language.js';
import { daysWords } from '../sentences/days-words.js';
import { sentenceWords } from '../sentences/sentence-words.js';
import type { RunningDays } from '../sentences/running-days.js';
import type { Sentence } from '../sentences/sentence.js';
import type { DraftContent, DraftRoute, DraftWay } from './draft-content.js';

type Named = { readonly name: string; readonly otherName: string | null };

const inLanguage = ({ name, otherName }: Named, spoken: Language, language: Language): string =>
  (language === spoken ? name : (otherName ?? name)) || (otherName ?? '');

/** The name of a stop in a language; a stop without a name is named by its position in the list. */
export function stopName(content: DraftContent, stopId: string, language: Language): string {
  const place = content.stops.findIndex((stop) => stop.stopId === stopId);
  const stop = content.stops[place];
  if (stop === undefined) return stopId;
  return inLanguage(stop, content.place.language, language) || (language === 'en' ? `Stop ${place + 1}` : `第 ${place + 1} 站`);
}

export function routeName(content: DraftContent, routeId: string, language: Language): string {
  const place = content.routes.findIndex((route) => route.routeId === routeId);
  const route = content.routes[place];
  if (route === undefined) return routeId;
  return inLanguage(route, content.place.language, language) || (language === 'en' ? `Route ${place + 1}` : `第 ${place + 1} 条线路`);
}

const directionWords: Readonly<Record<Language, readonly [string, string]>> = { 'zh-CN': ['去程', '回程'], en: [' outbound', ' inbound'] };

/**
 * The name of a way. The direction is added if the route has several ways, the ends if several have the same direction.
 * @example wayName(content, 'songhong-0', 'zh-CN') // '淞虹路线去程'
 */
export function wayName(content: DraftContent, wayId: string, language: Language): string {
  const route = content.routes.find(({ ways }) => ways.some((way) => way.wayId === wayId));
  const way = route?.ways.find((one) => one.wayId === wayId);
  if (route === undefined || way === undefined) return wayId;
  const name = routeName(content, route.routeId, language);
  const { directionId } = way;
  const direction = route.ways.length > 1 && directionId !== null ? directionWords[language][directionId] : '';
  const ends = hasTwin(route, way) ? endsOf(content, way, language) : '';
  return `${name}${direction}${ends}`;
}

const hasTwin = ({ ways }: DraftRoute, way: DraftWay): boolean =>
  ways.some(({ wayId, directionId }) => wayId !== way.wayId && directionId === way.directionId);

function endsOf(content: DraftContent, { stops }: DraftWay, language: Language): string {
  const [first, last] = [stops[0], stops.at(-1)].map((call) => (call === undefined ? '' : stopName(content, call.stopId, language)));
  if (stops.length < 2) return '';
  return language === 'en' ? ` (${first} to ${last})` : `（${first} 到 ${last}）`;
}

/** @example durationText(450, 'zh-CN') // '7 分 30 秒' */
export function durationText(seconds: number, language: Language): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (language === 'en') return [minutes > 0 || rest === 0 ? `${minutes} min` : '', rest > 0 ? `${rest} s` : ''].filter(Boolean).join(' ');
  if (rest === 0) return `${minutes} 分钟`;
  return minutes === 0 ? `${rest} 秒` : `${minutes} 分 ${rest} 秒`;
}

/** @example daysName(days, 'zh-CN') // '工作日' */
export const daysName = (days: RunningDays, language: Language): string => daysWords(days, language);

export function daysNameOf(content: DraftContent, serviceId: string, language: Language): string {
  const days = content.services.find((service) => service.serviceId === serviceId);
  return days === undefined ? serviceId : daysName(days, language);
}

export function sentenceName(content: DraftContent, sentence: Sentence, language: Language): string {
  const ways = content.routes.flatMap((route) => route.ways);
  const way = (wayId: string): string | null => (ways.some((one) => one.wayId === wayId) ? wayName(content, wayId, language) : null);
  return sentenceWords(sentence, { days: daysNameOf(content, sentence.serviceId, language), way }, language);
}

/** How many times. @example timesWords(1, 'en') // 'once' */
export const timesWords = (count: number, language: Language): string =>
  language === 'en' ? (count === 1 ? 'once' : `${count} times`) : `${count} 次`;
