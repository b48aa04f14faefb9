import { computed, provide, inject, ref, shallowRef, watch, type ComputedRef, type InjectionKey, type Ref } from 'vue';
import { people, type Tap } from '../../../trip-log/taps.js';
import type { DriverApp, RecordResult } from '../driver-app.js';
import { daysWithAdded } from '../extra/added-trips.js';
import { useDriverApp, useTexts } from '../injected.js';
import { clockAt } from '../outbox-list/row-text.js';
import { otherOpenTrip, tripView, type OpenTrip, type TripFacts, type TripView } from '../trip-view.js';
import type { Bundle, BundleTrip } from '../wire.js';
import { Deliberate } from './deliberate.js';
import { entriesOf } from './phone-trip.js';
import { inventedBundle, practiceTrip } from './practice.js';
import { tripTexts } from './trip.texts.js';
import type { SayTrip } from './words.js';

/** What the screen of a trip and its sheets share. */
export interface TripOnScreen {
  readonly app: DriverApp;
  readonly say: ComputedRef<SayTrip>;
  readonly isPractice: boolean;
  readonly bundle: ComputedRef<Bundle | null>;
  readonly trip: ComputedRef<BundleTrip | null>;
  readonly view: ComputedRef<TripView | null>;
  readonly deliberate: Deliberate;
  /** A message in the line above the buttons, shown for some seconds. */
  readonly notice: ComputedRef<string | null>;
  notify(text: string): void;
  /** Runs actions one after the other, each on the result of the one before: two quick taps of −1 take back two riders. */
  inTurn(act: () => Promise<unknown>): Promise<void>;
  /** Records taps. @returns whether they are stored, and therefore count */
  record(taps: readonly Tap[], trip?: BundleTrip): Promise<boolean>;
  board(count: number): Promise<boolean>;
  otherOpen(): OpenTrip | null;
  clock(at: number): string;
  /** A reason in the language of the app, if it is one of the bundle's reasons; any other as it is. */
  reasonText(reason: string): string;
}

const key: InjectionKey<TripOnScreen> = Symbol('trip on screen');
const noticeSeconds = 4;

/** The trip that the screen provides; for its sheets. */
export function useTrip(): TripOnScreen {
  const trip = inject(key);
  if (trip === undefined) throw new Error('no trip was provided');
  return trip;
}

/** Provides the trip of the current place to the screen and its sheets. */
export function provideTrip(): TripOnScreen {
  const app = useDriverApp();
  const { state } = app;
  const { place } = state;
  const isPractice = place.name === 'practice';
  const say = useTexts(tripTexts);
  const openedAt = state.now;

  const bundle = shallowRef<Bundle | null>(state.bundle);
  // The last known trip stays on the screen, even if a later plan does not contain its day.
  const trip = shallowRef<BundleTrip | null>(null);
  watch(
    () => [state.bundle, state.rows] as const,
    ([now, rows]) => {
      const names = { from: say.value('practiceFrom'), to: say.value('practiceTo') };
      bundle.value = now ?? bundle.value ?? (isPractice ? inventedBundle(state.page, names, state.language) : null);
      if (bundle.value === null) return;
      const currentTrip = isPractice
        ? (trip.value ?? practiceTrip(bundle.value, openedAt))
        : place.name !== 'trip'
          ? undefined
          : daysWithAdded(bundle.value, rows)
              .find(({ date }) => date === place.date)
              ?.trips.find(({ tripId }) => tripId === place.tripId);
      trip.value = currentTrip ?? trip.value;
    },
    { immediate: true },
  );

  const facts = computed<TripFacts | null>(() => {
    if (bundle.value === null || trip.value === null) return null;
    return {
      ...{ bundle: bundle.value, trip: trip.value, rows: isPractice ? state.practiceRows : state.rows, now: state.now, isPractice },
      ...{ problem: state.sending.problem, storedIn: state.storedIn, clockAheadSeconds: state.clockAheadSeconds, seen: state.seen },
      chosenVehicleId: state.chosenVehicles[trip.value.serviceDate] ?? null,
    };
  });
  const view = computed(() => (facts.value === null ? null : tripView(facts.value)));

  const shownNotice: Ref<{ text: string; until: number } | null> = ref(null);
  let turn: Promise<unknown> = Promise.resolve();
  const clock = (at: number): string => clockAt(at, state.page.timezone);
  const aboutOf = (each: BundleTrip) => {
    const planned = each === trip.value ? (view.value?.time ?? null) : null;
    const start = each.stops[0]?.scheduledDepartureTime ?? null;
    return { time: planned ?? (start === null ? null : clock(Date.parse(start) / 1000 + each.shiftSeconds)), headsign: each.headsign };
  };

  const record = async (taps: readonly Tap[], of = trip.value): Promise<boolean> => {
    if (taps.length === 0) return true;
    if (bundle.value === null || of === null) return false;
    const vehicleId = of === trip.value ? (view.value?.vehicle?.vehicleId ?? null) : (of.vehicleId ?? null);
    const result: RecordResult = await app.record(entriesOf(taps, bundle.value, of, { vehicleId, about: aboutOf(of) }), { isPractice });
    if (result === 'not-stored') app.feel('warning');
    return result === 'stored';
  };

  const provided: TripOnScreen = {
    ...{ app, say, isPractice, view, record, clock, deliberate: new Deliberate() },
    bundle: computed(() => bundle.value),
    trip: computed(() => trip.value),
    notice: computed(() => (shownNotice.value !== null && state.now <= shownNotice.value.until ? shownNotice.value.text : null)),
    notify: (text) => {
      shownNotice.value = { text, until: state.now + noticeSeconds };
    },
    inTurn: (act) => {
      const next = turn.then(act).then(
        () => undefined,
        (error: unknown) => {
          app.feel('warning');
          throw error;
        },
      );
      turn = next.catch(() => undefined);
      return next;
    },
    board: (count) => {
      const { boardingPosition, endedAt } = view.value ?? {};
      const where = { ...(boardingPosition === undefined ? {} : { position: boardingPosition }) };
      // After the end of the trip, people who were forgotten count as boarded at its end.
      return record(people('boarded', count, endedAt == null ? where : { ...where, at: endedAt as NonNullable<Tap['at']> }));
    },
    otherOpen: () => {
      const me = state.session?.accountId ?? null;
      return isPractice || facts.value === null || me === null ? null : otherOpenTrip(facts.value, me);
    },
    reasonText: (reason) => {
      const { early = [], cancelled = [], delayed = [] } = bundle.value?.reasons ?? {};
      return [...early, ...cancelled, ...delayed].find(({ text }) => text === reason)?.label ?? reason;
    },
  };
  provide(key, provided);
  return provided;
}
