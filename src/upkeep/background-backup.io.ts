import { fork, type ChildProcess } from 'node:child_process';
import { compiledFile } from '../compiled.io.js';
import type { Params } from '../language.js';
import { BackupFault } from './backup-fault.js';
import type { BackupFaultCode } from './backup-faults.texts.js';
import type { BackupSummary } from './contents.js';

/** The result that a backup process reports. */
export type Outcome = { readonly summary: BackupSummary } | { readonly code: BackupFaultCode; readonly params: Params };

/** A backup made by a process of its own. */
export interface BackgroundBackup {
  /** @throws BackupFault */
  readonly done: Promise<BackupSummary>;
  /** Ends the process at once; the next backup removes what it wrote. */
  readonly stop: () => void;
}

export function backUpInBackground(database: string, file: string): BackgroundBackup {
  const path = compiledFile(import.meta.url, 'backup-process.io.js') ?? '';
  const child = fork(path, [database, file], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], execArgv: [] });
  return { done: outcomeOf(child), stop: () => void child.kill('SIGKILL') };
}

function outcomeOf(child: ChildProcess): Promise<BackupSummary> {
  return new Promise((resolve, reject) => {
    let [outcome, errors]: [Outcome | null, string] = [null, ''];
    child.stderr?.on('data', (data: Buffer) => (errors = (errors + data.toString()).slice(-2000)));
    child.on('message', (message: Outcome) => (outcome = message));
    child.on('error', (error) => reject(new BackupFault('interrupted', { cause: error.message })));
    child.on('close', (code, signal) => {
      if (outcome === null) reject(new BackupFault('interrupted', { cause: errors.trim() || `${signal ?? code}` }));
      else if ('summary' in outcome) resolve(outcome.summary);
      else reject(new BackupFault(outcome.code, outcome.params));
    });
  });
}
