/** A piece of a sentence. The pieces in order are the whole sentence, although the page shows them in different sizes. */
export interface Piece {
  /** `between`: punctuation that is read aloud and copied, but not visible. */
  readonly kind:
    | 'name'
    | 'note'
    | 'between'
    | 'why'
    | 'gone'
    | 'word'
    | 'reason'
    | 'day'
    | 'date'
    | 'time'
    | 'wait'
    | 'mark'
    | 'about'
    | 'lead'
    | 'next';
  readonly text: string;
  /** Shown smaller, before and after the text. */
  readonly before?: string;
  readonly after?: string;
  /** Additional facts after that, in small; the lobby's screen leaves them out. */
  readonly end?: string;
  /** The moment in ISO 8601, if the text is a time. */
  readonly instant?: string;
  readonly tone?: Tone;
  /** The address of a link. */
  readonly href?: string;
}

/** amber: differs from the plan; red: riders may not be able to board; plain: additional facts. */
export type Tone = 'amber' | 'red' | 'plain';

/** The pieces of one row. */
export interface Row {
  readonly kind: 'why' | 'off' | 'answer' | 'far' | 'none' | 'marks' | 'about' | 'then';
  readonly pieces: readonly Piece[];
}

/** The sentence as plain text. */
export const textOf = (pieces: readonly Piece[]): string =>
  pieces.map(({ before = '', text, after = '', end = '' }) => before + text + after + end).join('');

export const between = (text: string): Piece => ({ kind: 'between', text });

/** @example joined([[a], [b]], '、') // [a, between('、'), b] */
export const joined = (groups: readonly (readonly Piece[])[], separator: string): Piece[] =>
  groups.flatMap((group, index) => (index === 0 ? group : [between(separator), ...group]));
