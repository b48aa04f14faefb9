import { fill, inEveryLanguage, type Language, type Params, type Text } from '../../language.js';
import { visibleText } from './visible-text.js';

export type Severity = 'error' | 'warning' | 'note';

/** A kind of problem. Errors stop the import, warnings do not, and notes need no action. */
export interface FindingKind {
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, and what to do about it. */
  readonly text: Text;
  /** Whether a file with this problem is not read completely, so that references to it cannot be checked. */
  readonly leavesUnread?: true;
}

/**
 * The problems that a format can report, by code.
 * @example findings.add(gtfsFindings['nothing-runs'], {})
 */
export function findingKinds<const C extends Readonly<Record<string, Omit<FindingKind, 'code'>>>>(
  catalogue: C,
): { readonly [K in keyof C & string]: FindingKind & { readonly code: K } } {
  const kinds = Object.entries(catalogue).map(([code, kind]) => [code, { ...kind, code }]);
  return Object.fromEntries(kinds) as { readonly [K in keyof C & string]: FindingKind & { readonly code: K } };
}

/** One problem at one place. */
export interface Finding {
  readonly file: string | null;
  readonly line: number | null;
  readonly field: string | null;
  readonly code: string;
  readonly severity: Severity;
  readonly sentence: Text;
}

interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly field?: string;
}

/** Problems of one kind that are reported together, at the first place. */
interface GroupedFinding {
  readonly found: FindingKind;
  readonly place: Place;
  readonly params: Params;
  readonly finding: Finding;
  count: number;
}

/** How many findings of one code in one file are listed; further ones are counted. */
const maxPerKind = 100;

/** Collects everything that is wrong with a feed, so that all of it can be corrected at once. */
export class Findings {
  readonly list: Finding[] = [];
  /** Findings that were counted but not listed, by file and code. */
  readonly more = new Map<string, number>();
  private readonly counts = new Map<string, { readonly file: string; readonly severity: Severity; readonly count: number }>();
  private readonly unreadableFiles = new Set<string>();
  private readonly groups = new Map<string, GroupedFinding>();
  private errors = 0;

  /** @param instead what is done in spite of the problem, which makes it a warning */
  add(found: FindingKind, place: Place, params: Params = {}, instead?: Text): void {
    const severity = instead === undefined ? found.severity : asWarning(found.severity);
    if (severity === 'error') this.errors += 1;
    if (found.leavesUnread && place.file !== undefined) this.unreadableFiles.add(place.file);
    const file = place.file ?? '';
    const kind = `${file} ${found.code}`;
    const count = (this.counts.get(kind)?.count ?? 0) + 1;
    this.counts.set(kind, { file, severity, count });
    if (count > maxPerKind) this.more.set(kind, count - maxPerKind);
    else this.list.push(findingOf({ ...found, severity }, place, sentenceOf(found.text, place, params, instead)));
  }

  /** Adds a problem whose occurrences have one cause: it is listed once, at its first place, with their number as `{count}`. */
  addGrouped(found: FindingKind, place: Place, params: Params = {}): void {
    const kind = `${place.file ?? ''} ${place.field ?? ''} ${found.code}`;
    const listed = this.groups.get(kind);
    if (listed !== undefined) {
      listed.count += 1;
      return;
    }
    const [file, { code, severity }] = [place.file ?? '', found];
    this.counts.set(`${file} ${code}`, { file, severity, count: (this.counts.get(`${file} ${code}`)?.count ?? 0) + 1 });
    this.list.push(this.firstOf(kind, { found, place, params, count: 1 }));
  }

  private firstOf(kind: string, group: Omit<GroupedFinding, 'finding'>): Finding {
    const grouped: GroupedFinding = {
      ...group,
      finding: {
        ...findingOf(group.found, group.place, { 'zh-CN': '', en: '' }),
        get sentence() {
          return sentenceOf(group.found.text, group.place, { ...group.params, count: grouped.count });
        },
      },
    };
    this.groups.set(kind, grouped);
    return grouped.finding;
  }

  /** An independent copy of everything found so far. */
  copy(): Findings {
    const copy = new Findings();
    const alike = new Map([...this.groups].map(([kind, each]) => [each.finding, copy.firstOf(kind, each)]));
    copy.list.push(...this.list.map((finding) => alike.get(finding) ?? finding));
    for (const [kind, count] of this.more) copy.more.set(kind, count);
    for (const [kind, count] of this.counts) copy.counts.set(kind, count);
    for (const file of this.unreadableFiles) copy.unreadableFiles.add(file);
    copy.errors = this.errors;
    return copy;
  }

  /** Removes the findings of a file that will be read again. */
  forget(file: string): void {
    const remaining = this.list.filter((finding) => finding.file !== file);
    this.list.splice(0, Infinity, ...remaining);
    for (const [kind, { severity, count }] of [...this.counts].filter(([, each]) => each.file === file)) {
      if (severity === 'error') this.errors -= count;
      this.counts.delete(kind);
      this.more.delete(kind);
    }
    for (const [kind, { place }] of [...this.groups]) if (place.file === file) this.groups.delete(kind);
    this.unreadableFiles.delete(file);
  }

  /** Whether every row of the file could be read. */
  isFullyRead(file: string): boolean {
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

const asWarning = (severity: Severity): Severity => (severity === 'error' ? 'warning' : severity);

const findingOf = ({ code, severity }: FindingKind, place: Place, sentence: Text): Finding => ({
  file: place.file ?? null,
  line: place.line ?? null,
  field: place.field ?? null,
  code,
  severity,
  sentence,
});

function sentenceOf(text: Text, { file, field }: Place, params: Params, instead?: Text): Text {
  const named = { ...params, ...(field === undefined ? {} : { field }), ...(file === undefined ? {} : { file }) };
  const values = Object.entries(named).map(([name, value]) => [name, typeof value === 'string' ? visibleText(value) : value]);
  const sentence = inEveryLanguage((language) => fill(text[language], Object.fromEntries(values) as Params));
  return instead === undefined ? sentence : { 'zh-CN': sentence['zh-CN'] + instead['zh-CN'], en: `${sentence.en} ${instead.en}` };
}

const severities: Readonly<Record<Severity, Text>> = {
  error: { 'zh-CN': '错误', en: 'error' },
  warning: { 'zh-CN': '提醒', en: 'warning' },
  note: { 'zh-CN': '说明', en: 'note' },
};

/** @example findingLine(finding, 'en') // 'error  stops.txt:3 stop_lat  must be …  [invalid-number]' */
export function findingLine(finding: Finding, language: Language): string {
  const place = [finding.file, finding.line].filter((part) => part !== null).join(':');
  return [severities[finding.severity][language], place, finding.sentence[language], `[${finding.code}]`]
    .filter((part) => part !== '')
    .join('  ');
}
