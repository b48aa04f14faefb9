import { deviceNow } from '../../shared/clock.browser.js';
import type { DriverState } from '../driver-app.js';
import { idOf } from '../outbox/row-id.js';
import { randomBytes } from '../outbox/row-maker.browser.js';
import type { DriverPage, SentDevice } from '../wire.js';
import { deviceName } from './device-name.js';
import type { PhoneClock } from './phone-clock.browser.js';
import type { Remembered } from './remembered.browser.js';

const longestVersion = 40;

/** What a phone reports about itself to managers, with each request that sends rows. */
export function thisPhone(remembered: Remembered, clock: PhoneClock, page: DriverPage, sending: DriverState['sending']): SentDevice {
  const { waitingCount, refusedCount, oldestAt } = sending;
  return {
    deviceId: remembered.deviceId(() => idOf(Math.floor(deviceNow() * 1000), randomBytes())),
    name: deviceName(navigator.userAgent),
    appVersion: page.version.slice(0, longestVersion) || '?',
    unsentCount: waitingCount + refusedCount,
    oldestUnsentAt: oldestAt === null ? null : clock.deviceTime(oldestAt),
  };
}

/** Asks the browser not to delete what the app stores when the phone is short of space. */
export function askToPersist(): void {
  // Old browsers, and pages without HTTPS, have no `storage`.
  const { storage } = navigator as Partial<Navigator>;
  storage?.persist().catch(() => false);
}
