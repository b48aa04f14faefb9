import { execFileSync } from 'node:child_process';
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const chunks = [1_048_576, 4_096];

/** A small file system that can be filled up: memory (tmpfs), mounted where that is allowed, which takes root on Linux. */
export class SmallDisk {
  private constructor(readonly folder: string) {}

  /** @returns null if it cannot be mounted */
  static mount(megabytes: number): SmallDisk | null {
    const folder = mkdtempSync(join(tmpdir(), 'banche-small-disk-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'banche-torture', folder], { stdio: 'ignore' });
      return new SmallDisk(folder);
    } catch {
      rmSync(folder, { recursive: true });
      return null;
    }
  }

  /** Fills it with a file until no block is left. @returns the size of that file, in bytes */
  fill(): number {
    const file = openSync(this.filler, 'w');
    let size = 0;
    for (const chunk of chunks) {
      const zeros = Buffer.alloc(chunk);
      try {
        for (;;) size += writeSync(file, zeros);
      } catch (error) {
        if ((error as { code?: unknown }).code !== 'ENOSPC') throw error;
      }
    }
    fsyncSync(file);
    closeSync(file);
    return size;
  }

  free(): void {
    rmSync(this.filler, { force: true });
  }

  get freeMegabytes(): number {
    const { bavail, bsize } = statfsSync(this.folder);
    return Math.round((bavail * bsize) / 1_048_576);
  }

  unmount(): void {
    execFileSync('umount', ['-l', this.folder], { stdio: 'ignore' });
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get filler(): string {
    return join(this.folder, 'filler');
  }
}
