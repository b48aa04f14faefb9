/** Which side is taken where both changed something differently. */
export type Choice = 'mine' | 'theirs';

/** Values without functions, as JSON has them. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, other] = [Object.entries(a), new Map(Object.entries(b))];
  return one.length === other.size && one.every(([key, value]) => other.has(key) && isSame(value, other.get(key)));
}

/** A value before, on my side and on theirs. undefined: absent. */
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

/** Brings two changes of one thing together. What both changed differently it notes by its path, and takes one side. */
export class ThreeWays {
  readonly conflicts: string[] = [];

  /** @param choices by path; what nobody chose is theirs, because that is on the disk */
  constructor(private readonly choices: ReadonlyMap<string, Choice>) {}

  /** Whole: it is never put together of both. */
  value<Value>(path: string, { before, mine, theirs }: Sides<Value>): Value {
    if (isSame(mine, before)) return theirs;
    if (isSame(theirs, before) || isSame(mine, theirs)) return mine;
    return this.chosen(path) === 'mine' ? mine : theirs;
  }

  chosen(path: string): Choice {
    if (!this.conflicts.includes(path)) this.conflicts.push(path);
    return this.choices.get(path) ?? 'theirs';
  }

  /** Field by field. @param together fields that mean something only together */
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

  /** Items that are known by a key, in an order that counts. */
  list<Item>(path: string, all: Sides<readonly Item[]>, keyOf: (item: Item) => string, merge: MergeItem<Item>): readonly Item[] {
    if (isSame(all.mine, all.before)) return all.theirs;
    if (isSame(all.theirs, all.before) || isSame(all.mine, all.theirs)) return all.mine;
    const maps = sides(all, (items) => new Map(items.map((item) => [keyOf(item), item])));
    // Where two items have one key nobody can tell which is which.
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

  /** Of the keys that are there: those of before as the side that moved them has them, each new one after what it follows on its side. */
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
