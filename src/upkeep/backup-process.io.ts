import { setPriority } from 'node:os';
import { backUp } from './back-up.io.js';
import { BackupFault } from './backup-fault.js';
import type { Outcome } from './background-backup.io.js';

/** A process of its own: reads and checks a whole database without holding up the program, and can be ended at once. */
const [, , database = '', file = ''] = process.argv;

// The program goes first. Where the system does not allow it, it goes on as it is.
try {
  setPriority(10);
} catch {
  // Nothing depends on it.
}

// The program that asked for it is gone.
process.on('disconnect', () => process.exit(1));

const outcome: Outcome = await backUp(database, file).then(
  (summary) => ({ summary }),
  (error: unknown) =>
    error instanceof BackupFault ? { code: error.code, params: error.params } : { code: 'interrupted', params: { cause: String(error) } },
);
process.send?.(outcome, () => process.disconnect());
