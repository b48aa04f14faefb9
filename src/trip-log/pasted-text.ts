/**
 * Events that a phone could not send, as a text that a driver copies into a chat and a manager pastes: words for people, a line, and a part
 * for the program. Chats alter text, so in the program's part everything but letters, digits and a few marks is written as `\uXXXX`, even
 * blanks. Any blank, line break or odd quote in it was therefore added by a chat.
 */

export interface Pasted {
  readonly agencyId: string;
  /** The phone's description of itself. */
  readonly device: unknown;
  /** The time on the phone's clock when the text was made. */
  readonly sentAt: string | null;
  /** In the form in which a phone sends them, each with `recordedBy`. */
  readonly events: readonly unknown[];
  readonly notes: readonly unknown[];
}

const version = 1;
const line = '---banche---';
const anyLine = /[-‐‑‒–—―−－]+\s*banche\s*[-‐‑‒–—―−－]+/i;

/** @param words for people, in any language */
export const writePasted = (words: string, { agencyId, device, sentAt, events, notes }: Pasted): string =>
  `${words}\n${line}\n${plain({ version, agencyId, device, sentAt, events, notes })}`;

const plain = (value: unknown): string =>
  JSON.stringify(value).replace(/"(?:[^"\\]|\\.)*"/g, (quoted) => `"${escaped(JSON.parse(quoted) as string)}"`);

const escaped = (text: string): string =>
  text.replace(/[^A-Za-z0-9:.+/-]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * Reads such a text, even if text was added around it or a chat altered it.
 * @returns null if it is no such text, is cut off, or is from a program with another version of the format
 */
export function readPasted(text: string): Pasted | null {
  const found = anyLine.exec(text);
  const block = found === null ? null : firstObject(mended(text.slice(found.index + found[0].length)));
  const read = block === null ? null : parsed(block);
  if (read === null || read['version'] !== version) return null;
  const { agencyId, device = null, sentAt = null, events, notes = [] } = read;
  if (typeof agencyId !== 'string' || !Array.isArray(events) || !Array.isArray(notes)) return null;
  return { agencyId, device, sentAt: typeof sentAt === 'string' ? sentAt : null, events, notes };
}

/** Reverses what chats substitute. */
const mended = (text: string): string =>
  text
    .replace(/[\s\u00a0\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]+/g, '')
    .replace(/[“”„‟«»″〝〞＂]/g, '"')
    .replace(/[‐‑‒–—―−－]/g, '-')
    .replace(/[：﹕]/g, ':')
    .replace(/[，﹐]/g, ',')
    .replace(/＋/g, '+')
    .replace(/＼/g, '\\')
    .replace(/｛/g, '{')
    .replace(/｝/g, '}')
    .replace(/［/g, '[')
    .replace(/］/g, ']');

/** From the first brace to the one that closes it. */
function firstObject(text: string): string | null {
  const from = text.indexOf('{');
  if (from < 0) return null;
  let depth = 0;
  let isQuoted = false;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && sign === '{') depth += 1;
    else if (!isQuoted && sign === '}' && (depth -= 1) === 0) return text.slice(from, at + 1);
  }
  return null;
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return null;
  }
}
