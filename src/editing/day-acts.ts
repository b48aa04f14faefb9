import type { DepartureChange, DraftContent, DraftWay, RunningTimes } from '../timetabling/draft-content.js';
import type { RunningDays } from '../sentences/running-days.js';
import { changeKey } from './changes.js';
import { newSentenceId } from './new-content.js';
import { trimmedOrNone, withWays } from './parts-of-content.js';

/** The usual kinds of days; `chosen`: the manager chooses each weekday. */
export const dayPresets = ['weekday', 'daily', 'saturday', 'sunday', 'weekend', 'chosen'] as const;
export type DayPreset = (typeof dayPresets)[number];

export type WeekFlags = Pick<RunningDays, 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'>;

const week = (workdays: boolean, saturday: boolean, sunday: boolean): WeekFlags => ({
  ...{ monday: workdays, tuesday: workdays, wednesday: workdays, thursday: workdays, friday: workdays, saturday, sunday },
});

const presetWeeks: Readonly<Record<DayPreset, WeekFlags>> = {
  weekday: week(true, false, false),
  daily: week(true, true, true),
  saturday: week(false, true, false),
  sunday: week(false, false, true),
  weekend: week(false, true, true),
  chosen: week(false, false, false),
};

/** The word for the id of days with this preset. @example newServiceId(content, base, idWord('weekday')) */
export const idWord = (preset: DayPreset): string => (preset === 'chosen' ? 'days' : preset);

export interface NewDays {
  /** An id from `newServiceId`. */
  readonly serviceId: string;
  readonly preset: DayPreset;
  /** Whether they follow the State Council's holidays and make-up working days; ignored for days that include all weekdays. */
  readonly followsHolidays: boolean;
  readonly startDate?: string | null;
  readonly endDate?: string | null;
}

/** Adds days on which buses can run (a service). */
export function addDays(
  content: DraftContent,
  { serviceId, preset, followsHolidays, startDate = null, endDate = null }: NewDays,
): DraftContent {
  if (content.services.some((service) => service.serviceId === serviceId)) return content;
  const holidayCalendar = followsHolidays && preset !== 'daily' ? 'CN' : null;
  const days: RunningDays = { serviceId, name: null, ...presetWeeks[preset], startDate, endDate, holidayCalendar, exceptions: [] };
  return { ...content, services: [...content.services, days] };
}

/** Changes days: their weekdays, name, single dates and so on. */
export const setDays = (content: DraftContent, serviceId: string, changes: Partial<Omit<RunningDays, 'serviceId'>>): DraftContent => ({
  ...content,
  services: content.services.map((service) =>
    service.serviceId === serviceId
      ? { ...service, ...changes, ...(changes.name === undefined ? {} : { name: trimmedOrNone(changes.name) }) }
      : service,
  ),
});

/** Removes days, with all sentences, changes and running times that apply only to them. */
export const removeDays = (content: DraftContent, serviceId: string): DraftContent => ({
  ...withWays(content, (way) => ({
    ...withoutService(way, serviceId),
    runningTimes: way.runningTimes.flatMap((times) => {
      if (times.serviceIds === null) return [times];
      const serviceIds = times.serviceIds.filter((id) => id !== serviceId);
      return serviceIds.length === 0 && times.serviceIds.length > 0 ? [] : [{ ...times, serviceIds }];
    }),
  })),
  services: content.services.filter((service) => service.serviceId !== serviceId),
});

const withoutService = (way: DraftWay, serviceId: string): DraftWay => ({
  ...way,
  sentences: way.sentences.filter((sentence) => sentence.serviceId !== serviceId),
  changes: way.changes.filter((change) => change.serviceId !== serviceId),
});

/**
 * Copies all sentences, single departures and running times of a kind of day to other days, and replaces what these had.
 * @param from the services of the kind of day; several may run on it together
 */
export function copyDays(content: DraftContent, from: readonly string[], to: string): DraftContent {
  const sources = from.filter((serviceId) => serviceId !== to);
  if (sources.length === 0 || !content.services.some(({ serviceId }) => serviceId === to)) return content;
  return withWays(content, (way) => copiedWithin(way, sources, to));
}

function copiedWithin(way: DraftWay, sources: readonly string[], to: string): DraftWay {
  const bare = withoutService(way, to);
  const sentences = bare.sentences.filter(({ serviceId }) => sources.includes(serviceId));
  const copied = sentences.reduce<DraftWay['sentences']>(
    (all, sentence) => [...all, { ...sentence, serviceId: to, sentenceId: newSentenceId({ sentences: all }) }],
    bare.sentences,
  );
  const changes = new Map<string, DepartureChange>();
  for (const change of bare.changes.filter(({ serviceId }) => sources.includes(serviceId))) {
    const copy = { ...change, serviceId: to };
    if (!changes.has(changeKey(copy))) changes.set(changeKey(copy), copy);
  }
  return {
    ...bare,
    sentences: copied,
    changes: [...bare.changes, ...changes.values()],
    runningTimes: timesFor(way.runningTimes, sources, to),
  };
}

/** Running times limited to some days apply to the target exactly if they apply to a source. */
const timesFor = (all: readonly RunningTimes[], sources: readonly string[], to: string): RunningTimes[] =>
  all.flatMap((times) => {
    if (times.serviceIds === null) return [times];
    const others = times.serviceIds.filter((serviceId) => serviceId !== to);
    const serviceIds = others.some((serviceId) => sources.includes(serviceId)) ? [...others, to] : others;
    return serviceIds.length === 0 ? [] : [{ ...times, serviceIds }];
  });
