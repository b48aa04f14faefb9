// Names of rows and cells of the assignment table.
import type { Saying } from '../injected.js';
import type { assignmentsTexts } from './assignments.texts.js';
import type { Row, Share } from './week.js';
import type { CrewNames } from './crew-names.js';

export type SayAssignments = Saying<keyof typeof assignmentsTexts>;

/** The name of a row of the assignment table. @example '淞虹路线 07:30 的班' */
export const rowName = (row: Pick<Row, 'scope' | 'routeName' | 'startTime'>, say: SayAssignments): string =>
  row.scope === 'route' ? row.routeName : `${row.routeName} ${rowDetail(row, say)}`;

/** Which part of its route a row stands for, a block or one trip; `''`: the whole route. */
export const rowDetail = ({ scope, startTime }: Pick<Row, 'scope' | 'startTime'>, say: SayAssignments): string =>
  scope === 'route' ? '' : say(scope === 'block' ? 'dutyFrom' : 'tripAt', { time: startTime.slice(0, 5) });

/** The name of the driver or vehicle that has a share of a cell's trips. */
export function shareName(share: Share, of: 'driver' | 'vehicle', names: CrewNames, say: SayAssignments): string {
  const named = share.id === null ? null : names[of](share.id);
  if (named === null) return share.id ?? say(of === 'driver' ? 'noDriver' : 'noVehicle');
  return named.isInactive ? say('gone', { name: named.name }) : named.name;
}
