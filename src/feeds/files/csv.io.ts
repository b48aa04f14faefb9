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

/** A quote that is never closed swallows the rest of the file; no sound record is this long. */
const longestRecord = 1024 * 1024;

/**
 * Gets the cells of a record and the line they begin on, from 1; what it throws ends the reading.
 * @param isUnended it is the last one, and no line end follows it: it may have been cut short
 */
export type OnRecord = (cells: readonly string[], line: number, isUnended: boolean) => void;

/** What a person who looks at the file takes for a row without anything in it, with commas or without. */
function isBlank(cells: readonly string[]): boolean {
  const first = cells[0]?.charCodeAt(0) ?? 0;
  // Most rows begin with a letter or a digit.
  return !(first > 0x20 && first < 0x7f) && cells.every((cell) => cell === '' || cell.trim() === '');
}

/**
 * Reads a CSV stream, one record after another, in memory that does not grow with its length. Blank rows are passed
 * over, a byte order mark is taken off, and lines may end with LF, CRLF, CR, or CR CR LF, which some programs make of CRLF.
 * @throws NotUtf8, BadCsv
 */
export async function readCsv(stream: Readable, onRecord: OnRecord, onBytes: (count: number) => void): Promise<void> {
  const position = { line: 1, pending: 0, endsLine: true };
  // One record is held back, because only the end of the file tells of it.
  let held: readonly string[] | null = null;
  let heldLine = 1;
  const handOn: HandOn = (next, nextLine = 1, isEnd = false) => {
    const [cells, line] = [held, heldLine];
    held = next;
    heldLine = nextLine;
    if (cells !== null) onRecord(cells, line, isEnd && !position.endsLine);
  };
  const chunks = Readable.from(textOf(stream, position, onBytes));
  await new Promise<void>((resolve, reject) => {
    Papa.parse<string[]>(chunks, {
      delimiter: ',',
      newline: '\n',
      chunk: ({ data, errors }, parser) => {
        try {
          handOver(data, errors, position, handOn);
        } catch (error) {
          held = null;
          reject(error instanceof Error ? error : new Error(String(error)));
          parser.abort();
        }
      },
      complete: () => {
        try {
          handOn(null, 1, true);
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
  /** Of the next record. */
  line: number;
  /** Characters since the last whole record. */
  pending: number;
  /** What was read last is the end of a line. */
  endsLine: boolean;
}

/** Hands on the record that was held back, and holds the next. */
type HandOn = (next: readonly string[] | null, nextLine?: number, isEnd?: boolean) => void;

function handOver(data: readonly string[][], errors: readonly Papa.ParseError[], position: Position, handOn: HandOn): void {
  const faults = new Map(errors.map((error) => [error.row, error.message]));
  for (const [index, cells] of data.entries()) {
    const fault = faults.get(index);
    if (fault !== undefined) {
      handOn(null);
      throw new BadCsv(position.line, fault.toLowerCase());
    }
    if (!isBlank(cells)) handOn(cells, position.line);
    position.line += 1;
    for (const cell of cells) if (cell.includes('\n')) position.line += cell.split('\n').length - 1;
  }
  if (data.length > 0) position.pending = 0;
  if (position.pending > longestRecord) throw new BadCsv(position.line, 'quoted field unterminated');
}

/** The bytes as text: checked, without a byte order mark, with plain line ends. */
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

/** How many bytes at the end belong to a character, or a line end, whose rest is in the next chunk. */
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
