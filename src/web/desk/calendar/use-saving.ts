import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import type { Schema } from '../../shared/schema.js';
import { useDesk } from '../injected.js';
import { answered } from '../server/answered.js';
import { problemFrom, type DeskProblem } from '../server/problem.js';
import type { Wanted } from './day-change.js';
import { exceptionOf, type Day, type DayException } from './year.js';

/** The exception that a date had before, and the revision of the one it has now (null: none): enough to undo the change. */
export interface Saved {
  readonly date: string;
  readonly before: DayException | null;
  readonly revision: string | null;
}

export interface Saving {
  readonly isBusy: Ref<boolean>;
  readonly problem: ShallowRef<DeskProblem | null>;
  /** The date that somebody else has changed in the meantime; null: none. */
  readonly at: Ref<string | null>;
  /** Saves all dates in one request, or none if one has changed since it was read. @returns what was saved; null: nothing */
  save(days: readonly Day[], wanted: Wanted): Promise<readonly Saved[] | null>;
  /** Restores the exceptions from before, all in one request. */
  undo(saved: readonly Saved[], routeId: string | null): Promise<void>;
  begin(): void;
}

type Row = Schema<'SaidOfDayRequest'>;

/** Saves the form for the chosen days, and undoes that. */
export function useSaving(): Saving {
  const { api } = useDesk();
  const isBusy = ref(false);
  const problem = shallowRef<DeskProblem | null>(null);
  const at = ref<string | null>(null);

  const rowOf = (
    date: string,
    routeId: string | null,
    exception: Pick<DayException, 'runs' | 'reasonZh' | 'reasonEn'> | null,
    revision: string | null,
  ): Row => ({
    ...{ date, routeId, revision },
    ...(exception === null
      ? {}
      : { runs: exception.runs, reasonZh: exception.reasonZh, reasonEn: exception.reasonEn === '' ? null : exception.reasonEn }),
  });

  /** @returns revisions by date; a date without an exception is not in it */
  async function put(days: Row[]): Promise<ReadonlyMap<string, string>> {
    const { exceptions, routeExceptions } = await answered(api.PUT('/v1/service-days/exceptions', { body: { days } }));
    const routeId = days[0]?.routeId ?? null;
    const saved = routeId === null ? exceptions : routeExceptions.filter((one) => one.routeId === routeId);
    return new Map(saved.map(({ date, revision }) => [date, revision]));
  }

  return {
    isBusy,
    problem,
    at,
    begin() {
      [problem.value, at.value] = [null, null];
    },
    async save(days, { how, routeId, reasonZh, reasonEn }) {
      if (isBusy.value) return null;
      [isBusy.value, problem.value, at.value] = [true, null, null];
      const newException = how === 'calendar' ? null : { runs: how === 'runs', reasonZh, reasonEn };
      const changed = days
        .map((day) => ({ date: day.date, before: exceptionOf(day, routeId) }))
        .filter(({ before }) => newException !== null || before !== null);
      try {
        const now = await put(changed.map(({ date, before }) => rowOf(date, routeId, newException, before?.revision ?? null)));
        return changed.map((one) => ({ ...one, revision: newException === null ? null : (now.get(one.date) ?? null) }));
      } catch (error) {
        const failure = problemFrom(error);
        problem.value = failure;
        const index = /^days\[(\d+)\]$/.exec(failure.faults[0]?.field ?? '')?.[1];
        at.value = failure.kind === 'conflict' && index !== undefined ? (changed[Number(index)]?.date ?? null) : null;
        return null;
      } finally {
        isBusy.value = false;
      }
    },
    async undo(all, routeId) {
      await put(all.map(({ date, before, revision }) => rowOf(date, routeId, before, revision)));
    },
  };
}
