import { computed, inject, type ComputedRef } from 'vue';
import { speaker, type Say, type Text } from '../../language.js';
import { driverAppKey, type DriverApp } from './driver-app.js';

/** The app that `entry.browser.ts` mounted; for components. */
export function useDriverApp(): DriverApp {
  const app = inject(driverAppKey);
  if (app === undefined) throw new Error('no driver app was provided');
  return app;
}

/** Says the sentences of a catalogue in the language of the app. @example const say = useTexts(topBarTexts); say.value('back') */
export function useTexts<Key extends string>(texts: Readonly<Record<Key, Text>>): ComputedRef<Say<Key>> {
  const { state } = useDriverApp();
  return computed(() => speaker(texts)(state.language));
}
