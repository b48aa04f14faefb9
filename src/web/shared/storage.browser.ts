/**
 * What a device remembers between two visits. A private window may have no storage, the storage may be full, and another program
 * may have written there: then nothing is remembered, and the page works without it.
 */

/** @returns null: nothing is stored under this name, or there is no storage */
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

/** @param text null: delete the stored text @returns false: there is no storage, or it is full */
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

/** @returns false if the last call in this tab had the same word, and always if there is no storage */
export function isFirstTime(word: string): boolean {
  try {
    const name = 'banche:done';
    if (sessionStorage.getItem(name) === word) return false;
    sessionStorage.setItem(name, word);
    return true;
  } catch {
    // Without storage every call would be the first one, and a page that reloads the first time would reload for ever.
    return false;
  }
}
