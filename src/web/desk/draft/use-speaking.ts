import { fill, inEveryLanguage, type Language, type Params, type Text } from '../../../language.js';

interface Speaking<Key extends string> {
  (key: Key, params?: Params): Text;
  (key: Key, params: Params, language: Language): string;
}

/** Sentences that are kept and shown later, in whatever language the desk speaks by then: steps that can be undone. */
export function useSpeaking<Key extends string>(texts: Readonly<Record<Key, Text>>): { readonly spoken: Speaking<Key> } {
  function spoken(key: Key, params?: Params): Text;
  function spoken(key: Key, params: Params, language: Language): string;
  function spoken(key: Key, params: Params = {}, language?: Language): Text | string {
    if (language !== undefined) return fill(texts[key][language], params);
    return inEveryLanguage((one) => fill(texts[key][one], params));
  }
  return { spoken };
}
