import { fill, inEveryLanguage, type Language, type Params, type Text } from '../../language.js';

export type Severity = 'error' | 'warning';

/** One thing that can be wrong: what it is, and what to do. Errors stop the import, warnings do not. */
export interface FindingKind {
  readonly code: string;
  readonly severity: Severity;
  readonly text: Text;
  /** A file with it is not known whole, and what refers to the file cannot be judged. */
  readonly leavesUnread?: true;
}

/** What a format can find, by code. @example findings.add(gtfsFindings['nothing-runs'], {}) */
export function findingKinds<const C extends Readonly<Record<string, Omit<FindingKind, 'code'>>>>(
  catalogue: C,
): { readonly [K in keyof C & string]: FindingKind & { readonly code: K } } {
  const kinds = Object.entries(catalogue).map(([code, kind]) => [code, { ...kind, code }]);
  return Object.fromEntries(kinds) as { readonly [K in keyof C & string]: FindingKind & { readonly code: K } };
}

/** One thing that is wrong, and where. */
export interface Finding {
  readonly file: string | null;
  readonly line: number | null;
  readonly field: string | null;
  readonly code: string;
  readonly severity: Severity;
  readonly sentence: Text;
}

/** Findings of one code in one file that are told one by one; more are counted. */
const mostOfAKind = 100;

/** Gathers everything that is wrong, so that it is mended in one go. */
export class Findings {
  readonly list: Finding[] = [];
  /** Those that were counted but not listed, by file and code. */
  readonly more = new Map<string, number>();
  private readonly counts = new Map<string, { readonly file: string; readonly severity: Severity; readonly count: number }>();
  private readonly unreadableFiles = new Set<string>();
  private errors = 0;

  add(found: FindingKind, place: { file?: string; line?: number; field?: string }, params: Params = {}): void {
    const { code, severity, text } = found;
    if (severity === 'error') this.errors += 1;
    if (found.leavesUnread && place.file !== undefined) this.unreadableFiles.add(place.file);
    const file = place.file ?? '';
    const kind = `${file} ${code}`;
    const count = (this.counts.get(kind)?.count ?? 0) + 1;
    this.counts.set(kind, { file, severity, count });
    if (count > mostOfAKind) {
      this.more.set(kind, count - mostOfAKind);
      return;
    }
    const all = {
      ...params,
      ...(place.field === undefined ? {} : { field: place.field }),
      ...(place.file === undefined ? {} : { file: place.file }),
    };
    this.list.push({
      file: place.file ?? null,
      line: place.line ?? null,
      field: place.field ?? null,
      code,
      severity,
      sentence: inEveryLanguage((language) => fill(text[language], all)),
    });
  }

  /** All that was found so far; what is added to one is not in the other. */
  copy(): Findings {
    const copy = new Findings();
    copy.list.push(...this.list);
    for (const [kind, count] of this.more) copy.more.set(kind, count);
    for (const [kind, count] of this.counts) copy.counts.set(kind, count);
    for (const file of this.unreadableFiles) copy.unreadableFiles.add(file);
    copy.errors = this.errors;
    return copy;
  }

  /** Takes back what was said of a file, which will be read again. */
  forget(file: string): void {
    const kept = this.list.filter((finding) => finding.file !== file);
    this.list.splice(0, Infinity, ...kept);
    for (const [kind, { severity, count }] of [...this.counts].filter(([, each]) => each.file === file)) {
      if (severity === 'error') this.errors -= count;
      this.counts.delete(kind);
      this.more.delete(kind);
    }
    this.unreadableFiles.delete(file);
  }

  /** Whether every row of the file could be read. */
  knows(file: string): boolean {
    return !this.unreadableFiles.has(file);
  }

  get warningCount(): number {
    let count = 0;
    for (const each of this.counts.values()) if (each.severity === 'warning') count += each.count;
    return count;
  }

  get errorCount(): number {
    return this.errors;
  }
}

/** @example findingLine(finding, 'en') // 'error  stops.txt:3 stop_lat  must be …  [invalid-number]' */
export function findingLine(finding: Finding, language: Language): string {
  const severity = { error: { 'zh-CN': '错误', en: 'error' }, warning: { 'zh-CN': '提醒', en: 'warning' } }[finding.severity][language];
  const place = [finding.file, finding.line].filter((part) => part !== null).join(':');
  return [severity, place, finding.sentence[language], `[${finding.code}]`].filter((part) => part !== '').join('  ');
}
