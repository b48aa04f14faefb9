import SqliteDatabase from 'better-sqlite3';
import { nextTurn } from '../../turns.io.js';

/** Characters that are written to disk, and read from it, at once. */
const pieceLength = 65_536;

/** Thrown to stop work whose result nobody reads any more. */
export class NobodyReads extends Error {}

/**
 * Keeps long texts on disk until they are sent, in memory only a piece of each. They are read while they are still written, so that a client
 * gets its first bytes at once. A SQLite database without a name is temporary: it disappears
 * when it is closed, and with the program.
 */
export class TablesOnDisk<Name extends string> {
  private readonly database = new SqliteDatabase('');
  private readonly insert;
  private readonly select;
  private readonly pieces = new Map<Name, string>();
  private isOpen = true;
  private isComplete = false;
  private failure: Error | null = null;
  private readonly waiting: (() => void)[] = [];

  constructor() {
    this.database.pragma('journal_mode = OFF');
    this.database.exec('CREATE TABLE pieces (number INTEGER PRIMARY KEY, name TEXT, text TEXT); BEGIN');
    this.insert = this.database.prepare('INSERT INTO pieces (name, text) VALUES (?, ?)');
    this.select = this.database.prepare<[number, string], { number: number; text: string }>(
      'SELECT number, text FROM pieces WHERE number > ? AND name = ? ORDER BY number LIMIT 1',
    );
  }

  add(name: Name, text: string): void {
    this.refuseClosed();
    const piece = (this.pieces.get(name) ?? '') + text;
    const isFull = piece.length >= pieceLength;
    if (isFull) this.insert.run(name, piece);
    this.pieces.set(name, isFull ? '' : piece);
    if (isFull) this.wake();
  }

  /** @throws if the texts were closed */
  refuseClosed(): void {
    if (!this.isOpen) throw new NobodyReads();
  }

  /** All is written. @param failure why it could not be */
  complete(failure: Error | null = null): void {
    this.failure = failure;
    this.isComplete = true;
    this.wake();
  }

  private wake(): void {
    for (const go of this.waiting.splice(0)) go();
  }

  /** A text from its beginning, in pieces, as they are written. @throws what kept it from being written */
  async *read(name: Name): AsyncGenerator<string> {
    for (let after = 0; ;) {
      const found = this.isOpen ? this.select.get(after, name) : undefined;
      if (found === undefined) {
        if (this.failure !== null) throw this.failure;
        if (this.isComplete || !this.isOpen) break;
        await new Promise<void>((resolve) => this.waiting.push(resolve));
        continue;
      }
      yield found.text;
      after = found.number;
      await nextTurn();
    }
    const rest = this.pieces.get(name) ?? '';
    if (rest !== '') yield rest;
  }

  /** May be called more than once. */
  close(): void {
    this.isOpen = false;
    this.database.close();
    this.wake();
  }
}
