import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { checkpoint, connectionOf } from './sqlite-connection.io.js';
import type { SqliteFile } from './sqlite-file.io.js';

/**
 * Notices if the file of an open database was removed or replaced. Until the program ends, the open files still have all acknowledged
 * data: if only a log is missing, the data is moved into the file itself, otherwise it is copied to a new file.
 */
export class SqliteRescue {
  private readonly log = new Logger('database');
  private isTaken = false;
  private saving: Promise<string | null> = Promise.resolve(null);

  constructor(
    private readonly file: SqliteFile,
    private readonly source: DataSource,
  ) {}

  /** Checks the files, and begins to save the data if they were taken away. @returns whether all are in place */
  look(): boolean {
    const isTaken = !this.file.isInPlace();
    if (isTaken && !this.isTaken) this.taken();
    if (!isTaken && this.isTaken) void this.back();
    this.isTaken = isTaken;
    return !isTaken;
  }

  /** @returns the file with all acknowledged data, once it is complete; null: the data is only in this process */
  saved(): Promise<string | null> {
    return this.saving;
  }

  private taken(): void {
    const { path } = this.file;
    this.log.error(
      `数据库文件被移走或换掉 ${this.file.taken().join(', ')} was deleted, moved or replaced while the program has ${path} open. ` +
        '没有丢失已确认的记录，正在另存；先不要停下程序，请等下一行。Nothing that was acknowledged is lost: it is saved now; do not stop the program ' +
        'before the next line says where. Until the file is back, or the program is started again, every write is refused ' +
        '(database-file-gone) and /readyz is 503.',
    );
    this.saving = this.saving.then(() => (this.intoItself() ? path : this.copy()));
  }

  private intoItself(): boolean {
    const { path } = this.file;
    try {
      if (!this.file.lacksOnlyItsLog || !checkpoint(connectionOf(this.source))) return false;
    } catch (error) {
      this.log.error(`what was acknowledged could not be put into ${path}: ${String(error)}`);
      return false;
    }
    this.log.warn(`all that was acknowledged is in ${path}. To go on: stop the program, and start it again.`);
    return true;
  }

  private async copy(): Promise<string | null> {
    const { path } = this.file;
    const target = freePath(path);
    try {
      mkdirSync(dirname(target), { recursive: true });
      await connectionOf(this.source).backup(target);
    } catch (error) {
      this.remove(target);
      this.log.error(`what was acknowledged could not be copied to ${target}, and is lost when the program ends: ${String(error)}`);
      return null;
    }
    // A database that was put in the place of ours would read our logs as its own.
    const removed = this.file.strays().filter((stray) => this.remove(stray));
    if (removed.length > 0) this.log.warn(`${removed.join(' and ')} belonged to the file that is gone, and were removed`);
    this.log.warn(
      `已确认的记录都存进了 all that was acknowledged is in ${target}. 接下来：停下程序，restore 这个文件，再启动。` +
        `To go on with it: stop the program, restore that file (npm run restore -- ${target}), and start the program.`,
    );
    return target;
  }

  private async back(): Promise<void> {
    this.log.warn(`${this.file.path} is back where it was: writing goes on`);
    const saved = await this.saving;
    if (saved !== null && saved !== this.file.path && this.file.isInPlace()) this.remove(saved);
  }

  /** Removes a file. A failure, as in a folder that is not writable, is only logged. @returns whether it was removed */
  private remove(path: string): boolean {
    try {
      rmSync(path, { force: true });
      return true;
    } catch (error) {
      this.log.error(`${path} could not be removed, and has to be by hand: ${String(error)}`);
      return false;
    }
  }
}

/** @example freePath('data/banche.sqlite') // 'data/banche.sqlite.rescued-1' */
function freePath(path: string): string {
  for (let number = 1; ; number += 1) {
    const free = `${path}.rescued-${number}`;
    if (!existsSync(free)) return free;
  }
}
