/** All rows of a list that is read in lots; null: there are more than `most`, and the rest was not read. */
export async function upTo<Row>(lots: AsyncIterable<readonly Row[]>, most: number): Promise<Row[] | null> {
  const rows: Row[] = [];
  for await (const lot of lots) {
    for (const row of lot) rows.push(row);
    if (rows.length > most) return null;
  }
  return rows;
}

/** Reads the first lot, so that an error in it can still be answered. @returns all lots, the first included */
export async function withFirstRead<Lot>(lots: AsyncIterable<Lot>): Promise<AsyncIterable<Lot>> {
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
