import { v4 } from 'uuid';
import { readText, storeText } from '../../shared/storage.browser.js';

const name = 'banche:device';

/** The id of this device. Without storage it lasts as long as the page. */
let deviceOfPage: string | null = null;

/**
 * A random id, from which the server only learns that two reports come from the same device. Made with the first report: a UUID of version
 * 4, by the library, because browsers have `crypto.randomUUID` only over TLS.
 */
export function deviceId(): string {
  deviceOfPage ??= readText(name) ?? v4();
  storeText(name, deviceOfPage);
  return deviceOfPage;
}
