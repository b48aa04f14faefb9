import { languages, type Language } from '../../../language.js';
import { readText, storedNames, storeText } from '../../shared/storage.browser.js';
import type { DriverSession } from '../driver-app.js';

/** All remembered texts, by name. */
type Values = Readonly<Record<string, string>>;

/** The second place of remembered texts, written to disk at once. If the battery dies, `localStorage` may lose its last minute. */
export interface Mirror {
  readValue(name: string): Promise<unknown>;
  writeValue(name: string, value: unknown): Promise<boolean>;
}

const mirrored = 'remembered';
/** The name of the number of changes: the place with the higher number is newer. */
const counter = 'count';
const namesOfOthers = ['row:', 'bundle'];

/** Small texts that a phone remembers for one agency. Their names never change, because phones still have what older programs stored. */
export class Remembered {
  private values: Values;

  /** @param prefix like `banche-driver:hongqiao:` */
  constructor(
    private readonly prefix: string,
    private readonly mirror: Mirror,
  ) {
    this.values = this.stored();
  }

  /** Restores from the second place if that is newer. @returns whether it was; then texts that were read before may have changed */
  async restore(): Promise<boolean> {
    const mirrorValue = await this.mirror.readValue(mirrored);
    const values = typeof mirrorValue === 'object' && mirrorValue !== null ? (mirrorValue as Values) : {};
    if (countOf(values) <= countOf(this.values)) return false;
    for (const name of Object.keys(this.values)) if (values[name] === undefined) storeText(this.prefix + name, null);
    for (const [name, text] of Object.entries(values)) storeText(this.prefix + name, text);
    this.values = values;
    return true;
  }

  /** Reads again if another tab stored something. */
  readAgain(): void {
    // Only the counter is compared, because reading all names takes long if thousands of rows are stored.
    if (this.storedCount() > countOf(this.values)) this.values = this.stored();
  }

  /** Reads again after a message of another tab: two tabs that stored at the same time have the same count. */
  readAfterMessage(): void {
    if (this.storedCount() >= countOf(this.values)) this.values = this.stored();
  }

  private storedCount(): number {
    return countOf({ [counter]: readText(this.prefix + counter) ?? '' });
  }

  read(name: string): string | null {
    return this.values[name] ?? null;
  }

  /** @param text null: delete it */
  store(name: string, text: string | null): void {
    this.readAgain();
    const { [name]: _, ...others } = this.values;
    const count = String(countOf(this.values) + 1);
    this.values = { ...others, ...(text === null ? {} : { [name]: text }), [counter]: count };
    storeText(this.prefix + name, text);
    storeText(this.prefix + counter, count);
    void this.mirror.writeValue(mirrored, this.values);
  }

  session(): DriverSession | null {
    const value = this.json('session') as Partial<DriverSession> | null;
    if (typeof value?.accountId !== 'string' || typeof value.name !== 'string') return null;
    const { accountId, name, role, isOver } = value;
    return { accountId, name, role: role === 'manager' ? 'manager' : 'driver', isOver: isOver === true };
  }
  storeSession(session: DriverSession | null): void {
    this.store('session', session === null ? null : JSON.stringify(session));
  }

  /** The driver signed out without a signal, so the session still has to be ended on the server. */
  get hasSessionToEnd(): boolean {
    return this.read('end-session') !== null;
  }
  set hasSessionToEnd(has: boolean) {
    if (has !== this.hasSessionToEnd) this.store('end-session', has ? '1' : null);
  }

  usedNames(): readonly string[] {
    const names = this.json('names');
    return Array.isArray(names) ? names.filter((name): name is string => typeof name === 'string') : [];
  }
  useName(name: string): void {
    this.store('names', JSON.stringify([name, ...this.usedNames().filter((each) => each !== name)].slice(0, 6)));
  }

  language(): Language | null {
    return languages.find((language) => language === this.read('language')) ?? null;
  }
  storeLanguage(language: Language): void {
    this.store('language', language);
  }

  /** Whether taps make a sound; true unless it was turned off. */
  get isSoundOn(): boolean {
    return this.read('sound') !== 'off';
  }
  set isSoundOn(isOn: boolean) {
    this.store('sound', isOn ? null : 'off');
  }

  /** The id of this phone, made at its first use. */
  deviceId(make: () => string): string {
    const existing = this.read('device');
    if (existing !== null) return existing;
    const made = make();
    this.store('device', made);
    return made;
  }

  /** Texts by key for one account: the chosen vehicle by date, or what the driver has seen, by trip. */
  texts(what: 'vehicles' | 'seen', accountId: string | undefined): Readonly<Record<string, string>> {
    const value = accountId === undefined ? null : this.json(`${what}:${accountId}`);
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  }
  storeTexts(what: 'vehicles' | 'seen', accountId: string | undefined, texts: Readonly<Record<string, string>>): void {
    if (accountId !== undefined) this.store(`${what}:${accountId}`, JSON.stringify(texts));
  }

  private json(name: string): unknown {
    try {
      return JSON.parse(this.read(name) ?? 'null') as unknown;
    } catch {
      return null;
    }
  }

  private stored(): Values {
    const names = storedNames(this.prefix).map((name) => name.slice(this.prefix.length));
    const own = names.filter((name) => !namesOfOthers.some((other) => name.startsWith(other)));
    return Object.fromEntries(own.map((name) => [name, readText(this.prefix + name) ?? '']));
  }
}

const countOf = (values: Values): number => Number(values[counter] ?? 0) || 0;
