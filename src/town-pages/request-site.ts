import { isSecure, type Headers } from '../accounts/request-headers.js';

/** The address that a printed code or a link should contain, and how reliable it is. */
export interface Site {
  /** `https://…`, without a slash at its end. */
  readonly origin: string;
  /** `set`: configured; `asked`: the host of the request; `here-only`: a host that means this computer, which no other can open. */
  readonly source: 'set' | 'asked' | 'here-only';
}

const thisComputer = /^(localhost|127\.[\d.]+|\[::1\]|0\.0\.0\.0)$/;

/**
 * The configured address, else the host of the request. A request can name any host, so a page with that host must not be cached: only the
 * requester may see it. Of forwarded headers only the protocol is used.
 * @returns null if the host is invalid
 */
export function siteOfRequest(publicUrl: string | null, headers: Headers): Site | null {
  if (publicUrl !== null) return { origin: publicUrl, source: 'set' };
  const host = String(headers['host'] ?? '');
  const address = `${isSecure(headers) ? 'https' : 'http'}://${host}`;
  if (!/^[\w.:[\]-]+$/.test(host) || !URL.canParse(address)) return null;
  const { origin, hostname } = new URL(address);
  return { origin, source: thisComputer.test(hostname) ? 'here-only' : 'asked' };
}
