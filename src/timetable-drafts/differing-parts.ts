/** A part in which two versions of a draft differ; null: it is missing on that side. Refusals `changed-meanwhile` have the same fields. */
export interface DifferingPart {
  readonly field: string;
  readonly theirs: unknown;
  readonly yours: unknown;
}

/** The id fields by which items of two lists are matched, even if their order differs. */
const ids = ['stopId', 'routeId', 'wayId', 'sentenceId', 'serviceId', 'blockId'] as const;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function idIn(list: readonly unknown[]): (typeof ids)[number] | null {
  return (
    ids.find((id) => {
      const named = list.map((each) => (isObject(each) ? each[id] : undefined));
      return named.length > 0 && named.every((name) => typeof name === 'string') && new Set(named).size === named.length;
    }) ?? null
  );
}

function* partsOf(theirs: unknown, yours: unknown, field: string): Generator<DifferingPart> {
  if (JSON.stringify(theirs) === JSON.stringify(yours)) return;
  if (isObject(theirs) && isObject(yours)) {
    for (const name of new Set([...Object.keys(theirs), ...Object.keys(yours)]))
      yield* partsOf(theirs[name], yours[name], field === '' ? name : `${field}.${name}`);
  } else if (Array.isArray(theirs) && Array.isArray(yours)) {
    yield* partsOfLists(theirs, yours, field);
  } else yield { field, theirs: theirs ?? null, yours: yours ?? null };
}

function* partsOfLists(theirs: readonly unknown[], yours: readonly unknown[], field: string): Generator<DifferingPart> {
  const id = idIn(theirs.length > 0 ? theirs : yours);
  if (id === null || [theirs, yours].some((list) => list.length > 0 && idIn(list) !== id)) {
    yield { field, theirs, yours };
    return;
  }
  const byId = (list: readonly unknown[]): Map<string, unknown> =>
    new Map(list.map((each) => [(each as Record<string, string>)[id] ?? '', each]));
  const [now, wanted] = [byId(theirs), byId(yours)];
  for (const name of new Set([...now.keys(), ...wanted.keys()])) yield* partsOf(now.get(name), wanted.get(name), `${field}[${name}]`);
  // The same items in another order.
  if (
    [...now.keys()].join('\n') !== [...wanted.keys()].join('\n') &&
    now.size === wanted.size &&
    [...now.keys()].every((key) => wanted.has(key))
  )
    yield { field, theirs: [...now.keys()], yours: [...wanted.keys()] };
}

/**
 * Finds where two drafts differ: each part by its path, in which items of lists are named by their ids.
 * @param most the maximum number of parts to return
 * @example differingParts({ stops: [{ stopId: 'a', name: 'A' }] }, { stops: [{ stopId: 'a', name: 'B' }] }, 9) // [{ field:
 * 'stops[a].name', theirs: 'A', yours: 'B' }]
 */
export function differingParts(theirs: unknown, yours: unknown, most: number): DifferingPart[] {
  const found: DifferingPart[] = [];
  for (const part of partsOf(theirs, yours, '')) {
    if (found.length >= most) break;
    found.push(part);
  }
  return found;
}
