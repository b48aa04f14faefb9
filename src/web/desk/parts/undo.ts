import { shallowRef } from 'vue';

/** What was just done, and how to undo it. */
export interface Done {
  /** What was done, in a sentence. @example '7 月 25 日 07:30 已取消' */
  readonly message: string;
  /** Undoes it; left out: it cannot be undone. */
  readonly undo?: () => Promise<unknown>;
  /** A message to copy into the residents' group, or one for each language. */
  readonly copy?: string | readonly string[];
}

/** The undo line of the desk: it shows the last thing done, also on other pages, until the next one. */
export const lastDone = shallowRef<Done | null>(null);

/** @example useUndo().offer({ message, undo: () => api.POST('/v1/trips/{date}/undo', …), copy: groupText }) */
export const useUndo = (): { offer: (done: Done) => void; forget: () => void } => ({
  offer: (done) => {
    lastDone.value = done;
  },
  forget: () => {
    lastDone.value = null;
  },
});
