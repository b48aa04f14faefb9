import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AgencyIds } from './ids.js';

describe('ids of OneBusAway', () => {
  it('are those of the GTFS after the agency’s id, which may contain an underline itself', () => {
    const ids = new AgencyIds('hong_qiao');
    expect([ids.of('home'), ids.ofVersion('songhong-0', 1), ids.ofVersion('songhong-0', 3)]).toEqual([
      'hong_qiao_home',
      'hong_qiao_songhong-0',
      'hong_qiao_songhong-0@3',
    ]);
    expect([ids.read('hong_qiao_home'), ids.read('hong_home'), ids.read('hong_qiao_'), ids.read('home')]).toEqual([['home'], [], [], []]);
    expect(ids.readOfVersion('hong_qiao_a@3')).toEqual([{ id: 'a', versionId: 3 }]);
    // Driven on a date on which the timetable does not have it.
    expect(ids.readOfVersion('hong_qiao_a@3+20240715')).toContainEqual({ id: 'a', versionId: 3 });
    expect([ids.isAgency('hong_qiao'), ids.isAgency('hong')]).toEqual([true, false]);
  });

  it('are found again whether or not the address was decoded on its way', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 1, max: 9 }), (agencyId, id, versionId) => {
        const ids = new AgencyIds(agencyId);
        const [plain, ofVersion] = [ids.of(id), ids.ofVersion(id, versionId)];
        expect(ids.read(plain)).toContain(id);
        expect(ids.read(decodeURIComponent(plain))).toContain(id);
        expect(ids.readOfVersion(ofVersion)).toContainEqual({ id, versionId });
        expect(ids.readOfVersion(decodeURIComponent(ofVersion))).toContainEqual({ id, versionId });
        expect(ids.isAgency(ids.agency)).toBe(true);
      }),
    );
  });
});
