import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import Papa from 'papaparse';

export class NotUtf8 extends Error {
  constructor(readonly line: number) {
    super('not UTF-8');
  }
}

export class BadCsv extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

/** An unclosed quote would swallow the rest of the file; no real record is longer than this. */
const longestRecord = 1024 * 1024;

/**
 * Receives the cells of a record and its line number, from 1. If it throws, the reading ends.
 * @param isUnended whether it is the last record and no line end follows it: the file may have been cut short
 */
export type OnRecord = (cells: readonly string[], line: number, isUnended: boolean) => void;

/** Whether a row looks empty in an editor: only blanks and commas. */
function isBlank(cells: readonly string[]): boolean {
  const first = cells[0]?.charCodeAt(0) ?? 0;
  // A quick test first, since most rows begin with a letter or a digit.
  return !(first > 0x20 && first < 0x7f) && cells.every((cell) => cell === '' || cell.trim() === '');
}

/**
 * Reads a CSV stream record by record, in constant memory. Blank rows are skipped, a byte order mark is removed, and lines may end with LF,
 * CRLF, CR or CR CR LF (which some programs make of CRLF).
 * @throws NotUtf8, BadCsv
 */
export async function readCsv(stream: Readable, onRecord: OnRecord, onBytes: (count: number) => void): Promise<void> {
  const position = { line: 1, pending: 0, endsLine: true };
  // One record is held back, because only at the end of the file is it known whether it was the last.
  let pendingRecord: readonly string[] | null = null;
  let pendingLine = 1;
  const deliver: Deliver = (next, nextLine = 1, isEnd = false) => {
    const [cells, line] = [pendingRecord, pendingLine];
    pendingRecord = next;
    pendingLine = nextLine;
    if (cells !== null) onRecord(cells, line, isEnd && !position.endsLine);
  };
  const chunks = Readable.from(textOf(stream, position, onBytes));
  await new Promise<void>((resolve, reject) => {
    Papa.parse<string[]>(chunks, {
      delimiter: ',',
      newline: '\n',
      chunk: ({ data, errors }, parser) => {
        try {
          deliverRows(data, errors, position, deliver);
        } catch (error) {
          pendingRecord = null;
          reject(error instanceof Error ? error : new Error(String(error)));
          parser.abort();
        }
      },
      complete: () => {
        try {
          deliver(null, 1, true);
          resolve();
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      },
      error: reject,
    });
  }).finally(() => {
    chunks.destroy();
    stream.destroy();
  });
}

interface Position {
  /** The line of the next record. */
  line: number;
  /** Characters read since the last complete record. */
  pending: number;
  /** Whether the text read last ends with a line end. */
  endsLine: boolean;
}

/** Passes on the record that was held back, and holds back the next one; null: there is none. */
type Deliver = (next: readonly string[] | null, nextLine?: number, isEnd?: boolean) => void;

function deliverRows(data: readonly string[][], errors: readonly Papa.ParseError[], position: Position, deliver: Deliver): void {
  const faults = new Map(errors.map((error) => [error.row, error.message]));
  for (const [index, cells] of data.entries()) {
    const fault = faults.get(index);
    if (fault !== undefined) {
      deliver(null);
      throw new BadCsv(position.line, fault.toLowerCase());
    }
    if (!isBlank(cells)) deliver(cells, position.line);
    position.line += 1;
    for (const cell of cells) if (cell.includes('\n')) position.line += cell.split('\n').length - 1;
  }
  if (data.length > 0) position.pending = 0;
  if (position.pending > longestRecord) throw new BadCsv(position.line, 'quoted field unterminated');
}

/** Decodes the bytes as UTF-8 text: validated, without a byte order mark, with LF line ends. */
async function* textOf(stream: Readable, position: Position, onBytes: (count: number) => void): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  let isFirst = true;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    onBytes(chunk.length);
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const whole = bytes.subarray(0, bytes.length - unfinishedBytes(bytes));
    rest = bytes.subarray(whole.length);
    if (!isUtf8(whole)) throw new NotUtf8(position.line);
    const text = whole.toString('utf8');
    position.pending += text.length;
    yield plainLines(isFirst && text.startsWith('\ufeff') ? text.slice(1) : text, position);
    isFirst = isFirst && text === '';
  }
  if (rest.length === 0) return;
  if (!isUtf8(rest)) throw new NotUtf8(position.line);
  yield plainLines(rest.toString('utf8'), position);
}

function plainLines(text: string, position: Position): string {
  const lines = text.replace(/\r{0,2}\n|\r/g, '\n');
  if (lines !== '') position.endsLine = lines.endsWith('\n');
  return lines;
}

/** The number of bytes at the end that belong to a character or line end continued in the next chunk. */
function unfinishedBytes(bytes: Buffer): number {
  if (bytes[bytes.length - 1] === 0x0d) return bytes[bytes.length - 2] === 0x0d ? 2 : 1;
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0b1100_0000) === 0b1000_0000) continue;
    const length = byte >= 0b1111_0000 ? 4 : byte >= 0b1110_0000 ? 3 : byte >= 0b1100_0000 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}
