import type { DriverState } from '../driver-app.js';

type Surroundings = DriverState['surroundings'];

/** Another version is looked for so often while the app is in front. */
const lookMilliseconds = 30 * 60_000;
/** `controllerchange` does not always come (iOS): then the page is loaded anew all the same. */
const patienceMilliseconds = 3000;

/** Apps on iOS that show pages have no workers, and say what they are. */
const isInsideOtherApp = (): boolean => /MicroMessenger|QQ\/|Weibo|DingTalk|AlipayClient|FBAN|FBAV/i.test(navigator.userAgent);

/** The worker of residents, which lies above the app, is none of ours and keeps nothing of it. */
const isCachedByWorker = (): boolean =>
  'serviceWorker' in navigator && navigator.serviceWorker.controller?.scriptURL.endsWith('/driver/sw.js') === true;

export function surroundingsNow(): Surroundings {
  return {
    isSecure: isSecureContext,
    hasWorker: isCachedByWorker(),
    isInsideOtherApp: isInsideOtherApp() && !('serviceWorker' in navigator),
    hasUpdate: false,
  };
}

/** The worker of the app: that it is here, and that another one waits. */
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
      // Refused, or no signal yet: the page goes on without.
      .catch(() => undefined);
  }

  /** Takes the version that waits, and shows it. */
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
        // The first one waits for nobody.
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
