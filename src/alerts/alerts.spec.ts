import { describe, expect, it } from '@jest/globals';
import { instant } from '../scheduling/service-time.js';
import { alertTexts, concerns, isActive, newestFirst, withDraft } from './alerts.js';

const at = (minute: number, second = 0) => instant(minute * 60 + second);
const serves = (routeId: string, stopId: string): boolean =>
  ['songhong home', 'songhong metro', 't1 home'].includes(`${routeId} ${stopId}`);

describe('which alerts riders are shown', () => {
  it.each([
    ['before it begins', [10, 20, null], at(9, 59), false],
    ['when it begins', [10, 20, null], at(10), true],
    ['before it ends', [10, 20, null], at(19, 59), true],
    ['when it ends', [10, 20, null], at(20), false],
    ['without an end', [10, null, null], at(1_000_000), true],
    ['before it is withdrawn', [10, null, 15], at(14, 59), true],
    ['in the minute in which it is withdrawn', [10, null, 15], at(15), false],
    ['from the epoch on: 0 is a time', [0, null, null], at(0), true],
    ['withdrawn at the epoch', [0, null, 0], at(0), false],
  ] as const)('whether an alert is shown follows from its times: %s', (_, [from, until, withdrawn], instant, isShown) => {
    const span = {
      activeFrom: at(from),
      activeUntil: until === null ? null : at(until),
      withdrawnAt: withdrawn === null ? null : at(withdrawn, 30),
    };
    expect(isActive(span, instant)).toBe(isShown);
  });

  it.each([
    ['of the agency', '- -', '- -', true],
    ['of the agency', '- -', 't1 home', true],
    ['of a route', 'songhong -', '- -', true],
    ['of a route', 'songhong -', 'songhong -', true],
    ['of a route', 'songhong -', 't1 -', false],
    ['of a route', 'songhong -', '- metro', true],
    ['of a route', 't1 -', '- metro', false],
    ['of a stop', '- metro', 'songhong -', true],
    ['of a stop', '- metro', 't1 -', false],
    ['of a stop', '- home', '- home', true],
    ['of a stop', '- home', '- metro', false],
    ['of a stop', '- home', 't1 home', true],
    ['of a route at a stop', 'songhong home', '- home', true],
    ['of a route at a stop', 'songhong home', 't1 home', false],
    ['of a route at a stop', 'songhong home', 'songhong metro', false],
    ['of a route at a stop', 'songhong home', 'songhong -', true],
  ])('an alert %s (%s) matters to a request about %s: %s', (_, alert, query, matters) => {
    const [[routeId, stopId], [queryRoute, queryStop]] = [alert, query].map((text) =>
      text.split(' ').map((id) => (id === '-' ? null : id)),
    ) as [(string | null)[], (string | null)[]];
    const place = { routeId: queryRoute ?? null, stopIds: queryStop == null ? null : new Set([queryStop]) };
    expect(concerns({ routeId: routeId ?? null, stopId: stopId ?? null }, place, serves)).toBe(matters);
  });

  it('an alert of a platform matters to its station', () => {
    const station = { routeId: null, stopIds: new Set(['station', 'platform']) };
    expect(concerns({ routeId: null, stopId: 'platform' }, station, serves)).toBe(true);
  });

  it('an alert is shown in the language of the reader, and otherwise in the other language, which is named', () => {
    const alert = { headerZh: '改道', headerEn: 'Detour', descriptionZh: '绕行仙霞路', descriptionEn: null };
    expect(alertTexts(alert, 'zh-CN')).toEqual({
      header: '改道',
      headerLanguage: 'zh-CN',
      description: '绕行仙霞路',
      descriptionLanguage: 'zh-CN',
    });
    expect(alertTexts(alert, 'en')).toEqual({
      header: 'Detour',
      headerLanguage: 'en',
      description: '绕行仙霞路',
      descriptionLanguage: 'zh-CN',
    });
    expect(alertTexts({ ...alert, descriptionZh: null }, 'zh-CN')).toMatchObject({ description: null, descriptionLanguage: null });
    const onlyEnglish = { ...alert, descriptionZh: null, descriptionEn: 'By Xianxia Rd' };
    expect(alertTexts(onlyEnglish, 'zh-CN')).toMatchObject({ description: 'By Xianxia Rd', descriptionLanguage: 'en' });
  });

  it('an alert without English text is shown to readers of English in Chinese, never as an empty line', () => {
    const alert = { headerZh: '改道', headerEn: null, descriptionZh: null, descriptionEn: 'By Xianxia Rd' };
    expect(alertTexts(alert, 'en')).toEqual({
      header: '改道',
      headerLanguage: 'zh-CN',
      description: 'By Xianxia Rd',
      descriptionLanguage: 'en',
    });
  });

  it('an alert that is not published yet takes its place in the list, instead of the one that it changes', () => {
    const of = (alertId: string, from: number) => ({ alertId, activeFrom: at(from), activeUntil: null, withdrawnAt: null });
    const published = [of('new', 9), of('old', 3)];
    const ids = (draft: ReturnType<typeof of>): string[] =>
      withDraft(published, draft).map(({ alertId, activeFrom }) => `${alertId} ${activeFrom / 60}`);
    expect(ids(of('draft', 5))).toEqual(['new 9', 'draft 5', 'old 3']);
    expect(ids(of('old', 12))).toEqual(['old 12', 'new 9']);
    expect(published).toHaveLength(2);
  });

  it('newer alerts come first', () => {
    const alerts = [
      ['b', 1],
      ['c', 2],
      ['a', 1],
    ] as const;
    const spans = alerts.map(([alertId, from]) => ({ alertId, activeFrom: at(from), activeUntil: null, withdrawnAt: null }));
    expect(spans.sort(newestFirst).map(({ alertId }) => alertId)).toEqual(['c', 'a', 'b']);
  });
});
