import type { Text } from '../language.js';
import { formatHoursMinutes, type ServiceTime } from '../scheduling/service-time.js';
import type { CarriedOver, CarriedReference, LostReference, Reference, ReferenceKind } from './carried-references.js';
import type { Consequence } from './consequence.js';

/** The most references that are named individually. */
const maxNamed = 10;

const kinds: Record<ReferenceKind, { readonly 'zh-CN': string; readonly one: string; readonly many: string }> = {
  cancellation: { 'zh-CN': '取消 {count} 次', one: '1 cancelled departure', many: '{count} cancelled departures' },
  move: { 'zh-CN': '改时刻 {count} 次', one: '1 moved departure', many: '{count} moved departures' },
  delay: { 'zh-CN': '司机报晚点 {count} 次', one: '1 delay that a driver told', many: '{count} delays that drivers told' },
  log: { 'zh-CN': '有记录的班次 {count} 班', one: '1 trip with a log', many: '{count} trips with a log' },
  report: { 'zh-CN': '乘客反映过的班次 {count} 班', one: '1 trip that riders reported', many: '{count} trips that riders reported' },
  assignment: { 'zh-CN': '派车派人 {count} 项', one: '1 assignment', many: '{count} assignments' },
};

const always: Text = { 'zh-CN': '每天', en: 'always' };
const dayOf = ({ day }: Reference): Text => (day === 'always' ? always : { 'zh-CN': day, en: day });
const time = (start: number): string => formatHoursMinutes(start as ServiceTime);

/** @example '1 cancelled departure and 2 assignments' */
function counted(references: readonly Reference[]): Text {
  const counts = new Map<ReferenceKind, number>();
  for (const { kind } of references) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const told = [...counts].map(([kind, count]) => ({
    zh: kinds[kind]['zh-CN'].replace('{count}', String(count)),
    en: (count === 1 ? kinds[kind].one : kinds[kind].many).replace('{count}', String(count)),
  }));
  return { 'zh-CN': told.map(({ zh }) => zh).join('、'), en: told.map(({ en }) => en).join(', ') };
}

/** Each trip or block of a day once, even if several references name it. */
function eachOnce<T extends Reference>(references: readonly T[]): T[] {
  return [...new Map(references.map((each) => [JSON.stringify([each.day, each.scope, each.id]), each])).values()];
}

const becomes = (each: CarriedReference): Text => {
  const went = `${time(each.startsAt)} ${each.id} → ${time(each.nowStartsAt)} ${each.to.join(' + ')}`;
  const byEnds = each.by === 'ends';
  return {
    'zh-CN': `${dayOf(each)['zh-CN']} ${went}${byEnds ? '（首末站相同，中间站不同）' : ''}`,
    en: `${dayOf(each).en} ${went}${byEnds ? ' (same first and last stop, others between)' : ''}`,
  };
};

const isGone = (each: LostReference): Text => ({
  'zh-CN': `${dayOf(each)['zh-CN']} ${time(each.startsAt)} ${each.id}${each.why === 'taken' ? '（已由另一班接上）' : ''}`,
  en: `${dayOf(each).en} ${time(each.startsAt)} ${each.id}${each.why === 'taken' ? ' (another one has its place)' : ''}`,
});

function listed<T extends Reference>(references: readonly T[], told: (each: T) => Text): Text {
  const all = eachOnce(references);
  const [named, more] = [all.slice(0, maxNamed).map(told), all.length - maxNamed];
  return {
    'zh-CN': named.map((each) => each['zh-CN']).join('；') + (more > 0 ? `；另有 ${more} 项` : ''),
    en: named.map((each) => each.en).join('; ') + (more > 0 ? `; and ${more} more` : ''),
  };
}

/**
 * The consequences shown before publishing: references that move to other trips, which need not be accepted, and those that are lost, which
 * must be. References that stay are not mentioned.
 */
export function consequencesOf({ carried, lost }: Pick<CarriedOver, 'carried' | 'lost'>): Consequence[] {
  const told: Consequence[] = [];
  if (carried.length > 0) {
    const [counts, list] = [counted(carried), listed(carried, becomes)];
    told.push({
      kind: 'references',
      needsYes: false,
      sentence: {
        'zh-CN': `新时刻表里的班次编号或时刻变了，下列决定和记录会移到相当的班次（${counts['zh-CN']}）：${list['zh-CN']}。`,
        en: `Trips have other ids or times in the new timetable. What was decided and recorded of them goes to the trips that take their place (${counts.en}): ${list.en}.`,
      },
    });
  }
  if (lost.length > 0) {
    const [counts, list] = [counted(lost), listed(lost, isGone)];
    told.push({
      kind: 'references',
      needsYes: true,
      sentence: {
        'zh-CN': `新时刻表里没有相当的班次，下列决定和记录不再起作用（${counts['zh-CN']}）：${list['zh-CN']}。发布后请看这些钟点前后的班次，需要的话重新取消、调整或派车派人。`,
        en: `The new timetable has no trip that takes the place of these, so what was decided and recorded of them has no effect any more (${counts.en}): ${list.en}. Once it is published look at what leaves around these times, and cancel, move or assign it anew where need be.`,
      },
    });
  }
  return told;
}

/**
 * The reason stored with an event that publishing undoes.
 * @param to the trip to which it moves; null: it is lost
 */
export const takenBackReason = (versionId: number, to: string | null): string =>
  to === null
    ? `换用第 ${versionId} 版时刻表，没有相当的班次 / no trip takes its place in version ${versionId} of the timetable`
    : `换用第 ${versionId} 版时刻表，移到班次 ${to} / carried over to trip ${to} with version ${versionId} of the timetable`;

const named = ({ day, kind, scope, id }: Reference): object => ({ day, kind, [scope]: id });

/** The audit details: every reference that moved or was lost, and how many stayed. */
export const auditedReferences = ({ stays, carried, lost }: Pick<CarriedOver, 'stays' | 'carried' | 'lost'>): object => ({
  stay: stays.length,
  carriedOver: carried.map((each) => ({ ...named(each), at: time(each.startsAt), to: each.to, toAt: time(each.nowStartsAt) })),
  lost: lost.map((each) => ({ ...named(each), at: time(each.startsAt) })),
});
