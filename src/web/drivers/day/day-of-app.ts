import { computed, type ComputedRef } from 'vue';
import { dayView, type DayView } from '../day-view.js';
import { useDriverApp } from '../injected.js';

const stepSeconds = 5;

/** The screen of the day of whoever is signed in; null: the phone has no plan yet. */
export function useDay(): ComputedRef<DayView | null> {
  const { state } = useDriverApp();
  // Words of the day tell minutes: a long log is not read anew every second.
  const steps = computed(() => Math.floor(state.now / stepSeconds) * stepSeconds);
  return computed(() => {
    const { bundle, rows, session, language, seen, chosenVehicles } = state;
    const now = steps.value;
    if (bundle === null || session === null) return null;
    return dayView({
      ...{ bundle, rows, accountId: session.accountId, now, language, seen, chosenVehicles },
      told: ({ state: become, boardings, events }) => ({
        ...{ state: become, boardings },
        hasStarted: events.some(({ kind, isEffective }) => kind === 'trip-started' && isEffective),
      }),
    });
  });
}
