import { assignmentsOf, isStanding, type Assigned, type Assignments } from '../fleet/assigned.js';
import type { Publication } from '../publishing/publication.js';

type Carried = Pick<Publication['carried'], 'carried' | 'lost'>;

const keyOf = (scope: string, id: string, day: string): string => `${scope}\n${day}\n${id}`;

/**
 * The assignments after publication: those that are carried over have the new ids of their trips and blocks, lost ones are dropped, and all
 * others stay.
 */
export function assignmentsAfter(assigned: Assignments, { carried, lost }: Carried): Assignments {
  const to = new Map<string, readonly string[]>();
  for (const each of carried) if (each.kind === 'assignment') to.set(keyOf(each.scope, each.id, each.day), each.to);
  for (const each of lost) if (each.kind === 'assignment') to.set(keyOf(each.scope, each.id, each.day), []);
  return assignmentsOf(
    [...assigned.values()].flatMap((each): Assigned[] => {
      const ids = to.get(keyOf(each.scope, each.scopeId, isStanding(each) ? 'always' : each.day));
      return ids === undefined ? [each] : ids.map((scopeId) => ({ ...each, scopeId }));
    }),
  );
}
