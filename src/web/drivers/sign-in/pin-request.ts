import { ref } from 'vue';

/** Whether the PIN is being asked for again; one for the whole app, because any screen may offer it. */
export const isPinAsked = ref(false);
export const askAgain = (): void => {
  isPinAsked.value = true;
};
