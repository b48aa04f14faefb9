import { onBeforeUnmount, onMounted, ref, watchEffect } from 'vue';
import { useDriverApp } from '../injected.js';
import { clockAt } from '../outbox-list/row-text.js';
import { themeOf } from './night.js';

/** Sets day or night colours of the whole app, by local time and the phone's setting. */
export function useNightColours(): void {
  const { state } = useDriverApp();
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const isSystemDark = ref(dark.matches);
  const changed = (): void => {
    isSystemDark.value = dark.matches;
  };
  onMounted(() => dark.addEventListener('change', changed));
  onBeforeUnmount(() => dark.removeEventListener('change', changed));
  watchEffect(() => {
    document.documentElement.dataset['theme'] = themeOf(clockAt(state.now, state.page.timezone), isSystemDark.value);
  });
}
