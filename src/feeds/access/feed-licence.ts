/** On what terms others may use the feeds, in the words of the operator. */
export interface FeedLicence {
  /** @example 'CC BY 4.0' */
  readonly name: string;
  /** The text of the licence; null: none. */
  readonly url: string | null;
}

export const longestLicence = 200;
export const longestLicenceUrl = 500;

/** @example isWebAddress('https://creativecommons.org/licenses/by/4.0/deed.zh-hans') // true */
export const isWebAddress = (text: unknown): text is string =>
  typeof text === 'string' && text.length <= longestLicenceUrl && /^https?:\/\/[^\s/]+\S*$/i.test(text) && URL.canParse(text);

/** Reads the stored licence. @param json null: none was ever chosen */
export function licenceOfJson(json: string | null): FeedLicence | null {
  const read: unknown = json === null ? null : JSON.parse(json);
  const { name, url } = (read ?? {}) as { name?: unknown; url?: unknown };
  return typeof name === 'string' ? { name, url: isWebAddress(url) ? url : null } : null;
}
