/** How many numbers lie in the first piece, and at most in one. */
const [firstPiece, longestPiece] = [64, 16_384];

/** A list of whole numbers (32 bits) that grows by pieces, for hundreds of thousands of them: so no turn is spent on copying them all. */
export class NumberList {
  private readonly pieces: Int32Array[] = [];
  private last = new Int32Array(0);
  private inLast = 0;
  length = 0;

  push(number: number): void {
    if (this.inLast === this.last.length) {
      this.last = new Int32Array(Math.min(longestPiece, 2 * this.last.length || firstPiece));
      this.pieces.push(this.last);
      this.inLast = 0;
    }
    this.last[this.inLast] = number;
    this.inLast += 1;
    this.length += 1;
  }

  /** The numbers in one array, made in steps of less than a millisecond. */
  *toArray(): Generator<void, Int32Array> {
    const numbers = new Int32Array(this.length);
    let from = 0;
    for (const piece of this.pieces) {
      numbers.set(piece.subarray(0, this.length - from), from);
      from += piece.length;
      yield;
    }
    return numbers;
  }
}

/** What work in steps returns, if there is no need to do anything else in between. */
export function atOnce<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The places 0, 1, 2 … of a list by a number that each has, such as the pattern of each trip, in the given order within each group. */
export class PlacesByNumber {
  private readonly firsts: Int32Array;
  private readonly places: Int32Array;

  /**
   * @param numbers from 0 to `count` - 1; a place with another number is left out
   * @param order of the places; left out: as they are
   */
  constructor(numbers: Int32Array, count: number, order?: Int32Array) {
    this.firsts = new Int32Array(count + 1);
    for (const number of numbers) if (number >= 0 && number < count) this.firsts[number + 1] = (this.firsts[number + 1] ?? 0) + 1;
    for (let number = 0; number < count; number += 1) this.firsts[number + 1] = (this.firsts[number + 1] ?? 0) + (this.firsts[number] ?? 0);
    this.places = new Int32Array(this.firsts[count] ?? 0);
    const next = this.firsts.slice();
    for (let index = 0; index < numbers.length; index += 1) {
      const place = order === undefined ? index : (order[index] ?? 0);
      const number = numbers[place] ?? -1;
      if (number < 0 || number >= count) continue;
      const at = next[number] ?? 0;
      this.places[at] = place;
      next[number] = at + 1;
    }
  }

  /** All places, by their numbers. */
  get all(): Int32Array {
    return this.places;
  }

  of(number: number): Int32Array {
    return number < 0 ? this.places.subarray(0, 0) : this.places.subarray(this.firsts[number], this.firsts[number + 1]);
  }
}
