import { describe, expect, it } from '@jest/globals';
import type { Schema } from '../../shared/schema.js';
import {
  againOf,
  draftOf,
  faultsOf,
  instantOf,
  mergedDraft,
  newDraft,
  requestOf,
  stageOf,
  standardUntil,
  type AlertDraft,
} from './draft.js';
import { groupText } from './group-text.js';
import { meaningOf, pictureNames, pictures, wordsOf } from './pictures.js';

const zone = 'Asia/Shanghai';
const at = (moment: string): number => Date.parse(`${moment}+08:00`) / 1000;
const now = at('2024-07-24T18:34:20');
const today = '2024-07-24';
const alertId = '018f3c7e-9a51-7cc2-b0a1-3f5de4c6a7b8';
const fresh = (changes: Partial<AlertDraft> = {}): AlertDraft => ({ ...newDraft(alertId, now, today, zone), headerZh: '绕行', ...changes });
const published: Schema<'WholeAlertAnswer'> = {
  ...{ alertId, routeId: 'songhong', stopId: null, cause: 'CONSTRUCTION', effect: 'DETOUR', revision: '0123456789abcdef' },
  ...{ headerZh: '绕行', headerEn: null, descriptionZh: '走福泉路', descriptionEn: null, withdrawnAt: null },
  ...{ activeFrom: '2024-07-24T07:00:00+08:00', activeUntil: '2024-07-27T00:00:00+08:00' },
};

describe('a draft of an alert', () => {
  it('a draft of an alert becomes a request without its empty fields and with moments in the agency’s offset', () => {
    const draft = fresh({ headerZh: ' 绕行 ', headerEn: '  ', startsLater: true, from: '2024-07-26T06:30', until: '2024-07-28T00:00' });
    expect(requestOf(draft, now, zone)).toEqual({
      ...{ routeId: null, stopId: null, cause: 'CONSTRUCTION', effect: 'DETOUR', headerZh: '绕行', headerEn: null },
      ...{ descriptionZh: null, descriptionEn: null },
      ...{ activeFrom: '2024-07-26T06:30:00+08:00', activeUntil: '2024-07-28T00:00:00+08:00' },
    });
    expect(requestOf(fresh({ hasEnd: false }), now, zone)).toMatchObject({ activeFrom: null, activeUntil: null });
  });

  it('an alert that has begun keeps its beginning, and one that was to begin later can begin at once', () => {
    const unchanged = requestOf(draftOf(published, now, today, zone), now, zone);
    const { alertId: _, revision: __, withdrawnAt: ___, ...written } = published;
    expect(unchanged).toEqual(written);
    const coming = { ...published, activeFrom: '2024-07-25T07:00:00+08:00' };
    const draft = draftOf(coming, now, today, zone);
    expect([draft.startsLater, requestOf(draft, now, zone).activeFrom]).toEqual([true, coming.activeFrom]);
    expect(requestOf({ ...draft, startsLater: false }, now, zone).activeFrom).toBe('2024-07-24T18:34:00+08:00');
  });

  it('a draft without a Chinese title or with an end before anybody could read it is refused, and one without English is not', () => {
    expect(faultsOf(fresh(), now, zone)).toEqual({});
    expect(faultsOf(fresh({ headerZh: ' ', headerEn: 'Detour' }), now, zone)).toEqual({ headerZh: 'needsHeader' });
    expect(faultsOf(fresh({ headerZh: '车'.repeat(201), descriptionEn: 'x'.repeat(2001) }), now, zone)).toEqual({
      headerZh: 'longHeader',
      descriptionEn: 'longDescription',
    });
    expect(faultsOf(fresh({ until: '2024-07-24T18:34' }), now, zone)).toEqual({ activeUntil: 'isOver' });
    expect(faultsOf(fresh({ startsLater: true, from: '2024-07-26T07:00', until: '2024-07-25T20:00' }), now, zone)).toEqual({
      activeUntil: 'endsTooEarly',
    });
    for (const until of ['', '2024-02-30T10:00', 'tomorrow', '2024-07-25'])
      expect([until, faultsOf(fresh({ until }), now, zone)]).toEqual([until, { activeUntil: 'needsMoment' }]);
    expect(faultsOf(fresh({ startsLater: true, from: '' }), now, zone)).toEqual({ activeFrom: 'needsMoment' });
    expect(faultsOf(fresh({ hasEnd: false, until: '' }), now, zone)).toEqual({});
  });

  it('a new alert has a proposed end: three hours for a delay, midnight for weather, a week for works', () => {
    expect(pictureNames.map((picture) => standardUntil(picture, now, today, zone))).toEqual([
      '2024-07-31T00:00',
      '2024-07-25T00:00',
      '2024-07-31T00:00',
      '2024-07-24T22:00',
      '2024-07-31T00:00',
    ]);
  });

  it('local times of an alert are read correctly on the days on which clocks change', () => {
    const newYork = 'America/New_York';
    expect(instantOf('2024-03-10T01:30', newYork)).toBe(Date.parse('2024-03-10T06:30:00Z') / 1000);
    expect(instantOf('2024-03-10T07:30', newYork)).toBe(Date.parse('2024-03-10T11:30:00Z') / 1000);
    expect(instantOf('2024-07-25T18:00', zone)).toBe(at('2024-07-25T18:00:00'));
  });

  it('merging two managers’ drafts of an alert keeps what each of them changed', () => {
    const before = draftOf(published, now, today, zone);
    const theirs = draftOf({ ...published, descriptionZh: '走虹古路', revision: 'fedcba9876543210' }, now, today, zone);
    const both = mergedDraft({ ...before, headerEn: 'Detour' }, theirs, before);
    expect([both.headerEn, both.descriptionZh, both.base?.revision]).toEqual(['Detour', '走虹古路', 'fedcba9876543210']);
    expect(mergedDraft({ ...before, descriptionZh: '走福泉路，慢' }, theirs, before).descriptionZh).toBe('走福泉路，慢');
  });
});

