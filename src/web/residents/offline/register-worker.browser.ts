/**
 * Registers the service worker, which saves whole pages. WeChat's browser has no service workers: there only an open page works without the
 * server.
 */
export function registerWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    const { serviceWorker } = navigator;
    const isFirst = serviceWorker.controller === null;
    serviceWorker.register('/sw.js', { updateViaCache: 'none' }).then(
      () => {
        if (isFirst) giveToWorker(location.pathname + location.search);
      },
      () => undefined,
    );
  });
}

/** Asks the service worker to save something. @param what the address of a page, or the days of a whole town */
export function giveToWorker(what: string | { readonly address: string; readonly town: object }): void {
  if ('serviceWorker' in navigator) void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage(what));
}
