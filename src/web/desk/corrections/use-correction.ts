import { computed, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import type { Schema } from '../../shared/schema.js';
import { useDesk } from '../injected.js';
import { type Act, useAct } from '../server/acting.js';
import { answered } from '../server/answered.js';
import { callOf, type DraftFaults, faultsOf } from './correction-call.js';
import { type CorrectedTrip, type CorrectionStart, type Draft, draftOf } from './draft.js';
import { type Preview, previewOf } from './preview.js';
import { send } from './send.js';

/** The state of a form that corrects a trip. */
export interface Correcting {
  readonly draft: ShallowRef<Draft>;
  readonly reason: Ref<string>;
  readonly preview: ComputedRef<Preview>;
  /** Empty until the form was first sent. */
  readonly faults: ComputedRef<DraftFaults>;
  /** The trip that a log is moved to; null: none is chosen. */
  readonly target: ShallowRef<CorrectedTrip | null>;
  readonly act: Act;
  /** @returns ids of the added events; null: not sent. @param anyway overwrite what somebody else has changed in the meantime */
  readonly submit: (anyway?: boolean) => Promise<readonly string[] | null>;
  readonly reset: () => void;
}

type Props = { readonly trip: CorrectedTrip; readonly start: CorrectionStart };

/** Holds one correction form: what is typed, its preview, and sending it. @param newId makes the id of an act */
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
  // When the trip changes on the server, only an untouched form is filled anew.
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
      const loadedTrip = await getTrip({ serviceDate: toDate, tripId: toTripId }).catch(() => null);
      if (draft.value.act === 'move' && `${draft.value.toDate} ${draft.value.toTripId}` === name) target.value = loadedTrip;
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
      // Sending the same request again keeps its id, so that the server does it once; a changed request gets a new id.
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
