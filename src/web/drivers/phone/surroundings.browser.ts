import type { DriverState } from '../driver-app.js';

type Surroundings = DriverState['surroundings'];

/** How often a visible app checks for another version. */
const lookMilliseconds = 30 * 60_000;
/** `controllerchange` does not always come (iOS); the page is reloaded after this time in any case. */
const patienceMilliseconds = 3000;

/** Whether the page is shown inside another app, by its user agent. On iOS such apps have no service workers. */
const isInsideOtherApp = (): boolean => /MicroMessenger|QQ\/|Weibo|DingTalk|AlipayClient|FBAN|FBAV/i.test(navigator.userAgent);

/** Whether the app's own worker serves the page. The residents' worker has a wider scope and caches nothing of the app. */
const isCachedByWorker = (): boolean =>
  'serviceWorker' in navigator && navigator.serviceWorker.controller?.scriptURL.endsWith('/driver/sw.js') === true;

/** What the browser offers the app. */
export function surroundingsNow(): Surroundings {
  return {
    isSecure: isSecureContext,
    hasWorker: isCachedByWorker(),
    isInsideOtherApp: isInsideOtherApp() && !('serviceWorker' in navigator),
    hasUpdate: false,
  };
}

/** Registers the app's worker, and reports whether it is active and whether another version waits. */
export class Worker {
  private registration: ServiceWorkerRegistration | null = null;

  /** @param base the address of the app, like `/driver`: worker, scope and address share it */
  constructor(
    private readonly base: string,
    private readonly changed: (surroundings: Partial<Surroundings>) => void,
  ) {}

  start(): void {
    if (!('serviceWorker' in navigator)) return;
    const { serviceWorker } = navigator;
    serviceWorker.addEventListener('controllerchange', () => this.changed({ hasWorker: isCachedByWorker() }));
    serviceWorker
      .register(`${this.base}/sw.js`, { scope: this.base, updateViaCache: 'none' })
      .then((registration) => this.watch(registration))
      // Refused, or there is no signal yet: the app works without a worker.
      .catch(() => undefined);
  }

  /** Activates the waiting version and reloads the page. */
  takeOver(): void {
    const waiting = this.registration?.waiting;
    if (!waiting) return;
    let isDone = false;
    const reload = (): void => {
      if (!isDone) location.reload();
      isDone = true;
    };
    navigator.serviceWorker.addEventListener('controllerchange', reload);
    setTimeout(reload, patienceMilliseconds);
    waiting.postMessage('take-over');
  }

  private watch(registration: ServiceWorkerRegistration): void {
    this.registration = registration;
    const look = (): void => {
      this.changed({
        hasWorker: registration.active !== null,
        // The first worker, while it waits, is not an update.
        hasUpdate: registration.waiting !== null && registration.active !== null,
      });
    };
    look();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', look);
    });
    void navigator.serviceWorker.ready.then(look);
    const update = (): void => {
      if (document.visibilityState === 'visible') registration.update().then(look, () => undefined);
    };
    setInterval(update, lookMilliseconds);
    document.addEventListener('visibilitychange', update);
  }
}
