import { fileFindings } from './file-findings.texts.js';
import type { Findings } from './findings.js';
import type { Header } from './header.js';
import { nearName } from './near-names.js';

/** A format's own files, each with its columns; those of a file whose columns do not matter may be none. */
export type Reference = ReadonlyMap<string, readonly string[]>;

const mostNamed = 40;
const list = (names: readonly string[]): string => [...names.slice(0, mostNamed), ...(names.length > mostNamed ? ['…'] : [])].join(' · ');

/**
 * Tells of files whose name is close to one that would have been read.
 * @returns the others
 */
export function tellNearFiles(others: readonly string[], wanted: readonly string[], findings: Findings): string[] {
  return others.filter((file) => {
    const [extension] = /\.\w+$/.exec(wanted[0] ?? '') ?? [''];
    const asWanted = file.replace(/\.(csv|txt|tsv|text|xlsx?)$/i, extension);
    const meant = wanted.includes(asWanted) ? asWanted : nearName(asWanted, wanted);
    if (meant !== null) findings.add(fileFindings['near-file'], { file }, { meant });
    return meant === null;
  });
}

/** Gathers what is not read of a feed, to tell of it in one line. */
export class Unread {
  private readonly known: string[] = [];
  private readonly unknown: string[] = [];

  constructor(
    private readonly format: string,
    private readonly reference: Reference,
    private readonly findings: Findings,
    /** Where a format has many columns beside those that say what is asked here, its own are passed over. */
    private readonly tellsOwnColumns = true,
  ) {}

  /** @param wanted the files that would be read and are not there */
  addFiles(others: readonly string[], wanted: readonly string[]): void {
    const notOurs = others.filter((file) => !/\.(md|markdown|pdf|html?)$/i.test(file) && !/^(readme|licen[cs]e)\b/i.test(file));
    for (const file of tellNearFiles(notOurs, wanted, this.findings)) (this.reference.has(file) ? this.known : this.unknown).push(file);
  }

  /** After the last row of a file. */
  addColumns(file: string, header: Header): void {
    const own = this.reference.get(file) ?? [];
    const { columns, missed, isOfAll } = header.notRead;
    // Not one row was fit to be read, which is said; of what use its columns are is not known.
    if (isOfAll) return;
    const [known, unknown]: [string[], string[]] = [[], []];
    for (const column of columns) {
      const meant = own.includes(column) ? null : nearName(column, missed);
      if (meant !== null) this.findings.add(fileFindings['near-column'], { file, line: 1, field: column }, { meant });
      else (own.includes(column) ? known : unknown).push(column);
    }
    for (const [of, all] of [
      [this.tellsOwnColumns ? known : [], this.known],
      [unknown, this.unknown],
    ] as const)
      if (of.length > 0) all.push(`${file} (${of.join(', ')})`);
  }

  tell(): void {
    const params = { format: this.format, known: list(this.known), unknown: list(this.unknown) };
    if (this.known.length > 0 && this.unknown.length > 0) this.findings.add(fileFindings['several-not-read'], {}, params);
    else if (this.known.length > 0) this.findings.add(fileFindings['not-read'], {}, params);
    else if (this.unknown.length > 0) this.findings.add(fileFindings['unknown-not-read'], {}, params);
  }
}
