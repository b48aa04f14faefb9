/** The side that is taken if both changed something differently. */
export type Choice = 'mine' | 'theirs';

/** Whether two JSON values are equal; the order of fields does not matter. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, other] = [Object.entries(a), new Map(Object.entries(b))];
  return one.length === other.size && one.every(([key, value]) => other.has(key) && isSame(value, other.get(key)));
}

/** A value before the changes, on my side and on theirs; undefined: absent. */
export interface Sides<Value> {
  readonly before: Value;
  readonly mine: Value;
  readonly theirs: Value;
}

export const sides = <From, To>({ before, mine, theirs }: Sides<From>, of: (from: From) => To): Sides<To> => ({
  before: of(before),
  mine: of(mine),
  theirs: of(theirs),
});

type MergeItem<Item> = (path: string, sides: Sides<Item | undefined> & { readonly mine: Item; readonly theirs: Item }) => Item;

/**
 * Merges two changes of one value (three-way merge). If both sides changed it differently, records the path as a conflict and takes one
 * side.
 */
export class ThreeWays {
  readonly conflicts: string[] = [];

  /** @param choices by path; without a choice their side is taken, because it is already saved */
  constructor(private readonly choices: ReadonlyMap<string, Choice>) {}

  /** Takes the value of one side as a whole, never a mixture. */
  value<Value>(path: string, { before, mine, theirs }: Sides<Value>): Value {
    if (isSame(mine, before)) return theirs;
    if (isSame(theirs, before) || isSame(mine, theirs)) return mine;
    return this.chosen(path) === 'mine' ? mine : theirs;
  }

  chosen(path: string): Choice {
    if (!this.conflicts.includes(path)) this.conflicts.push(path);
    return this.choices.get(path) ?? 'theirs';
  }

  /** Merges field by field. @param together groups of fields that only make sense together and are taken from one side */
  fields<Value extends object>(path: string, all: Sides<Value>, together: readonly (readonly (keyof Value & string)[])[] = []): Value {
    const names = [...new Set([...Object.keys(all.theirs), ...Object.keys(all.mine)])] as (keyof Value & string)[];
    const groups = [...together, ...names.filter((name) => !together.some((group) => group.includes(name))).map((name) => [name])];
    const merged = groups.map((group) =>
      this.value(
        `${path}/${group[0]}`,
        sides(all, (side) => Object.fromEntries(group.filter((name) => name in side).map((name) => [name, side[name]]))),
      ),
    );
    return Object.assign({}, ...merged) as Value;
  }

  /** Merges lists of items with keys, whose order matters. */
  list<Item>(path: string, all: Sides<readonly Item[]>, keyOf: (item: Item) => string, merge: MergeItem<Item>): readonly Item[] {
    if (isSame(all.mine, all.before)) return all.theirs;
    if (isSame(all.theirs, all.before) || isSame(all.mine, all.theirs)) return all.mine;
    const maps = sides(all, (items) => new Map(items.map((item) => [keyOf(item), item])));
    // If two items share a key, they cannot be matched; one list is taken as a whole.
    if ((['before', 'mine', 'theirs'] as const).some((side) => maps[side].size < all[side].length)) return this.value(path, all);
    const keys = new Set([...maps.before.keys(), ...maps.mine.keys(), ...maps.theirs.keys()]);
    const items = new Map<string, Item>();
    for (const key of keys) {
      const item = this.item(
        `${path}/${key}`,
        sides(maps, (map) => map.get(key)),
        merge,
      );
      if (item !== undefined) items.set(key, item);
    }
    const order = this.order(
      `${path}/order`,
      sides(maps, (map) => [...map.keys()]),
      new Set(items.keys()),
    );
    return order.flatMap((key) => items.get(key) ?? []);
  }

  item<Item>(path: string, all: Sides<Item | undefined>, merge: MergeItem<Item>): Item | undefined {
    const { before, mine, theirs } = all;
    if (isSame(mine, before)) return theirs;
    if (isSame(theirs, before) || isSame(mine, theirs)) return mine;
    if (mine !== undefined && theirs !== undefined) return merge(path, { before, mine, theirs });
    return this.chosen(path) === 'mine' ? mine : theirs;
  }

  /**
   * The order of the keys in `present`: those that all sides have in the order of the side that moved them, each other one after its
   * predecessor on its own side.
   */
  order(path: string, all: Sides<readonly string[]>, present: ReadonlySet<string>): string[] {
    const old = new Set(all.before.filter((key) => present.has(key) && all.mine.includes(key) && all.theirs.includes(key)));
    const shared = this.value(
      path,
      sides(all, (keys) => keys.filter((key) => old.has(key))),
    );
    const result = [...shared];
    for (const side of [all.theirs, all.mine, all.before]) {
      side.forEach((key, place) => {
        if (!present.has(key) || result.includes(key)) return;
        const previous = side.slice(0, place).findLast((one) => result.includes(one));
        result.splice(previous === undefined ? 0 : result.indexOf(previous) + 1, 0, key);
      });
    }
    return result;
  }
}
