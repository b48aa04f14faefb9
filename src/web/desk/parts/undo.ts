import { shallowRef } from 'vue';

/** What was just done, and how it is taken back. */
export interface Done {
  /** In the words of the page, with what it did. @example '7 月 25 日 07:30 已取消' */
  readonly message: string;
  /** Takes it back; without it, it cannot be. */
  readonly undo?: () => Promise<unknown>;
  /** A text for the residents' group, to be copied; several where it is said in several languages. */
  readonly copy?: string | readonly string[];
}

/** One line for the whole desk: the last thing done stays until the next one, another page does not take it away. */
export const lastDone = shallowRef<Done | null>(null);

/** @example useUndo().offer({ said, undo: () => api.POST('/v1/trips/{date}/undo', …), copy: groupText }) */
export const useUndo = (): { offer: (done: Done) => void; forget: () => void } => ({
  offer: (done) => {
    lastDone.value = done;
  },
  forget: () => {
    lastDone.value = null;
  },
});
