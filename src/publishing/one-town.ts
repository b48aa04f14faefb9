import type { Area, ProposedTimetable } from './proposed-timetable.js';

/** Some five kilometres: a stop put there by hand, or a new one at the edge of a town, is no other town. */
const nearbyDegrees = 0.05;

/** What tells one town from another. */
interface Town {
  readonly routeIds: ReadonlySet<string>;
  readonly stopIds: ReadonlySet<string>;
  readonly area: Area | null;
}

/** Whether two timetables may be of one town: they share a stop or a route, and do not lie apart. Small numbers are the ids of stops in every town. */
export function isOfOneTown(proposed: Pick<ProposedTimetable, keyof Town>, known: Town): boolean {
  return areNear(proposed.area, known.area) && (shares(proposed.stopIds, known.stopIds) || shares(proposed.routeIds, known.routeIds));
}

function areNear(one: Area | null, other: Area | null): boolean {
  if (one === null || other === null) return true;
  return (
    one.south - nearbyDegrees <= other.north &&
    other.south - nearbyDegrees <= one.north &&
    one.west - nearbyDegrees <= other.east &&
    other.west - nearbyDegrees <= one.east
  );
}

function shares(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const id of one) if (other.has(id)) return true;
  return false;
}
