import type { TownDays } from '../board.js';
import { stopIdAt } from './town.js';

interface Place {
  readonly prefix: string;
  readonly language: string;
  readonly town: () => TownDays | null;
  /** Whether the page goes on without the server; while that is there, links are links. */
  readonly isAlone: () => boolean;
  readonly open: (stopId: string, path: string) => void;
}

/**
 * Without the server a link to another stop opens it in this page: there is nobody to bring another one, and where the browser
 * has no service worker (WeChat) it would show an error of its own.
 * @param signal when this page is no longer shown
 */
export function keepInPlace({ prefix, language, town, isAlone, open }: Place, signal: AbortSignal): void {
  const stopAt = ({ origin, pathname, searchParams }: URL): string | null => {
    const known = town();
    const isOther = origin !== location.origin || (searchParams.get('lang') ?? language) !== language || searchParams.has('at');
    return known === null || isOther || pathname.includes('/board/') ? null : stopIdAt(pathname, prefix, known);
  };
  const here = location.pathname;
  const show = (url: URL, stopId: string): void => open(stopId, url.pathname.slice(prefix.length));
  document.addEventListener(
    'click',
    (event) => {
      const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
      const link = (event.target as Element | null)?.closest('a') ?? null;
      if (event.defaultPrevented || !isPlain || link === null || !isAlone()) return;
      const url = new URL(link.href);
      const stopId = stopAt(url);
      if (stopId === null) return;
      event.preventDefault();
      history.pushState(null, '', url);
      show(url, stopId);
    },
    { signal },
  );
  addEventListener(
    'popstate',
    () => {
      const url = new URL(location.href);
      // A place in the same page.
      if (url.pathname === here) return;
      const stopId = stopAt(url);
      if (isAlone() && stopId !== null) show(url, stopId);
      else location.reload();
    },
    { signal },
  );
}
