/** The languages of all texts that people read; every text exists in both. Chinese is the first. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in every language. */
export type Text = Readonly<Record<Language, string>>;

export type Params = Readonly<Record<string, string | number>>;

/** @example inEveryLanguage((language) => stopName(network, 'home', language).name) // { 'zh-CN': '虹桥人才公寓', en: 'Hongqiao Talent Apartments' } */
export const inEveryLanguage = (speak: (language: Language) => string): Text =>
  Object.fromEntries(languages.map((language) => [language, speak(language)])) as Text;

/** Names one after the other. @example listed(['王师傅', '李师傅'], 'zh-CN') // '王师傅、李师傅' */
export const listed = (names: readonly string[], language: Language): string => names.join(language === 'en' ? ', ' : '、');

/** Sentences, or parts of one, one after the other. @example inSequence(['晚点', '满员'], 'zh-CN') // '晚点；满员' */
export const inSequence = (parts: readonly string[], language: Language): string => parts.join(language === 'en' ? '; ' : '；');

export const otherLanguage = (language: Language): Language => (language === 'en' ? 'zh-CN' : 'en');

/**
 * Fills the placeholders of a sentence: `{name}` with a value, `{name|one|many}` with the first word if the value is 1, else the second. A
 * placeholder without a value stays as it is, so that the mistake is visible.
 * @example fill('stop {stopId}', { stopId: 'home' }) // 'stop home'
 * @example fill('{count} {count|error|errors}', { count: 1 }) // '1 error'
 */
export function fill(sentence: string, params: Params): string {
  return sentence.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (place, name: string, one?: string, many?: string) => {
    const value = params[name];
    return value === undefined ? place : ((String(value) === '1' ? one : many) ?? String(value));
  });
}

/**
 * A sentence with its placeholders as documents quote it: for `{name|one|many}` it has the word for many.
 * @example withPlurals('{count} {count|error|errors}') // '{count} errors'
 */
export const withPlurals = (sentence: string): string => sentence.replace(/\{\w+\|[^|}]*\|([^}]*)\}/g, '$1');

/** Returns the sentences of a catalogue in one language, filled. */
export type Say<Key extends string> = (key: Key, params?: Params) => string;

/** @example speaker({ bus: { 'zh-CN': '{count} 班', en: '{count} buses' } })('en')('bus', { count: 2 }) // '2 buses' */
export const speaker =
  <Key extends string>(texts: Readonly<Record<Key, Text>>) =>
  (language: Language): Say<Key> =>
  (key, params = {}) =>
    fill(texts[key][language], params);

/**
 * Fills a sentence in every language at once, for texts that are stored and read later.
 * @example textSpeaker({ bus: { 'zh-CN': '{count} 班', en: '{count} buses' } })('bus', { count: 2 }).en // '2 buses'
 */
export const textSpeaker =
  <Key extends string>(texts: Readonly<Record<Key, Text>>) =>
  (key: Key, params: Params = {}): Text =>
    inEveryLanguage((language) => fill(texts[key][language], params));

/**
 * The language of a terminal, by the POSIX rule LC_ALL, LC_MESSAGES, LANG: Chinese unless another language is named.
 * @example terminalLanguage({ LANG: 'en_US.UTF-8' }) // 'en'
 */
export function terminalLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return locale === '' || /^(zh|C|POSIX)([._@]|$)/i.test(locale) || locale.startsWith('zh_') ? 'zh-CN' : 'en';
}
