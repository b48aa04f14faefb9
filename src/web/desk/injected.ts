import { computed, type ComputedRef, inject, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { type Language, languages, type Params, type Text } from '../../language.js';
import { deskKey, type Desk } from './desk-app.js';

/** The desk that `entry.browser.ts` provides; to be called in `setup`. */
export function useDesk(): Desk {
  const desk = inject(deskKey);
  if (desk === undefined) throw new Error('no desk was provided');
  return desk;
}

export const useLanguage = (): Ref<Language> => useDesk().language;

/** Says the sentences of a catalogue; `count` chooses between `{count} trip | {count} trips`. */
export interface Saying<Key extends string> {
  (key: Key, params?: Params): string;
  readonly count: (key: Key, count: number, params?: Params) => string;
}

/** Each catalogue is registered with vue-i18n once, under a prefix of its own, because catalogues have keys in common. */
const named = new WeakMap<object, string>();
let catalogues = 0;

/**
 * Says the sentences of a catalogue in the language of the desk.
 * @example const say = useTexts(todayTexts); say.value('lead', { count: 40 })
 */
export function useTexts<Key extends string>(texts: Readonly<Record<Key, Text>>): ComputedRef<Saying<Key>> {
  const i18n = useI18n({ useScope: 'global' });
  const name = named.get(texts) ?? `of${(catalogues += 1)}`;
  if (!named.has(texts)) {
    named.set(texts, name);
    for (const language of languages) i18n.mergeLocaleMessage(language, { [name]: inLanguage(texts, language) });
  }
  return computed(() => {
    const spoken = { locale: i18n.locale.value };
    const say = (key: Key, params: Params = {}): string => i18n.t(`${name}.${key}`, params as Record<string, unknown>, spoken);
    return Object.assign(say, {
      count: (key: Key, count: number, params: Params = {}): string =>
        i18n.t(`${name}.${key}`, { count, ...params }, { ...spoken, plural: count }),
    });
  });
}

const inLanguage = <Key extends string>(texts: Readonly<Record<Key, Text>>, language: Language): Record<string, string> =>
  Object.fromEntries(Object.entries<Text>(texts).map(([key, text]) => [key, text[language]]));
