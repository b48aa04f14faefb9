import { ref } from 'vue';

/** Whether the app asks for the PIN again; shared by the whole app, because any screen may ask for it. */
export const isPinRequested = ref(false);
export const requestPin = (): void => {
  isPinRequested.value = true;
};
