import { consequenceKinds, type ConsequenceKind } from '../publishing/consequence.js';

/** The value of the option `--yes`. Without a value it accepts the consequences that the same command showed before. */
export interface Accepted<Kind extends string = ConsequenceKind> {
  readonly kinds: ReadonlySet<Kind>;
  /** It was given without a value. */
  readonly isBare: boolean;
  /** Words that are not kinds. */
  readonly unknown: readonly string[];
}

/** The kinds of consequences that may have to be accepted. */
export const acceptableKinds = consequenceKinds.filter((kind) => kind !== 'later');

/**
 * @param values one per occurrence; '' for `--yes` alone.
 * @example readYes(['gap,left-out']).kinds // gap and left-out
 */
export const readYes = (values: readonly string[] = []): Accepted => readYesOf(acceptableKinds, values);

/** Like `readYes`, for other words. @param accepted the words that the option takes */
export function readYesOf<Kind extends string>(accepted: readonly Kind[], values: readonly string[] = []): Accepted<Kind> {
  const words = values.flatMap((value) => value.split(/[,，、\s]+/)).filter((word) => word !== '');
  const isAccepted = (word: string): word is Kind => (accepted as readonly string[]).includes(word);
  const isBare = values.some((value) => value.trim() === '');
  return { kinds: new Set(words.filter(isAccepted)), isBare, unknown: words.filter((word) => !isAccepted(word)) };
}

/**
 * Rewrites a `--yes` without value, which would otherwise take the next argument as its value.
 * @example withBareYes(['load', '--yes', 'feed.zip']) // ['load', '--yes=', 'feed.zip']
 */
export function withBareYes(args: readonly string[]): string[] {
  const end = args.indexOf('--');
  return args.map((arg, place) => (arg === '--yes' && (end < 0 || place < end) ? '--yes=' : arg));
}

/** Whether the answer to a question is yes; anything unclear counts as no. */
export const isYes = (answer: string): boolean => /^(y|yes|是|是的|好)[。.!！]?$/i.test(answer.trim());
