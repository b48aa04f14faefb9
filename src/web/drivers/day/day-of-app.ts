import { computed, type ComputedRef } from 'vue';
import { reasonIn } from '../../../trip-log/reasons.js';
import { dayView, type DayView } from '../day-view.js';
import { useDriverApp } from '../injected.js';
import { screenState } from '../trip-view.js';
import { phoneTrip } from '../trip/phone-trip.js';

const stepSeconds = 5;

/** The day of the signed-in driver; null: nobody is signed in, or the phone has no plan yet. */
export function useDay(): ComputedRef<DayView | null> {
  const { state } = useDriverApp();
  // The day shows minutes, so it is computed only every few seconds: with many rows that takes long.
  const steps = computed(() => Math.floor(state.now / stepSeconds) * stepSeconds);
  return computed(() => {
    const { bundle, rows, session, language, seen, chosenVehicles } = state;
    const now = steps.value;
    if (bundle === null || session === null) return null;
    return dayView({
      ...{ bundle, rows, accountId: session.accountId, now, language, seen, chosenVehicles },
      progressOf: (trip) => {
        const tripOnPhone = phoneTrip(bundle, trip, rows, now);
        const { operated } = tripOnPhone;
        const { boardings, isStartReported, actualStart } = operated.performed;
        // A trip that a manager cancelled but its driver drives anyway counts as on the road, as on its own screen.
        const isDriven = operated.performed.state === 'cancelled' && screenState(tripOnPhone) === 'on-the-road';
        const tripState = isDriven ? 'underway' : operated.performed.state;
        const reason = operated.reason === null ? null : reasonIn(operated.reason, language);
        return { state: tripState, boardings, hasStarted: isStartReported || actualStart !== null, reason };
      },
    });
  });
}