describe('an alert', () => {
  it('an alert is current, coming or over', () => {
    const stage = (changes: object, when = now): string => stageOf({ ...published, ...changes }, when);
    expect([stage({}), stage({ activeUntil: null }), stage({ activeFrom: '2024-07-24T18:35:00+08:00' })]).toEqual(['now', 'now', 'coming']);
    expect([stage({}, at('2024-07-27T00:00:00')), stage({ withdrawnAt: '2024-07-24T18:00:00+08:00' })]).toEqual(['over', 'over']);
  });

  it('an alert that is published again is unchanged, and begins now if it had begun', () => {
    expect(againOf(published, now)).toMatchObject({ headerZh: '绕行', activeFrom: null, activeUntil: published.activeUntil });
    expect(againOf({ ...published, activeFrom: '2024-07-25T07:00:00+08:00' }, now).activeFrom).toBe('2024-07-25T07:00:00+08:00');
  });

  it('any cause and effect has a picture, and an alert keeps its own ones while the picture stays the same', () => {
    for (const picture of pictureNames)
      for (const isBoarding of pictures[picture].calm === null ? [true] : [true, false])
        expect(meaningOf(wordsOf({ picture, isBoarding }, null))).toEqual({ picture, isBoarding });
    const ofFeed = { cause: 'STRIKE', effect: 'NO_SERVICE' } as const;
    const meaning = meaningOf(ofFeed);
    expect([meaning, wordsOf(meaning, ofFeed)]).toEqual([{ picture: 'other', isBoarding: true }, ofFeed]);
    expect(wordsOf({ ...meaning, isBoarding: false }, ofFeed)).toEqual({ cause: 'OTHER_CAUSE', effect: 'OTHER_EFFECT' });
  });

  it('the message for the residents’ group is one line in each language that the alert has', () => {
    expect(groupText(published)).toBe('【班车公告】绕行。走福泉路。到 7 月 26 日 周五 为止。');
    expect(groupText({ ...published, headerEn: 'Detour', activeUntil: null })).toBe(
      '【班车公告】绕行。走福泉路。\nShuttle notice: Detour.',
    );
  });
});
