import type { DepartureChange, DraftContent } from '../timetabling/draft-content.js';
import type { DepartureRule, Sentence } from '../sentences/sentence.js';
import { changeKey, runsAt } from './changes.js';
import { newSentenceId } from './new-content.js';
import { withWay, type Stretches } from './parts-of-content.js';

/** Adds a sentence after the others of the way; its id is `newSentenceId(way)`. */
export const addSentence = (content: DraftContent, wayId: string, serviceId: string, rule: DepartureRule): DraftContent =>
  withWay(content, wayId, (way) => ({ ...way, sentences: [...way.sentences, { sentenceId: newSentenceId(way), serviceId, rule }] }));

export const setSentence = (
  content: DraftContent,
  wayId: string,
  sentenceId: string,
  changes: Partial<Omit<Sentence, 'sentenceId'>>,
): DraftContent =>
  withWay(content, wayId, (way) => ({
    ...way,
    sentences: way.sentences.map((sentence) => (sentence.sentenceId === sentenceId ? { ...sentence, ...changes } : sentence)),
  }));

export const removeSentence = (content: DraftContent, wayId: string, sentenceId: string): DraftContent =>
  withWay(content, wayId, (way) => ({ ...way, sentences: way.sentences.filter((sentence) => sentence.sentenceId !== sentenceId) }));

/** Replaces all sentences of a way on some days. */
export const setSentences = (content: DraftContent, wayId: string, serviceId: string, rules: readonly DepartureRule[]): DraftContent =>
  rules.reduce(
    (all, rule) => addSentence(all, wayId, serviceId, rule),
    withWay(content, wayId, (way) => ({ ...way, sentences: way.sentences.filter((sentence) => sentence.serviceId !== serviceId) })),
  );

/** A departure as the grid of the editor shows it. */
export interface Departure {
  readonly wayId: string;
  readonly serviceId: string;
  /** When it leaves after all changes, such as `07:30:00`. */
  readonly time: string;
}

const isOf =
  ({ serviceId, time }: Departure) =>
  (change: DepartureChange): boolean =>
    change.serviceId === serviceId && runsAt(change) === time;

/** The existing change of a departure; if several leave at its time, a moved one comes first, then an added one. null: none. */
function changeOf(content: DraftContent, departure: Departure): DepartureChange | null {
  const way = content.routes.flatMap(({ ways }) => ways).find(({ wayId }) => wayId === departure.wayId);
  const changes = way?.changes.filter(isOf(departure)) ?? [];
  return changes.find(({ is }) => is === 'moved') ?? changes.find(({ is }) => is === 'added') ?? changes[0] ?? null;
}

/** Replaces the change of a departure. @param next null: none, so that it runs according to the sentences */
const replaced = (content: DraftContent, wayId: string, old: DepartureChange | null, next: DepartureChange | null): DraftContent =>
  withWay(content, wayId, (way) => {
    const gone = new Set([old, next].flatMap((change) => (change === null ? [] : [changeKey(change)])));
    const place = way.changes.findIndex((change) => gone.has(changeKey(change)));
    const left = way.changes.filter((change) => !gone.has(changeKey(change)));
    if (next === null) return { ...way, changes: left };
    return { ...way, changes: place < 0 ? [...left, next] : left.toSpliced(Math.min(place, left.length), 0, next) };
  });

const bare = ({ serviceId, time }: Departure): DepartureChange => ({ serviceId, time, is: 'kept', to: null, runningTimes: null });

/** Adds a departure to those of the sentences; if one of those was removed at this time, it is restored instead. */
export function addDeparture(content: DraftContent, departure: Departure): DraftContent {
  const removed = { ...bare(departure), is: 'removed' as const };
  const way = content.routes.flatMap(({ ways }) => ways).find(({ wayId }) => wayId === departure.wayId);
  const isBack = way?.changes.some((change) => change.is === 'removed' && changeKey(change) === changeKey(removed)) ?? false;
  return isBack
    ? replaced(content, departure.wayId, removed, null)
    : replaced(content, departure.wayId, null, { ...bare(departure), is: 'added' });
}

/** Removes a departure. */
export function removeDeparture(content: DraftContent, departure: Departure): DraftContent {
  const change = changeOf(content, departure);
  if (change?.is === 'added') return replaced(content, departure.wayId, change, null);
  return replaced(content, departure.wayId, change, { ...bare(departure), time: change?.time ?? departure.time, is: 'removed' });
}

/** Moves a departure to another time; it keeps running times of its own. */
export function moveDeparture(content: DraftContent, departure: Departure, to: string): DraftContent {
  const change = changeOf(content, departure) ?? bare(departure);
  if (to === departure.time) return content;
  if (change.is === 'added') return replaced(content, departure.wayId, change, { ...change, time: to });
  if (to !== change.time) return replaced(content, departure.wayId, change, { ...change, is: 'moved', to });
  const isPlain = change.runningTimes === null;
  return replaced(content, departure.wayId, change, isPlain ? null : { ...change, is: 'kept', to: null });
}

/** Gives a departure running times of its own; null: those that apply at its time. */
export function setDepartureTimes(content: DraftContent, departure: Departure, runningTimes: Stretches | null): DraftContent {
  const change = changeOf(content, departure) ?? bare(departure);
  const isPlain = runningTimes === null && change.is === 'kept';
  return replaced(content, departure.wayId, change, isPlain ? null : { ...change, runningTimes });
}

/** Undoes the change of a single departure, so that it runs according to the sentences; an added one is deleted. */
export const restoreDeparture = (
  content: DraftContent,
  wayId: string,
  change: Pick<DepartureChange, 'serviceId' | 'time' | 'is'>,
): DraftContent =>
  withWay(content, wayId, (way) => ({ ...way, changes: way.changes.filter((one) => changeKey(one) !== changeKey(change)) }));
