import { computed, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import type { Schema } from '../../shared/schema.js';
import { useDesk } from '../injected.js';
import { type Act, useAct } from '../server/acting.js';
import { answered } from '../server/answered.js';
import { callOf, type DraftFaults, faultsOf } from './correction-call.js';
import { type CorrectedTrip, type CorrectionStart, type Draft, draftOf } from './draft.js';
import { type Preview, previewOf } from './preview.js';
import { send } from './send.js';

/** A form by which a trip is corrected. */
export interface Correcting {
  readonly draft: ShallowRef<Draft>;
  readonly reason: Ref<string>;
  readonly preview: ComputedRef<Preview>;
  /** What is missing, once it was tried. */
  readonly faults: ComputedRef<DraftFaults>;
  /** The trip that a log is moved to, as it is now. */
  readonly target: ShallowRef<CorrectedTrip | null>;
  readonly act: Act;
  /** @returns what was said; null: it was not done. @param anyway over what somebody else changed meanwhile */
  readonly submit: (anyway?: boolean) => Promise<readonly string[] | null>;
  readonly reset: () => void;
}

type Props = { readonly trip: CorrectedTrip; readonly start: CorrectionStart };

/** @param newId names an act */
export function useCorrection(props: Props, newId: () => string): Correcting {
  const desk = useDesk();
  const act = useAct();
  const draft = shallowRef<Draft>(draftOf(props.start, props.trip));
  const [reason, isTried] = [ref(''), ref(false)];
  const target = shallowRef<CorrectedTrip | null>(null);
  let opened = JSON.stringify(draft.value);
  let [id, sentText] = [newId(), ''];

  const getTrip = ({ serviceDate, tripId }: Pick<CorrectedTrip, 'serviceDate' | 'tripId'>): Promise<Schema<'TripDetailAnswer'>> =>
    answered(desk.api.GET('/v1/ridership/trips/{serviceDate}/{tripId}', { params: { path: { serviceDate, tripId } } }));

  function reset(): void {
    draft.value = draftOf(props.start, props.trip);
    opened = JSON.stringify(draft.value);
    [reason.value, isTried.value, target.value] = ['', false, null];
    act.forget();
  }
  watch(() => JSON.stringify(props.start), reset);
  // What was typed is not lost to what somebody else did: only a form that nobody touched follows the trip.
  watch(
    () => props.trip.revision,
    () => {
      if (JSON.stringify(draft.value) === opened) reset();
    },
  );
  watch(
    () => (draft.value.act === 'move' && draft.value.toTripId !== '' ? `${draft.value.toDate} ${draft.value.toTripId}` : null),
    async (name) => {
      target.value = null;
      if (name === null || draft.value.act !== 'move') return;
      const { toDate, toTripId } = draft.value;
      if (toDate === props.trip.serviceDate && toTripId === props.trip.tripId) return;
      const found = await getTrip({ serviceDate: toDate, tripId: toTripId }).catch(() => null);
      if (draft.value.act === 'move' && `${draft.value.toDate} ${draft.value.toTripId}` === name) target.value = found;
    },
  );

  const faults = computed((): DraftFaults => {
    if (!isTried.value) return {};
    return { ...faultsOf(draft.value, props.trip), ...(reason.value.trim() === '' ? { reason: 'needsReason' } : {}) };
  });

  async function submit(anyway = false): Promise<readonly string[] | null> {
    isTried.value = true;
    if (Object.keys(faults.value).length > 0) {
      act.forget();
      return null;
    }
    return act.run(async () => {
      const read = anyway ? await getTrip(props.trip) : props.trip;
      const call = callOf(draft.value, read);
      // The same request once more is the same act; another one is another.
      const callText = JSON.stringify([call, reason.value]);
      if (sentText !== '' && callText !== sentText) id = newId();
      sentText = callText;
      const revisions = [read.revision, ...(target.value === null ? [] : [target.value.revision])];
      const eventIds = await send(desk, call, { reason: reason.value.trim(), id, revisions });
      [id, sentText] = [newId(), ''];
      return eventIds;
    });
  }
  return { draft, reason, preview: computed(() => previewOf(draft.value, props.trip)), faults, target, act, submit, reset };
}
