import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ServiceDate } from '../scheduling/service-time.js';
import { AgencyList } from './agency-list.js';

const version = (agencyId: string, agencyOrder: number, versionId: number, effectiveFrom: string) => ({
  ...{ agencyId, agencyOrder, versionId, state: 'published', agencyTimezone: 'Asia/Shanghai' },
  effectiveFrom: effectiveFrom as ServiceDate,
});

const at = (iso: string): number => Date.parse(iso) / 1000;
const morning = at('2024-07-15T07:00:00+08:00');

const named = (list: AgencyList<ReturnType<typeof version>>): string[] =>
  list.all.map(({ agencyId, versionId }) => `${agencyId} ${versionId}`);

describe('the list of agencies', () => {
  let list: AgencyList<ReturnType<typeof version>>;

  beforeEach(() => {
    list = new AgencyList();
    list.put('harbour', [version('harbour', 2, 2, '2024-01-01')], morning);
    list.put('airport', [version('airport', 1, 1, '2024-01-01'), version('airport', 1, 3, '2024-07-16')], morning);
  });

  it('is in the order of the agencies, whichever was read first; the first is the default one', () => {
    expect(named(list)).toEqual(['airport 1', 'harbour 2']);
    expect(list.find(null)?.agencyId).toBe('airport');
    expect(list.find('nowhere')).toBeNull();
  });

  it('names the version in force, and tells once in which agencies another one has come into force', () => {
    expect(list.look(morning)).toEqual([]);
    const midnight = at('2024-07-16T00:00:00+08:00');
    expect(list.look(midnight).map(({ agencyId }) => agencyId)).toEqual(['airport']);
    expect(list.look(midnight)).toEqual([]);
    expect(named(list)).toEqual(['airport 3', 'harbour 2']);
  });

  it('goes back to the version before when the clock is set back', () => {
    list.look(at('2024-07-16T00:00:00+08:00'));
    expect(list.look(morning).map(({ versionId }) => versionId)).toEqual([1]);
  });

  it('takes in what changed in one agency', () => {
    list.put('harbour', [version('harbour', 2, 2, '2024-01-01'), version('harbour', 2, 4, '2024-07-01')], morning);
    expect(named(list)).toEqual(['airport 1', 'harbour 4']);
    expect(list.versionsOf('harbour')).toHaveLength(2);
  });

  it('puts an agency in another place of the order, and drops one without versions', () => {
    list.put('harbour', [version('harbour', 0, 2, '2024-01-01')], morning);
    expect(named(list)).toEqual(['harbour 2', 'airport 1']);
    list.put('harbour', [], morning);
    expect(named(list)).toEqual(['airport 1']);
    expect(list.versionsOf('harbour')).toEqual([]);
  });
});
