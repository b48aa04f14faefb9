import { readText, storeText } from '../../shared/storage.browser.js';

const name = 'banche:device';

/** A random UUID (version 4). `crypto.randomUUID` is missing in browsers where a page is not sent over TLS. */
function newDeviceId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** The id without storage, which lasts as long as the page. */
let deviceOfPage: string | null = null;

/** A random id by which the server sees that two reports come from one device; it says nothing else. Made with the first report. */
export function deviceId(): string {
  deviceOfPage ??= readText(name) ?? newDeviceId();
  storeText(name, deviceOfPage);
  return deviceOfPage;
}
