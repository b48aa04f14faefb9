import type { Language } from '../../language.js';
import type { DriverState } from './driver-app.js';
import type { PhoneClock } from './phone/phone-clock.browser.js';
import type { Remembered } from './phone/remembered.browser.js';
import { surroundingsNow } from './phone/surroundings.browser.js';
import type { Place } from './places.js';
import type { DriverPage } from './wire.js';

/** What screens show before anything was loaded or fetched. */
export function firstState(page: DriverPage, remembered: Remembered, clock: PhoneClock, place: Place): DriverState {
  const session = remembered.session();
  return {
    ...{ page, session, language: firstLanguage(remembered), place, usedNames: remembered.usedNames() },
    ...{ bundle: null, bundleAt: null, rows: [], practiceRows: [], keeping: 'both' },
    sending: { problem: navigator.onLine ? null : 'offline', isSending: false, waitingCount: 0, refusedCount: 0, oldestAt: null },
    ...{ now: Math.floor(clock.now()), clockAheadSeconds: clock.ahead() },
    chosenVehicles: remembered.texts('vehicles', session?.accountId),
    seen: remembered.texts('seen', session?.accountId),
    isSoundOn: remembered.isSoundOn,
    surroundings: surroundingsNow(),
  };
}

function firstLanguage(remembered: Remembered): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? remembered.language() ?? document.documentElement.lang;
  return asked.startsWith('en') ? 'en' : 'zh-CN';
}
