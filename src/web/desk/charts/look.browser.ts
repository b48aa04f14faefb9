import { onBeforeUnmount, onMounted, shallowRef, type ShallowRef } from 'vue';
import { lookNames, type ChartLook } from './look.js';

function lookOfPage(): ChartLook {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(lookNames.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as unknown as ChartLook;
}

/** Colours and font of charts, read from the page's CSS variables; follows a change of theme. */
export function useLook(): ShallowRef<ChartLook> {
  const look = shallowRef(lookOfPage());
  const again = (): void => {
    look.value = lookOfPage();
  };
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(again);
  onMounted(() => {
    dark.addEventListener('change', again);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  });
  onBeforeUnmount(() => {
    dark.removeEventListener('change', again);
    observer.disconnect();
  });
  return look;
}
