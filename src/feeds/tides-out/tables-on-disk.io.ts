import SqliteDatabase from 'better-sqlite3';
import { nextTurn } from '../../turns.io.js';

/** Characters that are written to disk, and read from it, at once. */
const pieceLength = 65_536;

/**
 * Keeps long texts on disk until they are sent, in memory only a piece of each. A SQLite database without a name is temporary: it disappears
 * when it is closed, and with the program.
 */
export class TablesOnDisk<Name extends string> {
  private readonly database = new SqliteDatabase('');
  private readonly insert;
  private readonly select;
  private readonly pieces = new Map<Name, string>();
  private isOpen = true;

  constructor() {
    this.database.pragma('journal_mode = OFF');
    this.database.exec('CREATE TABLE pieces (number INTEGER PRIMARY KEY, name TEXT, text TEXT); BEGIN');
    this.insert = this.database.prepare('INSERT INTO pieces (name, text) VALUES (?, ?)');
    this.select = this.database.prepare<[number, string], { number: number; text: string }>(
      'SELECT number, text FROM pieces WHERE number > ? AND name = ? ORDER BY number LIMIT 1',
    );
  }

  add(name: Name, text: string): void {
    const piece = (this.pieces.get(name) ?? '') + text;
    const isFull = piece.length >= pieceLength;
    if (isFull) this.insert.run(name, piece);
    this.pieces.set(name, isFull ? '' : piece);
  }

  /** A text from its beginning, in pieces. */
  async *read(name: Name): AsyncGenerator<string> {
    for (let after = 0; ;) {
      const found = this.isOpen ? this.select.get(after, name) : undefined;
      if (found === undefined) break;
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
  }
}
