/** What the app knows of its worker. */
export interface WorkerNews {
  /** It keeps the app for times without a signal. */
  readonly hasWorker: boolean;
  /** Another build is here and waits. */
  readonly hasUpdate: boolean;
}

/** How often an open app looks whether there is another build; besides, whenever it comes to the front. */
const lookMilliseconds = 30 * 60_000;

/** How long after it was let in another build may take to be in charge, before the page is loaded anew all the same. */
const patienceMilliseconds = 3000;

/**
 * Has the worker keep the app, and tells of it. Nothing is reloaded here unless `takeUpdate` is called.
 * @param prefix `''` or `/a/{agencyId}`
 */
export function keepApp(prefix: string, tell: (news: WorkerNews) => void): { takeUpdate(): void } {
  let found: ServiceWorkerRegistration | null = null;
  const show = (): void => tell({ hasWorker: found?.active != null, hasUpdate: found?.waiting != null && found.active !== null });
  const watch = (registration: ServiceWorkerRegistration): void => {
    const { installing } = registration;
    installing?.addEventListener('statechange', show);
  };
  const begin = async (): Promise<void> => {
    // Not `ready`: that may be the worker of residents, which lies above and leaves the app alone.
    const registration = await navigator.serviceWorker.register(`${prefix}/driver/sw.js`, {
      scope: `${prefix}/driver`,
      updateViaCache: 'none',
    });
    found = registration;
    watch(registration);
    registration.addEventListener('updatefound', () => {
      watch(registration);
      show();
    });
    show();
    const look = (): void => {
      if (navigator.onLine) registration.update().then(show, () => undefined);
    };
    setInterval(look, lookMilliseconds);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') look();
    });
  };
  if ('serviceWorker' in navigator) begin().catch(() => show());
  return {
    takeUpdate: () => {
      const waiting = found?.waiting ?? null;
      if (waiting === null) return;
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      setTimeout(() => location.reload(), patienceMilliseconds);
      waiting.postMessage('take-update');
    },
  };
}
