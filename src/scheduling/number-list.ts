/** A list of whole numbers (32 bits) in one array, for hundreds of thousands of them: nothing for the garbage collector to look at. */
export class NumberList {
  private numbers = new Int32Array(64);
  length = 0;

  push(number: number): void {
    if (this.length === this.numbers.length) {
      const longer = new Int32Array(2 * this.length);
      longer.set(this.numbers);
      this.numbers = longer;
    }
    this.numbers[this.length] = number;
    this.length += 1;
  }

  /** The numbers, in an array of their own that is no longer than needed. */
  toArray(): Int32Array {
    return this.numbers.slice(0, this.length);
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
