import { languages, type Language } from '../../language.js';
import type { DriverState } from './driver-app.js';
import type { PhoneClock } from './phone/phone-clock.browser.js';
import type { Remembered } from './phone/remembered.browser.js';
import { surroundingsNow } from './phone/surroundings.browser.js';
import type { Place } from './places.js';
import type { DriverPage } from './wire.js';

/** The state that screens show before anything is loaded or fetched. */
export function firstState(page: DriverPage, remembered: Remembered, clock: PhoneClock, place: Place): DriverState {
  const session = remembered.session();
  return {
    ...{ page, session, language: firstLanguage(remembered), place, usedNames: remembered.usedNames() },
    ...{ bundle: null, bundleAt: null, rows: [], practiceRows: [], storedIn: 'both' },
    sending: { problem: navigator.onLine ? null : 'offline', isSending: false, waitingCount: 0, refusedCount: 0, oldestAt: null },
    ...{ now: Math.floor(clock.now()), clockAheadSeconds: clock.ahead() },
    chosenVehicles: remembered.texts('vehicles', session?.accountId),
    seen: remembered.texts('seen', session?.accountId),
    isSoundOn: remembered.isSoundOn,
    surroundings: surroundingsNow(),
  };
}

/** The language chosen in the app, else that of `?lang=`. The latter is stored, because addresses inside the app have no `lang`. */
function firstLanguage(remembered: Remembered): Language {
  const chosen = remembered.language();
  if (chosen !== null) return chosen;
  const requested = new URLSearchParams(location.search).get('lang');
  const language = languages.find((one) => one === requested);
  if (language !== undefined) remembered.storeLanguage(language);
  return language ?? (document.documentElement.lang.startsWith('en') ? 'en' : 'zh-CN');
}
