import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { useDesk } from '../injected.js';
import { answered, ifMatch } from '../server/answered.js';
import { problemFrom, type DeskProblem } from '../server/problem.js';
import type { Wanted } from './said-change.js';
import { saidOf, type Day, type Said } from './year.js';

/** What was said of a date before, and the revision of what is said now (null: nothing): enough to take it back. */
interface Saved {
  readonly date: string;
  readonly before: Said | null;
  readonly revision: string | null;
}

export interface Saving {
  readonly isBusy: Ref<boolean>;
  /** Why it stopped; a conflict is of the date `at`. */
  readonly problem: ShallowRef<DeskProblem | null>;
  readonly at: Ref<string | null>;
  /** Of the dates, those that are saved. */
  readonly saved: ShallowRef<readonly Saved[]>;
  /** One date after the other, each as it was read; it stops at the first that is not saved. @returns whether all are */
  save(days: readonly Day[], wanted: Wanted): Promise<boolean>;
  /** Back to what was said before, of all that was saved. */
  undo(saved: readonly Saved[], routeId: string | null): Promise<void>;
  begin(): void;
}

export function useSaving(): Saving {
  const { api } = useDesk();
  const isBusy = ref(false);
  const problem = shallowRef<DeskProblem | null>(null);
  const at = ref<string | null>(null);
  const saved = shallowRef<readonly Saved[]>([]);

  async function put(date: string, routeId: string | null, said: Pick<Said, 'runs' | 'reasonZh' | 'reasonEn'>, revision: string | null) {
    const header = revision === null ? { 'If-None-Match': '*' } : ifMatch(revision);
    const body = { runs: said.runs, reasonZh: said.reasonZh, reasonEn: said.reasonEn === '' ? null : said.reasonEn };
    const { revision: now } =
      routeId === null
        ? await answered(api.PUT('/v1/service-days/exceptions/{date}', { params: { path: { date }, header }, body }))
        : await answered(
            api.PUT('/v1/service-days/exceptions/{date}/routes/{routeId}', { params: { path: { date, routeId }, header }, body }),
          );
    return now;
  }

  async function remove(date: string, routeId: string | null, revision: string | null): Promise<null> {
    const header = ifMatch(revision);
    if (routeId === null) await api.DELETE('/v1/service-days/exceptions/{date}', { params: { path: { date }, header } });
    else await api.DELETE('/v1/service-days/exceptions/{date}/routes/{routeId}', { params: { path: { date, routeId }, header } });
    return null;
  }

  return {
    isBusy,
    problem,
    at,
    saved,
    begin() {
      [saved.value, problem.value, at.value] = [[], null, null];
    },
    async save(days, { how, routeId, reasonZh, reasonEn }) {
      if (isBusy.value) return false;
      [isBusy.value, problem.value, at.value] = [true, null, null];
      try {
        for (const day of days) {
          at.value = day.date;
          const before = saidOf(day, routeId);
          if (how === 'calendar' && before === null) continue;
          const known = before?.revision ?? null;
          const said = { runs: how === 'runs', reasonZh, reasonEn };
          const revision = how === 'calendar' ? await remove(day.date, routeId, known) : await put(day.date, routeId, said, known);
          saved.value = [...saved.value, { date: day.date, before, revision }];
        }
        at.value = null;
        return true;
      } catch (error) {
        problem.value = problemFrom(error);
        return false;
      } finally {
        isBusy.value = false;
      }
    },
    async undo(all, routeId) {
      for (const { date, before, revision } of all) {
        if (before === null) await remove(date, routeId, revision);
        else await put(date, routeId, before, revision);
      }
    },
  };
}
