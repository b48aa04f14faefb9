import { figure } from '../parts/figures.js';

export const partNames = ['onTime', 'early', 'late', 'cancelled', 'unlogged'] as const;
export type PartName = (typeof partNames)[number];
export type Parts = Readonly<Record<PartName, number>> & { readonly scheduled: number };

/** What became of the trips that were to run. Early ones are named where there are any: mostly there are none. */
export const partsOf = (parts: Parts): { readonly name: PartName; readonly trips: number }[] =>
  partNames.filter((name) => name !== 'early' || parts.early > 0).map((name) => ({ name, trips: parts[name] }));

/** @example sumText({ scheduled: 920, onTime: 889, early: 0, late: 29, cancelled: 2, unlogged: 0 }) // '920 = 889 + 29 + 2 + 0' */
export const sumText = (parts: Parts): string =>
  `${figure(parts.scheduled)} = ${partsOf(parts)
    .map(({ trips }) => figure(trips))
    .join(' + ')}`;

/** The width of each part of the bar; what there is at all can be seen. */
export const widthsOf = (parts: Parts): Readonly<Record<PartName, number>> =>
  Object.fromEntries(partNames.map((name) => [name, parts[name] === 0 ? 0 : Math.max(parts[name], parts.scheduled / 160)])) as Record<
    PartName,
    number
  >;
