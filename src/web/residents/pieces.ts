/** A piece of what is said. Read one after another they are one sentence, though the page sets them in different sizes. */
export interface Piece {
  /** `between`: heard and copied, not seen. */
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
  /** Smaller, before and behind the text. */
  readonly before?: string;
  readonly after?: string;
  /** Behind that, what is only good to know: a board that is read from afar leaves it out. */
  readonly end?: string;
  /** Machine-readable, where the text is a time. */
  readonly instant?: string;
  readonly tone?: Tone;
  /** Where a tap on it leads, on a phone. */
  readonly href?: string;
}

/** amber: differs from the plan; red: cannot be ridden; plain: good to know. */
export type Tone = 'amber' | 'red' | 'plain';

/** Pieces that stand in one row. */
export interface Row {
  readonly kind: 'why' | 'off' | 'answer' | 'far' | 'none' | 'marks' | 'about' | 'then';
  readonly pieces: readonly Piece[];
}

export const textOf = (pieces: readonly Piece[]): string =>
  pieces.map(({ before = '', text, after = '', end = '' }) => before + text + after + end).join('');

export const between = (text: string): Piece => ({ kind: 'between', text });

/** @example joined([[a], [b]], '、') // [a, between('、'), b] */
export const joined = (groups: readonly (readonly Piece[])[], separator: string): Piece[] =>
  groups.flatMap((group, index) => (index === 0 ? group : [between(separator), ...group]));
