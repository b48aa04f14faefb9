import { consequenceKinds, type ConsequenceKind } from '../publishing/consequence.js';

/** What `--yes` says: kinds that are accepted by name, and whether it stands alone, for what was told before. */
export interface Accepted<Kind extends string = ConsequenceKind> {
  readonly kinds: ReadonlySet<Kind>;
  readonly isBare: boolean;
  /** Words that name none. */
  readonly unknown: readonly string[];
}

/** Those that may have to be accepted. */
export const acceptableKinds = consequenceKinds.filter((kind) => kind !== 'later');

/** @param values each as it was given; empty: `--yes` alone. @example readYes(['gap,left-out']).kinds // gap and left-out */
export const readYes = (values: readonly string[] = []): Accepted => readYesOf(acceptableKinds, values);

/** @param known the words that it takes */
export function readYesOf<Kind extends string>(known: readonly Kind[], values: readonly string[] = []): Accepted<Kind> {
  const words = values.flatMap((value) => value.split(/[,，、\s]+/)).filter((word) => word !== '');
  const isKnown = (word: string): word is Kind => (known as readonly string[]).includes(word);
  const isBare = values.some((value) => value.trim() === '');
  return { kinds: new Set(words.filter(isKnown)), isBare, unknown: words.filter((word) => !isKnown(word)) };
}

/** An option that takes a value or none: alone it would take the next argument for its value. @example withBareYes(['load', '--yes', 'feed.zip']) // ['load', '--yes=', 'feed.zip'] */
export function withBareYes(args: readonly string[]): string[] {
  const end = args.indexOf('--');
  return args.map((arg, place) => (arg === '--yes' && (end < 0 || place < end) ? '--yes=' : arg));
}

/** What a person answers who is asked whether to go on. Whatever is no yes is a no. */
export const isYes = (answer: string): boolean => /^(y|yes|是|是的|好)[。.!！]?$/i.test(answer.trim());
