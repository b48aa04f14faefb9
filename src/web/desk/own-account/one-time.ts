import { shallowRef } from 'vue';

/** The one-time password that was just used to sign in, so that changing it does not ask for it again; null: signed in with one's own password. */
export const usedOnce = shallowRef<string | null>(null);
