import { storeText } from '../../shared/storage.browser.js';
import { lastStopNames } from './last-stop.js';

/**
 * Remembers on this device which stop was chosen: in the switch, in the list or as the nearest. Scanning a QR code does not count
 * as a choice. The choice is never sent to the server.
 * @param clock the local time, `'07:30'`
 * @param signal stops listening; left out: as long as the page is open
 */
export function rememberChoices(prefix: string, clock: () => string, signal?: AbortSignal): void {
  const remember = ({ target }: Event): void => {
    const stopId = target instanceof Element ? target.closest('[data-stop]')?.getAttribute('data-stop') : null;
    if (stopId != null) storeText(lastStopNames(prefix, clock())[0], stopId);
  };
  document.addEventListener('click', remember, signal === undefined ? {} : { signal });
}
