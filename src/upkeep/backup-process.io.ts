import { setPriority } from 'node:os';
import { backUp } from './back-up.io.js';
import { BackupFault } from './backup-fault.js';
import type { Outcome } from './background-backup.io.js';

/** Run as a process of its own: it reads and checks a whole database without blocking the program, and can be ended at once. */
const [, , database = '', file = ''] = process.argv;

// Lower priority than the program, if the system allows it.
try {
  setPriority(10);
} catch {
  // Not essential.
}

// The program that started it has ended.
process.on('disconnect', () => process.exit(1));

const outcome: Outcome = await backUp(database, file).then(
  (summary) => ({ summary }),
  (error: unknown) =>
    error instanceof BackupFault ? { code: error.code, params: error.params } : { code: 'interrupted', params: { cause: String(error) } },
);
process.send?.(outcome, () => process.disconnect());
