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

/** Bytes are collected in pieces: the length of the first, and of the longest if no text is longer. */
const [firstPiece, longestPiece] = [1_024, 65_536];
/** To place this many texts in the table takes less than a millisecond. */
const textsAtOnce = 10_000;

/** Many different texts, such as the ids of a city's trips, as bytes one after the other: without an object for each. */
export class TextList {
  /**
   * @param ends where each text ends among the bytes
   * @param slots a hash table: each text stands at its hash or in the next free slot, as its place + 1; 0 is a free slot
   * @param isAscending whether the texts came in order
   */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly ends: Int32Array,
    private readonly slots: Int32Array,
    readonly isAscending: boolean,
  ) {}

  get length(): number {
    return this.ends.length;
  }

  at(place: number): string {
    return decoder.decode(this.bytes.subarray(place === 0 ? 0 : this.ends[place - 1], this.ends[place]));
  }

  /** @returns -1: the text is not in the list */
  find(text: string): number {
    for (let hash = hashOf(text); ; hash += 1) {
      const place = (this.slots[slotOf(hash, this.slots)] ?? 0) - 1;
      if (place < 0 || this.at(place) === text) return place;
    }
  }
}

/** @param slots their number is a power of two */
const slotOf = (hash: number, slots: Int32Array): number => hash & (slots.length - 1);

/** Makes a `TextList`. */
export class TextListBuilder {
  private readonly pieces: Uint8Array[] = [];
  private piece = new Uint8Array(0);
  /** How much of the last piece is in use, and of all before it. */
  private inPiece = 0;
  private before = 0;
  private readonly ends = new NumberList();
  private readonly hashes = new NumberList();
  private last = '';
  private isAscending = true;

  add(text: string): void {
    this.isAscending &&= compareText(this.last, text) <= 0;
    this.last = text;
    // No character takes more than three bytes for each unit of its length.
    if (this.inPiece + 3 * text.length > this.piece.length) this.open(3 * text.length);
    let hash = emptyHash;
    let isAscii = true;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      hash = hashed(hash, code);
      this.piece[this.inPiece + at] = code;
      isAscii &&= code < 128;
    }
    this.inPiece += isAscii ? text.length : encoder.encodeInto(text, this.piece.subarray(this.inPiece)).written;
    this.ends.push(this.before + this.inPiece);
    this.hashes.push(hash);
  }

  private open(length: number): void {
    this.close();
    this.piece = new Uint8Array(Math.max(length, Math.min(longestPiece, 2 * this.piece.length || firstPiece)));
  }

  private close(): void {
    this.pieces.push(this.piece.subarray(0, this.inPiece));
    this.before += this.inPiece;
    this.inPiece = 0;
  }

  /** In steps of less than a millisecond. Nothing may be added afterwards. */
  *done(): Generator<void, TextList> {
    this.close();
    const bytes = new Uint8Array(this.before);
    let from = 0;
    for (const piece of this.pieces) {
      bytes.set(piece, from);
      from += piece.length;
      yield;
    }
    const hashes = yield* this.hashes.toArray();
    return new TextList(bytes, yield* this.ends.toArray(), yield* slotsOf(hashes), this.isAscending);
  }
}

function* slotsOf(hashes: Int32Array): Generator<void, Int32Array> {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * hashes.length + 1)));
  for (let place = 0; place < hashes.length; place += 1) {
    let slot = slotOf(hashes[place] ?? 0, slots);
    while (slots[slot] !== 0) slot = slotOf(slot + 1, slots);
    slots[slot] = place + 1;
    if (place % textsAtOnce === 0) yield;
  }
  return slots;
}
