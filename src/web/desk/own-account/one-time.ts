import { shallowRef } from 'vue';

/** What somebody has just signed in with, where the program made it up: so that nobody types it twice to be rid of it. null: something else. */
export const usedOnce = shallowRef<string | null>(null);
