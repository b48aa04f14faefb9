import { computed, type ComputedRef } from 'vue';
import { dayView, type DayView } from '../day-view.js';
import { useDriverApp } from '../injected.js';

/** The screen of the day of whoever is signed in; null: the phone has no plan yet. */
export function useDay(): ComputedRef<DayView | null> {
  const { state } = useDriverApp();
  return computed(() => {
    const { bundle, rows, session, now, language, seen, chosenVehicles } = state;
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
