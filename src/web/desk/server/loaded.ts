import { ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { useDesk } from '../injected.js';
import { type DeskProblem, problemFrom } from './problem.js';

/** Data of a page, and whether it is current. */
export interface Loaded<Data> {
  /** The last answer; null: none yet. */
  readonly data: ShallowRef<Data | null>;
  /** When it was read, by the server's clock in seconds since 1970; null: not yet. */
  readonly at: Ref<number | null>;
  /** Why the last read failed; null: it did not. */
  readonly problem: ShallowRef<DeskProblem | null>;
  readonly isLoading: Ref<boolean>;
  readonly reload: () => Promise<void>;
}

/**
 * Reads when the page opens and whenever `of` changes. If a read fails, the last answer stays.
 * @param of what the data depends on; when it changes, the old data is dropped
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
  // The server's sentences depend on the language, and after signing in again the server answers.
  watch([desk.language, desk.isSignedOut], ([, isSignedOut]) => {
    if (!isSignedOut) void reload();
  });
  return { data, at, problem, isLoading, reload };
}
