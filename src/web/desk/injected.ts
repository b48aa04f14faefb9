import { computed, type ComputedRef, inject, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { type Language, languages, type Params, type Text } from '../../language.js';
import { deskKey, type Desk } from './desk-app.js';

/** The desk that `entry.browser.ts` mounted; for components. */
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

/**
 * Says the sentences of a catalogue in the language of the desk.
 * @example const say = useTexts(todayTexts); say.value('lead', { count: 40 })
 */
export function useTexts<Key extends string>(texts: Readonly<Record<Key, Text>>): ComputedRef<Saying<Key>> {
  const composer = useI18n({ useScope: 'local', inheritLocale: true });
  // vue-i18n keeps one catalogue for a component, which may speak from several that use the same words for their keys.
  const space = spaceOf(texts);
  for (const language of languages) composer.mergeLocaleMessage(language, { [space]: inLanguage(texts, language) });
  const t = (key: Key, params: Record<string, unknown>, options: { locale: string; plural?: number }): string =>
    composer.t(`${space}.${key}`, params, options);
  return computed(() => {
    const spoken = { locale: composer.locale.value };
    const say = (key: Key, params: Params = {}): string => t(key, params, spoken);
    return Object.assign(say, {
      count: (key: Key, count: number, params: Params = {}): string => t(key, { count, ...params }, { ...spoken, plural: count }),
    });
  });
}

const spaces = new WeakMap<object, string>();
let spaceCount = 0;

function spaceOf(texts: object): string {
  const known = spaces.get(texts) ?? `texts${(spaceCount += 1)}`;
  spaces.set(texts, known);
  return known;
}

const inLanguage = <Key extends string>(texts: Readonly<Record<Key, Text>>, language: Language): Record<string, string> =>
  Object.fromEntries(Object.entries<Text>(texts).map(([key, text]) => [key, text[language]]));
