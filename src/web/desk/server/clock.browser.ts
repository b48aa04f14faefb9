import { computed, ref, type Ref } from 'vue';
import { deviceNow } from '../../shared/clock.browser.js';
import { secondsOf } from '../../shared/moments.js';
import type { DeskPage } from '../wire.js';

/** The server's clock, for as long as the page stands: what it said then, and how much time passed since. */
export function serverClock(page: Pick<DeskPage, 'serverTime' | 'timezone'>): { now: Ref<number>; today: Ref<string> } {
  const ahead = secondsOf(page.serverTime) - deviceNow();
  const now = ref(Math.floor(deviceNow() + ahead));
  setInterval(() => {
    now.value = Math.floor(deviceNow() + ahead);
  }, 1000);
  // Sweden writes dates as ISO 8601 does.
  const dates = computed(() => new Intl.DateTimeFormat('sv-SE', { timeZone: page.timezone }));
  return { now, today: computed(() => dates.value.format(now.value * 1000)) };
}
