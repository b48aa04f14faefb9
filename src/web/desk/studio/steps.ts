import type { RouteLocationRaw } from 'vue-router';
import type { DraftContent } from '../../../timetabling/draft-content.js';

/** The four steps to a first timetable; the last one is the page of departures. */
export const stepNames = ['place', 'stops', 'routes', 'departures'] as const;
export type StepName = (typeof stepNames)[number];
export type NetworkStep = Exclude<StepName, 'departures'>;

export interface Step {
  readonly name: StepName;
  readonly isDone: boolean;
  readonly isOn: boolean;
}

const has = (text: string): boolean => text.trim() !== '';

/** Whether a step has what the next one needs. Second-language names, telephone and the like may be missing. */
export const isPlaceDone = ({ place }: DraftContent): boolean => has(place.name) && has(place.timezone);

export const stopsWithBuses = ({ stops }: Pick<DraftContent, 'stops'>): DraftContent['stops'] =>
  stops.filter(({ locationType }) => locationType === 0);

export function isStopsDone(content: DraftContent): boolean {
  const stops = stopsWithBuses(content);
  return stops.length >= 2 && stops.every(({ name, lat, lon }) => has(name) && lat !== null && lon !== null);
}

export const isRoutesDone = ({ routes }: DraftContent): boolean =>
  routes.length > 0 &&
  routes.every(
    ({ name, ways }) =>
      has(name) &&
      ways.length > 0 &&
      ways.every(
        ({ stops, runningTimes }) =>
          stops.length >= 2 && runningTimes.length > 0 && runningTimes.every((times) => times.sectionSeconds.every((one) => one !== null)),
      ),
  );

export function stepsOf(content: DraftContent, tripCount: number, on: StepName): readonly Step[] {
  const done: Readonly<Record<StepName, boolean>> = {
    place: isPlaceDone(content),
    stops: isStopsDone(content),
    routes: isRoutesDone(content),
    departures: tripCount > 0,
  };
  return stepNames.map((name) => ({ name, isDone: done[name], isOn: name === on }));
}

/** The first step that is not done; if all are, the last one. */
export const stepLeft = (content: DraftContent): StepName =>
  !isPlaceDone(content) ? 'place' : !isStopsDone(content) ? 'stops' : !isRoutesDone(content) ? 'routes' : 'departures';

/** The route to the page of a step. */
export const placeOfStep = (draftId: string | number, step: StepName): RouteLocationRaw => {
  const params = { draftId: String(draftId) };
  return step === 'departures' ? { name: 'timetables-draft', params } : { name: 'network-draft', params: { ...params, step } };
};
