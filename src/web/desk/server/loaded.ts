import { ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { useDesk } from '../injected.js';
import { type DeskProblem, problemFrom } from './problem.js';

/** What a page shows, and how well it knows it. */
export interface Loaded<Data> {
  /** The last good state; null: there was none yet. */
  readonly data: ShallowRef<Data | null>;
  /** When that was, on the server's clock. */
  readonly at: Ref<number | null>;
  /** Why there is none, or none newer. */
  readonly problem: ShallowRef<DeskProblem | null>;
  readonly isLoading: Ref<boolean>;
  readonly reload: () => Promise<void>;
}

/**
 * Asks when the page opens and whenever `of` is another; the last good state stays until there is a newer one.
 * @param of what it depends on; where that changes, what was known before is not shown for it
 * @example const month = useLoaded(() => answered(api.GET(…)), () => props.month)
 */
export function useLoaded<Data>(ask: () => Promise<Data>, of: () => unknown = () => null): Loaded<Data> {
  const desk = useDesk();
  const data = shallowRef<Data | null>(null);
  const problem = shallowRef<DeskProblem | null>(null);
  const [at, isLoading] = [ref<number | null>(null), ref(false)];
  let latestTurn = 0;

  async function reload(): Promise<void> {
    const turn = ++latestTurn;
    isLoading.value = true;
    try {
      const answer = await ask();
      if (turn !== latestTurn) return;
      [data.value, at.value, problem.value] = [answer, desk.now.value, null];
    } catch (error) {
      if (turn === latestTurn) problem.value = problemFrom(error);
    } finally {
      if (turn === latestTurn) isLoading.value = false;
    }
  }

  watch(
    of,
    () => {
      [data.value, at.value, problem.value] = [null, null, null];
      void reload();
    },
    { immediate: true },
  );
  // In another language, sentences of the server are others; signed in again, there is an answer.
  watch([desk.language, desk.isSignedOut], ([, isSignedOut]) => {
    if (!isSignedOut) void reload();
  });
  return { data, at, problem, isLoading, reload };
}
