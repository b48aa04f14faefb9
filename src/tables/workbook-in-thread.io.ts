import { Worker } from 'node:worker_threads';
import { compiledFile } from '../compiled.io.js';
import { Limiter } from '../database/limiter.js';
import { giveWay } from '../turns.io.js';
import { someAtATime, type Cell, type Table } from './table.js';
import { writeWorkbook } from './workbook.io.js';

/** What is sent to the thread: a sheet without lines, then its lines, and at last that there are no more. */
export type Sent =
  | { readonly kind: 'sheet'; readonly sheet: Omit<Table, 'rows'> }
  | { readonly kind: 'lines'; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'end' };

const oneWorkbook = new Limiter(1);

/**
 * Writes a long workbook in a thread of its own, so that requests are answered meanwhile: for 10,000 lines it takes some seconds. One after
 * another, because each takes much memory. Where the program is not compiled, as in some tests, it is written here.
 */
export function inThread(name: string, tables: readonly Table[]): Promise<Uint8Array> {
  const file = compiledFile(import.meta.url, 'workbook-thread.io.js');
  if (file === null) return writeWorkbook(name, tables);
  return oneWorkbook.take(() => writtenBy(new Worker(file, { workerData: name, execArgv: [] }), tables));
}

async function writtenBy(thread: Worker, tables: readonly Table[]): Promise<Uint8Array> {
  const done = new Promise<Uint8Array>((resolve, reject) => {
    thread.once('message', resolve).once('error', reject);
    thread.once('exit', (code) => reject(new Error(`the thread that writes a workbook ended with code ${code}`)));
  });
  // It may fail while lines are still being sent.
  done.catch(() => undefined);
  try {
    await sendAll(thread, tables);
  } catch (error) {
    await thread.terminate();
    throw error;
  }
  return done;
}

async function sendAll(thread: Worker, tables: readonly Table[]): Promise<void> {
  for (const { name, columns, chart, rows } of tables) {
    // Columns may have functions, which cannot be sent.
    const sheet = { name, columns: columns.map(({ title, explains }) => ({ title, explains })), ...(chart === undefined ? {} : { chart }) };
    send(thread, { kind: 'sheet', sheet });
    for (const some of someAtATime(rows)) {
      send(thread, { kind: 'lines', rows: some });
      await giveWay();
    }
  }
  send(thread, { kind: 'end' });
}

const send = (thread: Worker, sent: Sent): void => thread.postMessage(sent);
