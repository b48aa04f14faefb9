import { Refusal, type Fault } from '../../errors.js';
import { malformed } from '../../http/problem.js';
import { inEveryLanguage, fill, languages, type Language, type Params, type Text } from '../../language.js';
import { instant, parseInstant, parseServiceDate, type EpochSeconds, type ServiceDate } from '../../scheduling/service-time.js';
import { onebusawayRefusals } from './onebusaway.refusals.js';
import { queryTexts } from './onebusaway.texts.js';

/** A method of the API and the id in its address; null: none. */
export interface Asked {
  readonly method: string;
  readonly id: string | null;
}

/**
 * What an address asks for. Ids may contain slashes and points.
 * @param path without `/api/where/`, decoded
 * @throws Refusal `json-only`
 * @example readPath('stop/hongqiao_home.json') // { method: 'stop', id: 'hongqiao_home' }
 */
export function readPath(path: string): Asked {
  const [, method = '', id] = /^([^/]*?)(?:\/(.*))?\.json$/s.exec(path) ?? [];
  if (method === '') throw new Refusal(onebusawayRefusals['json-only']);
  return { method, id: id ?? null };
}

/** The last instant that any answer names: the end of the year 2199. */
const latest = 7_258_118_400;

const text = (key: keyof typeof queryTexts, params: Params = {}): Text =>
  inEveryLanguage((language) => fill(queryTexts[key][language], params));

/** The values in a query, each checked when it is read. `check` refuses all that were wrong at once. */
export class AskedValues {
  private readonly faults: Fault[] = [];

  /** @param query as the server parsed it: a name that occurs several times has a list */
  constructor(private readonly query: Readonly<Record<string, unknown>>) {}

  /** @throws Refusal `request-malformed` if a value that was read is wrong */
  check(): void {
    if (this.faults.length > 0) throw malformed(this.faults);
  }

  /** @returns null: it is left out, or empty */
  text(name: string): string | null {
    const value: unknown = this.query[name];
    const one: unknown = Array.isArray(value) ? value.at(-1) : value;
    return typeof one === 'string' && one !== '' ? one : null;
  }

  /** A number within limits; null: it is left out, or wrong. */
  number(name: string, [from, to]: readonly [number, number]): number | null {
    const value = this.text(name);
    if (value === null) return null;
    const read = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value) ? Number(value) : NaN;
    if (Number.isNaN(read)) return this.wrong(name, text('number'));
    return read < from || read > to ? this.wrong(name, text('range', { from, to })) : read;
  }

  /** A size from 0 on; larger ones count as `most`, because a map may show more than is answered. */
  size(name: string, most: number): number {
    return Math.min(most, Math.max(0, this.number(name, [-Infinity, Infinity]) ?? 0));
  }

  requiredNumber(name: string, limits: readonly [number, number]): number {
    if (this.text(name) === null) this.wrong(name, text('required'));
    return this.number(name, limits) ?? 0;
  }

  /** A whole number; larger ones count as `to`. */
  whole(name: string, [from, to]: readonly [number, number]): number | null {
    const value = this.text(name);
    if (value === null) return null;
    return /^\d+$/.test(value) && Number(value) >= from ? Math.min(Number(value), to) : this.wrong(name, text('whole', { from, to }));
  }

  flag(name: string, otherwise: boolean): boolean {
    const value = this.text(name)?.toLowerCase();
    if (value === undefined) return otherwise;
    if (value === 'true' || value === 'false') return value === 'true';
    this.wrong(name, text('flag'));
    return otherwise;
  }

  /** Milliseconds, as OneBusAway's clients send them, or ISO 8601, as its description says. */
  moment(name: string): EpochSeconds | null {
    const value = this.text(name);
    if (value === null) return null;
    const read = /^\d+$/.test(value) ? instant(Math.floor(Number(value) / 1000)) : parseInstant(value);
    return read === null || read < 0 || read > latest ? this.wrong(name, text('moment')) : read;
  }

  requiredMoment(name: string): EpochSeconds {
    if (this.text(name) === null) this.wrong(name, text('required'));
    return this.moment(name) ?? instant(0);
  }

  /** A date, or a moment on it. @param dateAt the date at a moment */
  date(name: string, dateAt: (at: EpochSeconds) => ServiceDate): ServiceDate | null {
    const value = this.text(name);
    if (value === null) return null;
    const at = /^\d{5,}$/.test(value) ? Math.floor(Number(value) / 1000) : null;
    const read = at === null ? parseServiceDate(value) : at <= latest ? dateAt(instant(at)) : null;
    return read ?? this.wrong(name, text('date'));
  }

  /** @returns null: it is left out */
  language(): Language | null {
    const value = this.text('lang');
    if (value === null) return null;
    return languages.find((each) => each === value) ?? this.wrong('lang', text('language'));
  }

  private wrong(field: string, sentence: Text): null {
    if (!this.faults.some((fault) => fault.field === field)) this.faults.push({ field, sentence });
    return null;
  }
}
