import { realpathSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Refusal } from '../errors.js';
import { databaseRefusals } from './database.refusals.js';

/** The identity of a file, independent of its name. */
interface Identity {
  readonly device: bigint;
  readonly inode: bigint;
}

/** The file at a path; null: none, or not accessible. */
function identityAt(path: string): Identity | null {
  try {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    return stats === undefined ? null : { device: stats.dev, inode: stats.ino };
  } catch {
    return null;
  }
}

const isSame = (one: Identity, other: Identity | null): boolean => one.inode === other?.inode && one.device === other.device;

/** One of the files of a database, and its identity when it was opened. */
class Part {
  private opened: Identity | null = null;

  constructor(readonly path: string) {}

  /** Whether the path still leads to the open file. Takes about 2 µs, so it can be checked at every commit. */
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
 * The files of an open SQLite database: the file itself, its log (`-wal`) and the log's index (`-shm`). A program continues to
 * write to the open files even if the paths lead elsewhere; such data would be lost when the program ends.
 */
export class SqliteFile {
  readonly path: string;
  private wasInPlace = true;
  private readonly parts: readonly [main: Part, wal: Part, shm: Part];

  /** @param path of an open database */
  constructor(path: string) {
    this.path = resolve(path);
    // SQLite puts the other two next to the file itself, not next to a symbolic link.
    const real = realPath(this.path);
    this.parts = [new Part(this.path), new Part(`${real}-wal`), new Part(`${real}-shm`)];
    this.isInPlace();
  }

  isInPlace(): boolean {
    this.wasInPlace = this.parts.every((part) => part.isInPlace());
    return this.wasInPlace;
  }

  /** @throws Refusal `database-file-gone` if the paths do not lead to the open files */
  check(): void {
    if (!this.isInPlace()) throw new Refusal(databaseRefusals['database-file-gone']);
  }

  /** Like `check`, but does nothing unless the last check failed: for use before work that ends with `check`. */
  checkIfTaken(): void {
    if (!this.wasInPlace) this.check();
  }

  /** The names of the files whose paths lead elsewhere, or nowhere. */
  taken(): string[] {
    return this.parts.filter((part) => !part.isInPlace()).map(({ path }) => basename(path));
  }

  /** Whether the file itself is in place and its logs are in place or missing, but not replaced. */
  get lacksOnlyItsLog(): boolean {
    const [main, ...others] = this.parts;
    return main.isInPlace() && others.every((part) => part.isInPlace() || !part.isThere);
  }

  /** The paths of our logs if another database now has the path of ours: SQLite would read them as the logs of that one. */
  strays(): string[] {
    const [main, ...others] = this.parts;
    if (main.isInPlace() || !main.isThere) return [];
    return others.filter((part) => part.isThere && part.isInPlace()).map(({ path }) => path);
  }

  /** The size of the log in bytes. */
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
