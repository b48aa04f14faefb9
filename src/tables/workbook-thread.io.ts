import { parentPort, workerData } from 'node:worker_threads';
import type { Cell, Table } from './table.js';
import type { Sent } from './workbook-in-thread.io.js';
import { writeWorkbook } from './workbook.io.js';

/** Runs as a thread of its own: receives the sheets of a workbook and answers the bytes of its file. An error ends it, and is told there. */
type Sheet = Omit<Table, 'rows'> & { readonly rows: (readonly Cell[])[] };

const sheets: Sheet[] = [];

parentPort?.on('message', (sent: Sent) => {
  if (sent.kind === 'sheet') sheets.push({ ...sent.sheet, rows: [] });
  else if (sent.kind === 'lines') sheets.at(-1)?.rows.push(...sent.rows);
  else void answer();
});

async function answer(): Promise<void> {
  // A copy, because the memory of small buffers is shared with others and cannot be handed over.
  const bytes = new Uint8Array(await writeWorkbook(workerData as string, sheets));
  parentPort?.postMessage(bytes, [bytes.buffer]);
  parentPort?.close();
}
