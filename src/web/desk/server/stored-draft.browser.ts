/**
 * What is being typed, stored in the tab's session storage, so that it survives a reload and an unreachable server. Each tab has drafts
 * of its own.
 */
const nameOf = (name: string): string => `banche-desk:draft:${name}`;

/** @returns null: nothing is stored under this name, or the browser has no storage */
export function storedDraft(name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(nameOf(name)) ?? 'null') as unknown;
  } catch {
    return null;
  }
}

/** @param draft null: remove it */
export function storeDraft(name: string, draft: object | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(nameOf(name));
    else sessionStorage.setItem(nameOf(name), JSON.stringify(draft));
  } catch {
    // The browser has no storage, or it is full.
  }
}
