/** Where browsers have service workers, one saves the pages themselves; WeChat's has none, and there an open page goes on. */
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

/** @param what the address of a page to save, or what was fetched of a whole town */
export function giveToWorker(what: string | { readonly address: string; readonly town: object }): void {
  if ('serviceWorker' in navigator) void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage(what));
}
