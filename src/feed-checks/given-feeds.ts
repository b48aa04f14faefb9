export const isAddress = (given: string): boolean => /^https?:\/\//i.test(given);

/** The path of an address or a file, without what follows a question mark in an address. */
const pathOf = (given: string): string => (isAddress(given) ? new URL(given).pathname : given);

export const isRealtime = (given: string): boolean => /\.(pb|json|bin)$/i.test(pathOf(given));

/** An address without its token, for the terminal and for logs. */
export function shown(given: string): string {
  if (!isAddress(given)) return given;
  const url = new URL(given);
  for (const name of ['token', 'key']) if (url.searchParams.has(name)) url.searchParams.set(name, '…');
  return decodeURI(url.href);
}

/**
 * The feeds that are meant: the address of a program, or of its page about feeds, means its GTFS and its whole realtime feed.
 * @example feedsAt('http://localhost:3000/feeds?token=x') // ['…/feeds/gtfs.zip?token=x', '…/feeds/gtfs-rt/all.pb?token=x']
 */
export function feedsAt(given: string): string[] {
  if (!isAddress(given) || !URL.canParse(given)) return [given];
  const { pathname } = new URL(given);
  const [, base = null] = /^((?:\/a\/[^/]+)?)(?:\/feeds)?\/?$/.exec(pathname) ?? [];
  if (base === null) return [given];
  return ['gtfs.zip', 'gtfs-rt/all.pb'].map((file) => {
    const url = new URL(given);
    url.pathname = `${base}/feeds/${file}`;
    return url.href;
  });
}
