import type { Text } from '../language.js';
import type { PeopleOf, RidershipPartKind } from '../ridership/trip-details.service.js';
import { bilingual, column, tableOf, text, type Column, type Table } from '../tables/table.js';

/** By what the people of some dates can be divided. */
export const peopleBy: readonly RidershipPartKind[] = ['stop', 'vehicle', 'driver'];

/** The people of a stop, vehicle or driver, with its name. */
export interface NamedPeople extends Omit<PeopleOf, 'partId'> {
  /** The stop, vehicle or account; null: unknown. */
  readonly id: string | null;
  readonly name: Text | null;
}

/**
 * The people in the order of `names`; then those of stops, vehicles or accounts that no longer exist, by id; last those without an id.
 * @param names of all existing stops, vehicles or accounts, in the order in which they are listed elsewhere
 */
export function namedPeople(sums: readonly PeopleOf[], names: ReadonlyMap<string, Text>): NamedPeople[] {
  const order = new Map([...names.keys()].map((id, index) => [id, index]));
  const rank = ({ partId }: PeopleOf): number => (partId === '' ? Infinity : (order.get(partId) ?? order.size));
  return [...sums]
    .sort((a, b) => rank(a) - rank(b) || (a.partId < b.partId ? -1 : 1))
    .map(({ partId, ...people }) => ({
      id: partId === '' ? null : partId,
      name: partId === '' ? null : (names.get(partId) ?? text(partId, partId)),
      ...people,
    }));
}

const titles: Record<RidershipPartKind, { readonly title: Text; readonly sheet: Text; readonly explains: Text }> = {
  stop: {
    title: text('站点', 'Stop'),
    sheet: text('按站点', 'By stop'),
    explains: text('在哪一站上下车；空白：没有人说过', 'where they got on or off; empty: nobody said'),
  },
  vehicle: {
    title: text('车辆', 'Vehicle'),
    sheet: text('按车辆', 'By vehicle'),
    explains: text('坐的哪辆车；空白：没有人说过', 'in which they were; empty: nobody said'),
  },
  driver: {
    title: text('司机', 'Driver'),
    sheet: text('按司机', 'By driver'),
    explains: text('谁记的；空白：不是由人记的，例如导入的', 'who counted them; empty: not a person, such as an import'),
  },
};

const counts: readonly Column<NamedPeople>[] = [
  column(text('班次', 'Trips'), 'whole', text('有记录的班次', 'trips of which something was logged'), (row) => row.trips),
  column(text('上车人次', 'Boardings'), 'whole', text('空白：缺；0：没有人', 'empty: missing; 0: nobody'), (row) => row.boardings),
  column(text('下车人次', 'Alightings'), 'whole', text('空白：缺', 'empty: missing'), (row) => row.alightings),
  column(text('未能上车', 'Left behind'), 'whole', text('空白：缺', 'empty: missing'), (row) => row.leftBehind),
];

export function peopleTable(by: RidershipPartKind, people: readonly NamedPeople[]): Table {
  const { title, sheet, explains } = titles[by];
  const columns: readonly Column<NamedPeople>[] = [
    column(title, 'text', explains, (row) => (row.name === null ? null : bilingual(row.name))),
    column(text('编号', 'Id'), 'text', text('供程序识别', 'for programs'), (row) => row.id),
    ...counts,
  ];
  return tableOf(sheet, columns, people);
}
