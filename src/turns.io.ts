import { setImmediate as afterOthers } from 'node:timers/promises';

/** How long work may go on before waiting requests have their turn. */
const longestMilliseconds = 10;

/** When the current turn of the event loop was first asked about; null: not yet. From `performance.now()`. */
let began: number | null = null;

const forget = (): void => {
  began = null;
};

/** Whether the current turn of the event loop is so long that others have to wait for theirs. Takes less than a microsecond. */
function isTurnLong(): boolean {
  const now = performance.now();
  if (began !== null) return now - began > longestMilliseconds;
  began = now;
  setImmediate(forget);
  return false;
}

/** Resolves in the next turn of the event loop, after requests that arrived meanwhile. */
export const nextTurn = async (): Promise<void> => {
  await afterOthers();
};

/** Runs work in steps, between which others have their turn if it is due. */
export async function inTurns<Result>(steps: Generator<void, Result>): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await giveWay();
  }
}

/**
 * Rows in pieces of at most `most`, between which others have their turn.
 * @param first less than every key
 * @param read the next rows after a key, in the order of their keys
 */
export async function* inPieces<Row, Key>(
  most: number,
  first: Key,
  keyOf: (row: Row) => Key,
  read: (after: Key) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  for (let after = first; ;) {
    const rows = await read(after);
    yield rows;
    const last = rows.at(-1);
    if (rows.length < most || last === undefined) return;
    after = keyOf(last);
    await nextTurn();
  }
}

/** To be awaited between pieces of long work: lets others have their turn if this one is long. @returns undefined: it is not */
export const giveWay = (): Promise<void> | undefined => (isTurnLong() ? nextTurn() : undefined);
