import { NumberList } from './number-list.js';
import { compareText } from './trips.js';

const encoder = new TextEncoder();
/** A mark at the beginning of a text belongs to the text. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A step of the hash FNV-1a. */
const hashed = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
const emptyHash = 0x811c9dc5 | 0;

function hashOf(text: string): number {
  let hash = emptyHash;
  for (let at = 0; at < text.length; at += 1) hash = hashed(hash, text.charCodeAt(at));
  return hash;
}

/** Many different texts, such as the ids of a city's trips, as bytes one after the other: without an object for each. */
export class TextList {
  /** A hash table: each text stands at its hash or in the next free slot, as its place + 1; 0 is a free slot. */
  private readonly slots: Int32Array;

  /**
   * @param ends where each text ends among the bytes
   * @param isAscending whether the texts came in order
   */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly ends: Int32Array,
    hashes: Int32Array,
    readonly isAscending: boolean,
  ) {
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * ends.length + 1)));
    for (let place = 0; place < ends.length; place += 1) {
      let slot = this.slotOf(hashes[place] ?? 0);
      while (this.slots[slot] !== 0) slot = this.slotOf(slot + 1);
      this.slots[slot] = place + 1;
    }
  }

  get length(): number {
    return this.ends.length;
  }

  at(place: number): string {
    return decoder.decode(this.bytes.subarray(place === 0 ? 0 : this.ends[place - 1], this.ends[place]));
  }

  /** @returns -1: the text is not in the list */
  find(text: string): number {
    for (let slot = this.slotOf(hashOf(text)); ; slot = this.slotOf(slot + 1)) {
      const place = (this.slots[slot] ?? 0) - 1;
      if (place < 0 || this.at(place) === text) return place;
    }
  }

  private slotOf(hash: number): number {
    return hash & (this.slots.length - 1);
  }
}

/** Makes a `TextList`. */
export class TextListBuilder {
  private bytes = new Uint8Array(1024);
  private size = 0;
  private readonly ends = new NumberList();
  private readonly hashes = new NumberList();
  private last = '';
  private isAscending = true;

  add(text: string): void {
    this.isAscending &&= compareText(this.last, text) <= 0;
    this.last = text;
    // No character takes more than three bytes for each unit of its length.
    if (this.size + 3 * text.length > this.bytes.length) this.grow(this.size + 3 * text.length);
    let hash = emptyHash;
    let isAscii = true;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      hash = hashed(hash, code);
      this.bytes[this.size + at] = code;
      isAscii &&= code < 128;
    }
    this.size += isAscii ? text.length : encoder.encodeInto(text, this.bytes.subarray(this.size)).written;
    this.ends.push(this.size);
    this.hashes.push(hash);
  }

  done(): TextList {
    return new TextList(this.bytes.slice(0, this.size), this.ends.toArray(), this.hashes.toArray(), this.isAscending);
  }

  private grow(size: number): void {
    const longer = new Uint8Array(2 * size);
    longer.set(this.bytes);
    this.bytes = longer;
  }
}
