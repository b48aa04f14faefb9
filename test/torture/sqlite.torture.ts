import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { temporaryFolder } from '../support/feeds.js';
import { longRun, runMinutes } from './long-run.js';
import { rowsOfSqlite } from './rows.js';
import { SmallDisk } from './small-disk.js';
import { sqliteTorments } from './torments/of-sqlite.js';

/** Room for about 300 events a second, including the write-ahead log before it is copied into the file. */
const diskMegabytes = Math.ceil(128 + 40 * runMinutes);

it(
  'on SQLite the program stands firm, whatever befalls it',
  async () => {
    const disk = SmallDisk.mount(diskMegabytes);
    const path = join(disk?.folder ?? temporaryFolder(), 'torture.sqlite');
    try {
      const faults = await longRun({
        kind: 'SQLite',
        copies: { one: `sqlite:${path}` },
        torments: sqliteTorments(path, disk),
        rows: () => rowsOfSqlite(path),
      });
      // The report has printed them.
      expect(faults.length).toBe(0);
    } finally {
      disk?.unmount();
    }
  },
  (runMinutes + 10) * 60_000,
);
