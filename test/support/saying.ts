import { speaker, type Language, type Params, type Text } from '../../src/language.js';

/** Translates a catalogue as the pages of the desk do, plurals included. */
export function saying<Key extends string>(
  texts: Readonly<Record<Key, Text>>,
  language: Language,
): ((key: Key, params?: Params) => string) & { readonly count: (key: Key, count: number, params?: Params) => string } {
  const say = speaker(texts)(language);
  return Object.assign((key: Key, params: Params = {}) => say(key, params), {
    count: (key: Key, count: number, params: Params = {}): string => {
      const [one = '', many = one] = say(key, { count, ...params }).split(' | ');
      return count === 1 ? one : many;
    },
  });
}
