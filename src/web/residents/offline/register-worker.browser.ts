/** Where browsers have service workers, one saves the pages themselves; WeChat's has none, and there an open page goes on. */
export function registerWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    const { serviceWorker } = navigator;
    const isFirst = serviceWorker.controller === null;
    serviceWorker.register('/sw.js', { updateViaCache: 'none' }).then(
      async () => {
        if (isFirst) (await serviceWorker.ready).active?.postMessage(location.pathname + location.search);
      },
      () => undefined,
    );
  });
}
