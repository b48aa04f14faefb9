import { readJson, storeText } from '../../shared/storage.browser.js';
import { isChosen, type BoardLine, type ChosenLine } from '../board.js';

const nameOf = (stopId: string): string => `banche:line:${stopId}`;

/** The line that was chosen at this stop on this device; null: none, or it no longer leaves from here. It is never sent to the server. */
export function rememberedLine(stopId: string, lines: readonly BoardLine[]): ChosenLine | null {
  const stored = readJson(nameOf(stopId)) as ChosenLine | null;
  return stored !== null && lines.some((line) => isChosen(line, stored)) ? stored : null;
}

export function rememberLine(stopId: string, line: ChosenLine | null): void {
  storeText(nameOf(stopId), line === null ? null : JSON.stringify({ routeId: line.routeId, directionId: line.directionId }));
}
