import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { giveWay } from '../turns.io.js';
import { csvOf, csvPieces, csvRows, type Table } from './table.js';
import { inThread } from './workbook-in-thread.io.js';
import { writeWorkbook } from './workbook.io.js';

/** To write a workbook of this many lines takes a tenth of a second, during which no request is answered. */
const maxLinesAtOnce = 500;

const types = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv' } as const;
/** For OpenAPI. */
export const fileTypes = [types.csv, types.xlsx];

/** @param tables one sheet each; another sheet explains all their columns */
export async function xlsxFile(name: string, tables: readonly Table[]): Promise<StreamableFile> {
  const lines = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  const bytes = lines > maxLinesAtOnce ? await inThread(name, tables) : await writeWorkbook(name, tables);
  return fileOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), `${name}.xlsx`, types.xlsx);
}

/** Made in pieces, between which requests are answered. */
export async function csvFile(name: string, table: Table): Promise<StreamableFile> {
  const pieces: Buffer[] = [];
  for (const piece of csvPieces(table)) {
    pieces.push(Buffer.from(piece));
    await giveWay();
  }
  return fileOf(Buffer.concat(pieces), `${name}.csv`, `${types.csv}; charset=utf-8`);
}

/** A single table in the requested `?format=`. */
export const tableFile = (format: 'csv' | 'xlsx', name: string, table: Table): Promise<StreamableFile> =>
  format === 'csv' ? csvFile(name, table) : xlsxFile(name, [table]);

/** JSON lines: one object per line. */
export const jsonLinesType = 'application/jsonl';

/** A CSV file that is written in batches, so that it may have any length. @param head its columns */
export function csvStream<Row>(
  name: string,
  head: Table,
  lots: AsyncIterable<readonly Row[]>,
  cellsOf: (rows: readonly Row[]) => Table['rows'],
): StreamableFile {
  return streamOf(csvOf(head), lots, (rows) => csvRows(cellsOf(rows)), `${name}.csv`, `${types.csv}; charset=utf-8`);
}

/** One object per line, in batches. */
export const jsonLinesStream = <Row>(name: string, lots: AsyncIterable<readonly Row[]>, of: (row: Row) => object): StreamableFile =>
  streamOf('', lots, (rows) => rows.map((row) => `${JSON.stringify(of(row))}\n`).join(''), `${name}.jsonl`, jsonLinesType);

function streamOf<Lot>(start: string, lots: AsyncIterable<Lot>, textOf: (lot: Lot) => string, name: string, type: string): StreamableFile {
  async function* written(): AsyncGenerator<string> {
    if (start !== '') yield start;
    for await (const lot of lots) {
      const text = textOf(lot);
      if (text !== '') yield text;
    }
  }
  return new StreamableFile(Readable.from(written(), { objectMode: false }), { type, disposition: dispositionOf(name) });
}

const fileOf = (buffer: Buffer, name: string, type: string): StreamableFile =>
  new StreamableFile(buffer, { type, disposition: dispositionOf(name), length: buffer.length });

/** Names may have letters of any script; `filename` is for clients that do not support `filename*`. */
const dispositionOf = (name: string): string =>
  `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`;
