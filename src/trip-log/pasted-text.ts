/**
 * What a phone said, as text that goes through any chat: words for people on top, and below a line that no chat changes the
 * same for the program, as JSON.
 */

const line = '---banche---';

export interface PastedRows {
  readonly version: 1;
  readonly agencyId: string;
  /** The phone that said it. */
  readonly device: unknown;
  /** What its clock said when the text was made. */
  readonly sentAt: string;
  readonly events: readonly unknown[];
  readonly notes: readonly unknown[];
}

/** @param words one line a row */
export const pastedText = (words: readonly string[], rows: PastedRows): string => [...words, line, JSON.stringify(rows)].join('\n');

/** @returns null: there is nothing of ours in it. What stands around it, or after it, plays no part. */
export function readPastedText(text: string): PastedRows | null {
  const after = text.split(line).at(-1) ?? '';
  const [from, to] = [after.indexOf('{'), after.lastIndexOf('}')];
  if (!text.includes(line) || from < 0 || to < from) return null;
  try {
    const {
      version,
      agencyId,
      device = null,
      sentAt,
      events,
      notes = [],
    } = JSON.parse(after.slice(from, to + 1)) as Record<string, unknown>;
    if (version !== 1 || typeof agencyId !== 'string' || typeof sentAt !== 'string' || !Array.isArray(events) || !Array.isArray(notes))
      return null;
    return { version, agencyId, device, sentAt, events, notes };
  } catch {
    return null;
  }
}
