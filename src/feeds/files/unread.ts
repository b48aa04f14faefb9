import { fileFindings } from './file-findings.texts.js';
import type { Findings } from './findings.js';
import type { Header } from './header.js';
import { nearName } from './near-names.js';

/** The files of a format, each with its columns; an empty list: its columns are not checked. */
export type Reference = ReadonlyMap<string, readonly string[]>;

const maxNamed = 40;
const list = (names: readonly string[]): string => [...names.slice(0, maxNamed), ...(names.length > maxNamed ? ['…'] : [])].join(' · ');

/**
 * Reports files whose name resembles one that would have been read.
 * @returns the other files
 */
export function reportNearFiles(others: readonly string[], wanted: readonly string[], findings: Findings): string[] {
  return others.filter((file) => {
    const [extension] = /\.\w+$/.exec(wanted[0] ?? '') ?? [''];
    const asWanted = file.replace(/\.(csv|txt|tsv|text|xlsx?)$/i, extension);
    const meant = wanted.includes(asWanted) ? asWanted : nearName(asWanted, wanted);
    if (meant !== null) findings.add(fileFindings['near-file'], { file }, { meant });
    return meant === null;
  });
}

/** Collects the files and columns of a feed that are not read, to report them in one line. */
export class Unread {
  private readonly ofFormat: string[] = [];
  private readonly unknown: string[] = [];

  constructor(
    private readonly format: string,
    private readonly reference: Reference,
    private readonly findings: Findings,
    /** False for a format with many unused columns of its own, which are then not reported. */
    private readonly reportsOwnColumns = true,
  ) {}

  /** @param wanted files that would be read and do not exist */
  addFiles(others: readonly string[], wanted: readonly string[]): void {
    const dataFiles = others.filter((file) => !/\.(md|markdown|pdf|html?)$/i.test(file) && !/^(readme|licen[cs]e)\b/i.test(file));
    for (const file of reportNearFiles(dataFiles, wanted, this.findings))
      (this.reference.has(file) ? this.ofFormat : this.unknown).push(file);
  }

  /** To be called after the last row of a file. */
  addColumns(file: string, header: Header): void {
    const own = this.reference.get(file) ?? [];
    const { columns, missed, isOfAll } = header.notRead;
    // No row could be read, which is reported elsewhere, so it is unknown which columns would be read.
    if (isOfAll) return;
    const [ofFormat, unknown]: [string[], string[]] = [[], []];
    for (const column of columns) {
      const meant = own.includes(column) ? null : nearName(column, missed);
      if (meant !== null) this.findings.add(fileFindings['near-column'], { file, line: 1, field: column }, { meant });
      else (own.includes(column) ? ofFormat : unknown).push(column);
    }
    for (const [of, all] of [
      [this.reportsOwnColumns ? ofFormat : [], this.ofFormat],
      [unknown, this.unknown],
    ] as const)
      if (of.length > 0) all.push(`${file} (${of.join(', ')})`);
  }

  report(): void {
    const params = { format: this.format, known: list(this.ofFormat), unknown: list(this.unknown) };
    if (this.ofFormat.length > 0 && this.unknown.length > 0) this.findings.add(fileFindings['several-not-read'], {}, params);
    else if (this.ofFormat.length > 0) this.findings.add(fileFindings['not-read'], {}, params);
    else if (this.unknown.length > 0) this.findings.add(fileFindings['unknown-not-read'], {}, params);
  }
}
