import { storeText } from '../../shared/storage.browser.js';
import { lastStopNames } from './last-stop.js';

/**
 * Remembers on this device which stop was chosen: in the switch, in the list, as the nearest. A code that was scanned chooses nothing,
 * and nothing of it reaches the server. @param clock of the place
 */
export function rememberChoices(prefix: string, clock: () => string): void {
  document.addEventListener('click', ({ target }) => {
    const stopId = target instanceof Element ? target.closest('[data-stop]')?.getAttribute('data-stop') : null;
    if (stopId != null) storeText(lastStopNames(prefix, clock())[0], stopId);
  });
}
