import type { Text } from '../language.js';
import type { DifferenceCode } from './content-difference.texts.js';
import { isSame } from './three-ways.js';

/** One thing that differs between two contents of a draft. */
export interface Difference {
  /** Where in the content, in the notation of `mergeContents`: `routes/songhong/ways/songhong-0/sentences/s1`. */
  readonly path: string;
  readonly code: DifferenceCode;
  /** Values for the placeholders of its words. */
  readonly params: Readonly<Record<string, string | number | Text>>;
}

export const difference = (path: string, code: DifferenceCode, params: Difference['params'] = {}): Difference => ({ path, code, params });

interface Words<Item> {
  readonly added: (item: Item, path: string) => readonly Difference[];
  readonly removed: (item: Item, path: string) => readonly Difference[];
  readonly changed: (old: Item, item: Item, path: string) => readonly Difference[];
  readonly ordered: (path: string) => readonly Difference[];
}

/** The differences between two lists of items with keys; a new order is reported only if the items in both lists changed theirs. */
export function listDifferences<Item>(
  path: string,
  [before, after]: readonly [readonly Item[], readonly Item[]],
  keyOf: (item: Item) => string,
  words: Words<Item>,
): Difference[] {
  if (before === after) return [];
  const [old, now] = [before, after].map((items) => new Map(items.map((item) => [keyOf(item), item]))) as [
    Map<string, Item>,
    Map<string, Item>,
  ];
  const stayed = [...now.keys()].filter((key) => old.has(key));
  const isOrdered = isSame(
    stayed,
    [...old.keys()].filter((key) => now.has(key)),
  );
  return [
    ...[...old].flatMap(([key, item]) => (now.has(key) ? [] : words.removed(item, `${path}/${key}`))),
    ...[...now].flatMap(([key, item]) => {
      const was = old.get(key);
      if (was === undefined) return words.added(item, `${path}/${key}`);
      return isSame(was, item) ? [] : words.changed(was, item, `${path}/${key}`);
    }),
    ...(isOrdered ? [] : words.ordered(`${path}/order`)),
  ];
}
