/**
 * What is being typed, kept for as long as the tab is open, so that neither a reload nor a lost server costs anybody a line. Another tab
 * types something of its own.
 */
const nameOf = (name: string): string => `banche-desk:draft:${name}`;

/** @returns null: nothing is kept under this name, or nothing can be */
export function storedDraft(name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(nameOf(name)) ?? 'null') as unknown;
  } catch {
    return null;
  }
}

/** @param draft null: forget it */
export function storeDraft(name: string, draft: object | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(nameOf(name));
    else sessionStorage.setItem(nameOf(name), JSON.stringify(draft));
  } catch {
    // No storage, or no room.
  }
}
