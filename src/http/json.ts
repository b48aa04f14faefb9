/**
 * Whether a JSON text is nested deeper than `most`. Bodies are checked by recursion, so their depth has to be limited.
 * @example isDeeperThan('{"a":[1]}', 1) // true
 */
export function isDeeperThan(text: string, most: number): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === 0x22) inText = !inText;
    else if (inText) at += character === 0x5c ? 1 : 0;
    else if (character === 0x7b || character === 0x5b) depth += 1;
    else if (character === 0x7d || character === 0x5d) depth -= 1;
    if (depth > most) return true;
  }
  return false;
}

/** How many values are written at once: that takes less than a millisecond. */
const valuesAtOnce = 2_000;

/** The number of values in a value, itself included, counted up to `most`. */
function countValues(value: unknown, most: number): number {
  if (typeof value !== 'object' || value === null) return 1;
  if (Array.isArray(value) && value.length >= most) return most;
  let count = 1;
  for (const key in value) {
    count += countValues(value[key as never], most - count);
    if (count >= most) return most;
  }
  return count;
}

/** Whether writing a value as JSON takes so long that others should have their turn meanwhile. Takes some microseconds for a small value. */
export const isLong = (value: unknown): boolean => countValues(value, valuesAtOnce) === valuesAtOnce;

/**
 * The text that `JSON.stringify` returns for an answer, in pieces between which others may have their turn.
 * @param value JSON throughout: no functions, and no objects with a `toJSON` of their own
 * @example [...jsonInPieces({ a: [1, 2] })].join('') // '{"a":[1,2]}'
 */
export function* jsonInPieces(value: unknown): Generator<string> {
  if (!isLong(value)) yield JSON.stringify(value);
  else if (Array.isArray(value)) yield* itemsInPieces(value);
  else yield* fieldsInPieces(value as object);
}

function* fieldsInPieces(value: object): Generator<string> {
  let before = '{';
  for (const [key, field] of Object.entries(value) as [string, unknown][]) {
    if (field === undefined) continue;
    yield `${before}${JSON.stringify(key)}:`;
    yield* jsonInPieces(field);
    before = ',';
  }
  yield '}';
}

function* itemsInPieces(items: readonly unknown[]): Generator<string> {
  let [before, first, count] = ['[', 0, 0];
  for (const [index, item] of items.entries()) {
    const values = countValues(item, valuesAtOnce);
    count += values;
    if (count < valuesAtOnce && index < items.length - 1) continue;
    // The items up to this one, which alone may be long.
    const [last, isAlone] = [index + 1, values === valuesAtOnce];
    const short = JSON.stringify(items.slice(first, isAlone ? index : last)).slice(1, -1);
    if (short !== '') yield before + short;
    if (short !== '') before = ',';
    if (isAlone) {
      yield before;
      yield* jsonInPieces(item);
      before = ',';
    }
    [first, count] = [last, 0];
  }
  yield ']';
}
