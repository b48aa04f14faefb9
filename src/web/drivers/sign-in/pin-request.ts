import { ref } from 'vue';

/** Whether the PIN is being asked for again; one for the whole app, because any screen may offer it. */
export const isPinRequested = ref(false);
export const requestPin = (): void => {
  isPinRequested.value = true;
};
