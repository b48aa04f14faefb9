import { isChosen, type BoardLine, type ChosenLine } from './board.js';

/** Seconds since 1970, on the clock of this device. */
export const deviceNow = (): number => Date.now() / 1000;

const keyOf = (stopId: string): string => `banche:line:${stopId}`;

/** The line chosen at this stop on this device, where it still leaves from here. Nothing of it reaches the server. */
export function rememberedLine(stopId: string, lines: readonly BoardLine[]): ChosenLine | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(stopId)) ?? 'null') as ChosenLine | null;
    return kept !== null && lines.some((line) => isChosen(line, kept)) ? kept : null;
  } catch {
    // No storage, as in a private window, or somebody else's text in it.
    return null;
  }
}

export function rememberLine(stopId: string, line: ChosenLine | null): void {
  try {
    if (line === null) localStorage.removeItem(keyOf(stopId));
    else localStorage.setItem(keyOf(stopId), JSON.stringify({ routeId: line.routeId, directionId: line.directionId }));
  } catch {
    // It is a convenience; without it the page shows all lines.
  }
}
