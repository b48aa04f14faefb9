import { deviceNow } from '../../shared/clock.browser.js';
import type { DriverState } from '../driver-app.js';
import { idOf } from '../outbox/row-id.js';
import { tenRandomBytes } from '../outbox/row-maker.browser.js';
import type { DriverPage, SentDevice } from '../wire.js';
import { deviceName } from './device-name.js';
import type { PhoneClock } from './phone-clock.browser.js';
import type { Remembered } from './remembered.browser.js';

const longestVersion = 40;

/** What a phone says of itself to managers, with each sending. */
export function thisPhone(remembered: Remembered, clock: PhoneClock, page: DriverPage, sending: DriverState['sending']): SentDevice {
  const { waitingCount, refusedCount, oldestAt } = sending;
  return {
    deviceId: remembered.deviceId(() => idOf(Math.floor(deviceNow() * 1000), tenRandomBytes())),
    name: deviceName(navigator.userAgent),
    appVersion: page.version.slice(0, longestVersion) || '?',
    unsentCount: waitingCount + refusedCount,
    oldestUnsentAt: oldestAt === null ? null : clock.deviceTime(oldestAt),
  };
}

/** What the app keeps is not to be thrown away when the phone is short of room. */
export function askToPersist(): void {
  // Old browsers, and pages without HTTPS, have no `storage`.
  const { storage } = navigator as Partial<Navigator>;
  storage?.persist().catch(() => false);
}
