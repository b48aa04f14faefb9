import { computed, ref, type Ref } from 'vue';
import { deviceNow } from '../../shared/clock.browser.js';
import { secondsOf } from '../../shared/moments.js';
import type { DeskPage } from '../wire.js';

/** The server's clock in the browser: its time when the page was sent, and the time that passed since. */
export function serverClock(page: Pick<DeskPage, 'serverTime' | 'timezone'>): { now: Ref<number>; today: Ref<string> } {
  const ahead = secondsOf(page.serverTime) - deviceNow();
  const now = ref(Math.floor(deviceNow() + ahead));
  setInterval(() => {
    now.value = Math.floor(deviceNow() + ahead);
  }, 1000);
  // The Swedish locale writes dates as ISO 8601.
  const dates = computed(() => new Intl.DateTimeFormat('sv-SE', { timeZone: page.timezone }));
  return { now, today: computed(() => dates.value.format(now.value * 1000)) };
}
