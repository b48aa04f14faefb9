import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { type DeskProblem, problemFrom } from './problem.js';

/** A request that changes something, and its outcome. */
export interface Act {
  readonly isBusy: Ref<boolean>;
  readonly problem: ShallowRef<DeskProblem | null>;
  /** @returns the answer; null: it failed (see `problem`), or the last one is still running, because a second press does nothing */
  readonly run: <Answer>(work: () => Promise<Answer>) => Promise<Answer | null>;
  /** The server's fault of a field, in the reader's language; null: none. @example faultOf('headerZh') */
  readonly faultOf: (field: string) => string | null;
  readonly forget: () => void;
}

/**
 * Runs one change at a time, and keeps why it failed.
 * @example const saving = useAct(); if ((await saving.run(() => api.PUT(…))) !== null) close();
 */
export function useAct(): Act {
  const isBusy = ref(false);
  const problem = shallowRef<DeskProblem | null>(null);
  return {
    isBusy,
    problem,
    async run<Answer>(work: () => Promise<Answer>): Promise<Answer | null> {
      if (isBusy.value) return null;
      [isBusy.value, problem.value] = [true, null];
      try {
        return await work();
      } catch (error) {
        problem.value = problemFrom(error);
        return null;
      } finally {
        isBusy.value = false;
      }
    },
    faultOf: (field) => problem.value?.faults.find((fault) => fault.field === field || fault.field.startsWith(`${field}.`))?.detail ?? null,
    forget: () => {
      problem.value = null;
    },
  };
}
