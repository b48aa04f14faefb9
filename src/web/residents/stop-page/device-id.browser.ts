import { v4 } from 'uuid';
import { readText, storeText } from '../../shared/storage.browser.js';

const name = 'banche:device';

/** A UUID of version 4, made by the library because browsers have `crypto.randomUUID` only over TLS. Without storage it lasts as long as the page. */
let deviceOfPage: string | null = null;

/** A random id by which the server sees that two reports come from one device; it says nothing else. Made with the first report. */
export function deviceId(): string {
  deviceOfPage ??= readText(name) ?? v4();
  storeText(name, deviceOfPage);
  return deviceOfPage;
}
