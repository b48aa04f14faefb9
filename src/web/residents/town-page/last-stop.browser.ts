import { storeText } from '../../shared/storage.browser.js';
import { lastStopNames } from './last-stop.js';

/**
 * Remembers on this device which stop was chosen: in the switch, in the list, as the nearest. A code that was scanned chooses nothing,
 * and nothing of it reaches the server.
 * @param clock of the place
 * @param signal until when it listens; left out: as long as the page is open
 */
export function rememberChoices(prefix: string, clock: () => string, signal?: AbortSignal): void {
  const remember = ({ target }: Event): void => {
    const stopId = target instanceof Element ? target.closest('[data-stop]')?.getAttribute('data-stop') : null;
    if (stopId != null) storeText(lastStopNames(prefix, clock())[0], stopId);
  };
  document.addEventListener('click', remember, signal === undefined ? {} : { signal });
}
