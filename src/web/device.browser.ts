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

const deviceKey = 'banche:device';

/** Random, as a UUID of version 4. `crypto.randomUUID` is not there where a page comes without TLS. */
function newDeviceId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

let deviceOfPage: string | null = null;

/** Says of two reports that they come from one device, and nothing else. Made with the first report. */
export function deviceId(): string {
  try {
    deviceOfPage ??= localStorage.getItem(deviceKey) ?? newDeviceId();
    localStorage.setItem(deviceKey, deviceOfPage);
  } catch {
    // Without storage it lasts as long as the page.
  }
  return (deviceOfPage ??= newDeviceId());
}
