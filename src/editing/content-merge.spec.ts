import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { afterActs, inconsistenciesOf, dice, randomContent, type Dice } from '../../test/support/random-contents.js';
import type { DraftContent } from '../timetabling/draft-content.js';
import { mergeContents } from './content-merge.js';
import { addDeparture, addSentence } from './departure-acts.js';
import { insertStopInWay, removeStopFromWay } from './route-acts.js';
import { setSection } from './running-time-acts.js';
import { setStop } from './stop-acts.js';

const edits = fc.array(dice, { minLength: 1, maxLength: 12 });
const runs = { numRuns: 80 };

describe('two people in one draft', () => {
  it('a merge takes theirs where I changed nothing, mine where they changed nothing, and common changes once', () => {
    fc.assert(
      fc.property(randomContent, edits, (before, rolls) => {
        const after = afterActs(before, rolls);
        expect(mergeContents(before, before, after)).toEqual({ merged: after, conflicts: [] });
        expect(mergeContents(before, after, before)).toEqual({ merged: after, conflicts: [] });
        expect(mergeContents(before, after, after)).toEqual({ merged: after, conflicts: [] });
      }),
      runs,
    );
  });

  it('a merge results in consistent content, whatever both changed and whatever is chosen', () => {
    fc.assert(
      fc.property(randomContent, edits, edits, (before, rollsOfMine, rollsOfTheirs) => {
        const [mine, theirs] = [afterActs(before, rollsOfMine), afterActs(before, rollsOfTheirs)];
        let choices = new Map<string, 'mine' | 'theirs'>();
        let open = Infinity;
        for (let round = 0; open > 0; round += 1) {
          const { merged, conflicts } = mergeContents(before, mine, theirs, { choices });
          expect(inconsistenciesOf(merged)).toEqual([]);
          for (const { mine: my, theirs: their } of conflicts) expect([my['zh-CN'], my.en, their['zh-CN'], their.en]).not.toContain('');
          const left = conflicts.filter(({ path }) => !choices.has(path));
          open = left.length;
          choices = new Map([...choices, ...left.map(({ path }, place) => [path, place % 2 === 0 ? 'mine' : 'theirs'] as const)]);
          // A choice may cause another conflict, but the chain of conflicts has to end.
          expect(round).toBeLessThan(6);
        }
      }),
      runs,
    );
  });

  it('a merge has the changes of both where they concern different things', () => {
    fc.assert(
      fc.property(
        randomContent,
        fc.array(dice, { minLength: 1, maxLength: 5 }),
        fc.array(dice, { minLength: 1, maxLength: 5 }),
        (before, one, other) => {
          const ways = before.routes.flatMap((route) => route.ways);
          fc.pre(ways.length > 1 && before.stops.length > 1 && before.services.length > 0);
          const mine = actedAt(before, 0, one);
          const theirs = actedAt(before, -1, other);
          expect(mergeContents(before, mine, theirs)).toEqual({ merged: actedAt(mine, -1, other), conflicts: [] });
        },
      ),
      runs,
    );
  });
});

/** Changes only one stop and one way. @param at their index in the lists */
function actedAt(content: DraftContent, at: 0 | -1, rolls: readonly Dice[]): DraftContent {
  return rolls.reduce((all, [which = 0, a = 0, b = 0]) => {
    const [stop, way, serviceId] = [all.stops.at(at), all.routes.flatMap((route) => route.ways).at(at), all.services.at(at)?.serviceId];
    if (stop === undefined || way === undefined || serviceId === undefined) return all;
    const acts: readonly (() => DraftContent)[] = [
      () => setStop(all, stop.stopId, { name: `新名 ${a}` }),
      () => setStop(all, stop.stopId, { lat: 31 + a / 10_000, lon: 121 }),
      () => insertStopInWay(all, way.wayId, a % (way.stops.length + 1), all.stops[0]?.stopId ?? '', { before: 60, after: 120 }),
      () => removeStopFromWay(all, way.wayId, a % Math.max(1, way.stops.length)),
      () => setSection(all, way.wayId, 0, 0, a),
      () => addSentence(all, way.wayId, serviceId, { kind: 'times', times: ['08:00:00'] }),
      () => addDeparture(all, { wayId: way.wayId, serviceId, time: `${10 + (b % 10)}:05:00` }),
    ];
    return (acts[which % acts.length] ?? (() => all))();
  }, content);
}
