/**
 * What a device remembers between two visits. A private window may have no storage, a full one takes nothing more, and
 * another program may have written there: then nothing is remembered, and the page works without.
 */

/** @returns null: nothing was stored under this name, or nothing can be */
export function readText(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function readJson(name: string): unknown {
  try {
    return JSON.parse(readText(name) ?? 'null') as unknown;
  } catch {
    return null;
  }
}

/** @param text null: forget it @returns false: no storage, or no room */
export function storeText(name: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}

/** All names in `localStorage` that begin with a prefix. */
export function storedNames(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(prefix));
  } catch {
    return [];
  }
}

/** @returns true at the first call with this word since the tab was opened */
export function isFirstTime(word: string): boolean {
  try {
    const name = 'banche:done';
    if (sessionStorage.getItem(name) === word) return false;
    sessionStorage.setItem(name, word);
    return true;
  } catch {
    // Without storage every call would be the first, and a page that reloads by it would reload for ever.
    return false;
  }
}
