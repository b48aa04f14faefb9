import type { Language, Text } from '../../../language.js';

/** Cities that name the most likely time zones. Other zones are named by the browser in Chinese, and by the city in their id in English. */
const cities: Readonly<Record<string, Text>> = {
  'Asia/Shanghai': { 'zh-CN': '上海', en: 'Shanghai' },
  'Asia/Urumqi': { 'zh-CN': '乌鲁木齐', en: 'Urumqi' },
  'Asia/Hong_Kong': { 'zh-CN': '香港', en: 'Hong Kong' },
  'Asia/Macau': { 'zh-CN': '澳门', en: 'Macau' },
  'Asia/Taipei': { 'zh-CN': '台北', en: 'Taipei' },
  'Asia/Singapore': { 'zh-CN': '新加坡', en: 'Singapore' },
  'Asia/Kuala_Lumpur': { 'zh-CN': '吉隆坡', en: 'Kuala Lumpur' },
  'Asia/Bangkok': { 'zh-CN': '曼谷', en: 'Bangkok' },
  'Asia/Tokyo': { 'zh-CN': '东京', en: 'Tokyo' },
  'Asia/Seoul': { 'zh-CN': '首尔', en: 'Seoul' },
  'Europe/London': { 'zh-CN': '伦敦', en: 'London' },
  'Europe/Paris': { 'zh-CN': '巴黎', en: 'Paris' },
  'Europe/Berlin': { 'zh-CN': '柏林', en: 'Berlin' },
  'America/New_York': { 'zh-CN': '纽约', en: 'New York' },
  'America/Los_Angeles': { 'zh-CN': '洛杉矶', en: 'Los Angeles' },
  'Australia/Sydney': { 'zh-CN': '悉尼', en: 'Sydney' },
};

/** The proposed time zone. A Chinese browser that reports UTC hides its location; it most likely is in China. */
export const likelyZone = (language: Language, browserZone = Intl.DateTimeFormat().resolvedOptions().timeZone): string =>
  language === 'zh-CN' && /^(Etc\/)?(UTC|GMT|Universal|Zulu|UCT)$/.test(browserZone) ? 'Asia/Shanghai' : browserZone;

/** Cached, because `Intl.DateTimeFormat` is slow to create and there are 400 zones. */
const cachedNames = new Map<string, string | null>();

function namedTime(zone: string, language: Language): string | null {
  const key = `${language} ${zone}`;
  const cached = cachedNames.get(key);
  if (cached !== undefined) return cached;
  const name = timeName(zone, language);
  cachedNames.set(key, name);
  return name;
}

function timeName(zone: string, language: Language): string | null {
  try {
    const parts = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(0);
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? null;
  } catch {
    return null;
  }
}

/** `America/Argentina/Buenos_Aires` → `Buenos Aires` */
const cityOfId = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** The name of a zone's time. @example zoneWords('Asia/Shanghai', 'zh-CN') // '上海时间' */
export function zoneWords(zone: string, language: Language): string {
  const city = cities[zone]?.[language];
  if (city !== undefined) return language === 'en' ? `${city} time` : `${city}时间`;
  if (language === 'en') return `${cityOfId(zone)} time`;
  return namedTime(zone, language) ?? zone;
}

/** A zone in the list: its name with its IANA id. @example '上海时间（Asia/Shanghai）' */
export const zoneLabel = (zone: string, language: Language): string =>
  language === 'en' ? `${zoneWords(zone, language)} (${zone})` : `${zoneWords(zone, language)}（${zone}）`;

/** The own zone and the cities above first, then all others. @param all `Intl.supportedValuesOf('timeZone')` */
export function zonesInOrder(all: readonly string[], own: string): readonly string[] {
  const first = [own, ...Object.keys(cities)].filter((zone) => zone !== '');
  return [...new Set([...first, ...all.filter((zone) => zone.includes('/'))])];
}

/** The zone that was typed: its label, its id, or words that only one label contains; null: none, or several. */
export function zoneOf(text: string, zones: readonly string[], language: Language): string | null {
  const plain = text.trim().toLowerCase();
  if (plain === '') return null;
  const labelled = zones.map((zone) => ({ zone, label: zoneLabel(zone, language).toLowerCase() }));
  const exact = labelled.find(({ zone, label }) => label === plain || zone.toLowerCase() === plain);
  if (exact !== undefined) return exact.zone;
  const words = labelled.filter(({ zone }) => zoneWords(zone, language).toLowerCase() === plain);
  const holding = words.length > 0 ? words : labelled.filter(({ label }) => label.includes(plain));
  return holding.length === 1 ? (holding[0]?.zone ?? null) : null;
}
