import { languages, type Language } from '../../../language.js';
import { readJson, readText, storeText } from '../../shared/storage.browser.js';
import type { DriverSession } from '../driver-app.js';

/** Small things that a phone remembers for one agency. Their names never change: phones hold what older programs stored. */
export class Remembered {
  /** @param prefix like `banche-driver:hongqiao:` */
  constructor(private readonly prefix: string) {}

  session(): DriverSession | null {
    const value = readJson(`${this.prefix}session`) as Partial<DriverSession> | null;
    if (typeof value?.accountId !== 'string' || typeof value.name !== 'string') return null;
    return {
      accountId: value.accountId,
      name: value.name,
      role: value.role === 'manager' ? 'manager' : 'driver',
      isOver: value.isOver === true,
    };
  }

  storeSession(session: DriverSession | null): void {
    storeText(`${this.prefix}session`, session === null ? null : JSON.stringify(session));
  }

  /** A session that was ended without a signal, and that the server does not know of yet. */
  get hasSessionToEnd(): boolean {
    return readText(`${this.prefix}end-session`) !== null;
  }
  set hasSessionToEnd(has: boolean) {
    storeText(`${this.prefix}end-session`, has ? '1' : null);
  }

  usedNames(): readonly string[] {
    const names = readJson(`${this.prefix}names`);
    return Array.isArray(names) ? names.filter((name): name is string => typeof name === 'string') : [];
  }

  useName(name: string): readonly string[] {
    const names = [name, ...this.usedNames().filter((each) => each !== name)].slice(0, 6);
    storeText(`${this.prefix}names`, JSON.stringify(names));
    return names;
  }

  language(): Language | null {
    const stored = readText(`${this.prefix}language`);
    return languages.find((known) => known === stored) ?? null;
  }
  storeLanguage(language: Language): void {
    storeText(`${this.prefix}language`, language);
  }

  /** Taps are heard until somebody says otherwise. */
  get isSoundOn(): boolean {
    return readText(`${this.prefix}sound`) !== 'off';
  }
  set isSoundOn(isOn: boolean) {
    storeText(`${this.prefix}sound`, isOn ? null : 'off');
  }

  /** Made when the app is first opened on this phone. */
  deviceId(make: () => string): string {
    const known = readText(`${this.prefix}device`);
    if (known !== null) return known;
    const made = make();
    storeText(`${this.prefix}device`, made);
    return made;
  }

  /** Texts by a key, for one person: the vehicle of a date, what was seen of a trip. */
  texts(what: 'vehicles' | 'seen', accountId: string | undefined): Readonly<Record<string, string>> {
    const value = accountId === undefined ? null : readJson(`${this.prefix}${what}:${accountId}`);
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  }

  storeTexts(what: 'vehicles' | 'seen', accountId: string | undefined, texts: Readonly<Record<string, string>>): void {
    if (accountId !== undefined) storeText(`${this.prefix}${what}:${accountId}`, JSON.stringify(texts));
  }
}
