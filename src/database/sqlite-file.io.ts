import { realpathSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Refusal } from '../errors.js';
import { databaseRefusals } from './database.refusals.js';

/** A file of the file system, whatever it is called. */
interface Identity {
  readonly device: bigint;
  readonly inode: bigint;
}

/** What stands at a path. Null: nothing, or nothing that may be looked at. */
function identityAt(path: string): Identity | null {
  try {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    return stats === undefined ? null : { device: stats.dev, inode: stats.ino };
  } catch {
    return null;
  }
}

const isSame = (one: Identity, other: Identity | null): boolean => one.inode === other?.inode && one.device === other.device;

/** One of the files of a database, and what stood at its path when it was opened. */
class Part {
  private opened: Identity | null = null;

  constructor(readonly path: string) {}

  /** Whether the path still leads to what is open. It costs some 2 µs, so it is asked at every commit. */
  isInPlace(): boolean {
    const found = identityAt(this.path);
    this.opened ??= found;
    return this.opened === null || isSame(this.opened, found);
  }

  get isThere(): boolean {
    return identityAt(this.path) !== null;
  }
}

/**
 * What is open as a SQLite database: a file, and while anybody has it open the log of what is not in it yet (`-wal`) and that
 * log's index (`-shm`). A program goes on to write to what it opened even where the paths lead elsewhere by now; nobody else would
 * ever read that.
 */
export class SqliteFile {
  readonly path: string;
  private wasInPlace = true;
  private readonly parts: readonly [main: Part, wal: Part, shm: Part];

  /** @param path of a database that is open */
  constructor(path: string) {
    this.path = resolve(path);
    // SQLite puts the other two beside the file itself, wherever a link to it stands.
    const real = realPath(this.path);
    this.parts = [new Part(this.path), new Part(`${real}-wal`), new Part(`${real}-shm`)];
    this.isInPlace();
  }

  isInPlace(): boolean {
    this.wasInPlace = this.parts.every((part) => part.isInPlace());
    return this.wasInPlace;
  }

  /** @throws Refusal `database-file-gone` where the paths do not lead to what is open */
  check(): void {
    if (!this.isInPlace()) throw new Refusal(databaseRefusals['database-file-gone']);
  }

  /** The same, but it looks only where the paths led elsewhere the last time: for what is checked when it is done, too. */
  checkIfTaken(): void {
    if (!this.wasInPlace) this.check();
  }

  /** The names of those whose paths lead elsewhere, or nowhere. */
  taken(): string[] {
    return this.parts.filter((part) => !part.isInPlace()).map(({ path }) => basename(path));
  }

  /** Whether the file itself is in place, and what is missing beside it nobody has made anew. */
  get lacksOnlyItsLog(): boolean {
    const [main, ...others] = this.parts;
    return main.isInPlace() && others.every((part) => part.isInPlace() || !part.isThere);
  }

  /**
   * What belongs to the open database and stands beside another one in its place: SQLite would read the one as a part of the other.
   */
  strays(): string[] {
    const [main, ...others] = this.parts;
    if (main.isInPlace() || !main.isThere) return [];
    return others.filter((part) => part.isThere && part.isInPlace()).map(({ path }) => path);
  }

  /** How much is not in the file itself yet. */
  get walBytes(): number {
    return statSync(this.parts[1].path, { throwIfNoEntry: false })?.size ?? 0;
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
