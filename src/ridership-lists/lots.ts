/** All rows of a list; null: there are more than so many, and the rest was not read. */
export async function upTo<Row>(lots: AsyncIterable<readonly Row[]>, most: number): Promise<Row[] | null> {
  const rows: Row[] = [];
  for await (const lot of lots) {
    for (const row of lot) rows.push(row);
    if (rows.length > most) return null;
  }
  return rows;
}

/** The same lots, the first of them read already. */
export async function begun<Lot>(lots: AsyncIterable<Lot>): Promise<AsyncIterable<Lot>> {
  const iterator = lots[Symbol.asyncIterator]();
  let first: IteratorResult<Lot> | null = await iterator.next();
  return {
    [Symbol.asyncIterator]: () => ({
      next: async () => {
        const result = first ?? (await iterator.next());
        first = null;
        return result;
      },
      return: async () => (await iterator.return?.()) ?? { done: true, value: undefined },
    }),
  };
}
