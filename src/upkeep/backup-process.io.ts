import { setPriority } from 'node:os';
import { backUp } from './back-up.io.js';
import { BackupFault } from './backup-fault.js';
import type { Outcome } from './background-backup.io.js';

/** Runs as a process of its own: so it reads and checks a whole database without blocking the program, and can be ended at once. */
const [, , database = '', file = ''] = process.argv;

// Lower priority than the program, if the system allows it.
try {
  setPriority(10);
} catch {
  // Not essential.
}

// If the program that started it ends, it ends, too.
process.on('disconnect', () => process.exit(1));

const outcome: Outcome = await backUp(database, file).then(
  (summary) => ({ summary }),
  (error: unknown) =>
    error instanceof BackupFault ? { code: error.code, params: error.params } : { code: 'interrupted', params: { cause: String(error) } },
);
process.send?.(outcome, () => process.disconnect());
