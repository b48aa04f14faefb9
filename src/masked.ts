/** A token of the feeds, or what could be one: five groups of four. */
const tokens = /(?<![a-z0-9])[a-z0-9]{4}(?:-[a-z0-9]{4}){4}(?![a-z0-9])/gi;
/** What follows `Authorization: Bearer`. */
const credentials = /\b(Bearer|Basic)(\s+)[^\s"',;]+/gi;
/** Values in addresses that nobody else may read, by the ends of their names. */
const secrets = /([?&;]|^)([^\s=&;?#"']*(?:token|key|secret|password))=[^\s&#"']*/gi;

/** A word in which something is percent-encoded. */
const encoded = /\S*%[0-9a-f]{2}\S*/gi;
/** How often an address may have been encoded anew on its way; each round of reading ends when nothing is encoded any more. */
const mostRounds = 4;

const plainly = (text: string): string => text.replace(tokens, '***').replace(credentials, '$1$2***').replace(secrets, '$1$2=***');

const decoded = (text: string): string =>
  text.replace(/%([2-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** What a word says if its encoded letters are read; null: nothing that must not be said. */
function maskedWord(word: string): string | null {
  let text = word;
  for (let round = 0; round < mostRounds; round += 1) {
    text = decoded(text);
    const masked = plainly(text);
    if (masked !== text) return masked;
  }
  return null;
}

/**
 * A text as it may stand in the log: without tokens and passwords of addresses and headers, however they are encoded.
 * @example masked('GET /feeds/gtfs.zip?%74oken=b&lang=en') // 'GET /feeds/gtfs.zip?token=***&lang=en'
 */
export const masked = (text: string): string => plainly(text.replace(encoded, (word) => maskedWord(word) ?? word));
