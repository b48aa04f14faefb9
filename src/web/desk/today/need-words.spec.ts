import { describe, expect, it } from '@jest/globals';
import { saying } from '../../../../test/support/saying.js';
import type { Language } from '../../../language.js';
import { secondsOf } from '../../shared/moments.js';
import { type Need, needWords, type NeedWords } from './need-words.js';
import { needsTexts } from './needs.texts.js';

const today = '2024-07-24';
const trip = (time: string, serviceDate = today): Need['trips'][number] => ({
  ...{ serviceDate, tripId: `t1-0-${time}`, routeId: 'hongqiao-t1', routeName: '航站楼线', directionId: 0, directionName: null },
  departureTime: `${serviceDate}T${time}:00+08:00`,
});
const driver = { accountId: 'a', name: '陈丽华', phone: '138 0000 0000', isDisabled: false };
const device = { deviceId: 'd', name: null, seenAt: `${today}T18:21:00+08:00`, unsentCount: 3, oldestUnsentAt: `${today}T17:40:00+08:00` };
const read = (need: Partial<Need>, language: Language = 'zh-CN'): NeedWords =>
  needWords({ urgency: 'today', at: null, date: null, trips: [], count: 1, ...need } as Need, {
    ...{ language, today, say: saying(needsTexts, language) },
    now: secondsOf(`${today}T18:34:10+08:00`),
  });

const needs: Readonly<Record<Need['code'], Partial<Need>>> = {
  'not-started': {
    ...{ code: 'not-started', urgency: 'now', at: `${today}T18:30:00+08:00`, date: today, trips: [trip('18:30')], driver, device },
    riders: { status: 'unreported', departureTime: null, delaySeconds: null, reason: null },
  },
  'trips-without-crew': {
    ...{ code: 'trips-without-crew', urgency: 'now', at: `${today}T19:00:00+08:00`, date: today, count: 3 },
    ...{ trips: [trip('19:00'), trip('19:30')], withoutDriverCount: 3, withoutVehicleCount: 0 },
  },
  'never-ended': { code: 'never-ended', date: '2024-07-23', trips: [trip('08:00', '2024-07-23')] },
  'never-logged': { code: 'never-logged', date: today, trips: [trip('08:45')] },
  'full-often': {
    ...{ code: 'full-often', urgency: 'week', trips: [trip('08:30')], dayCount: 3 },
    days: [
      { date: '2024-07-22', boardings: 30, leftBehind: null },
      { date: '2024-07-23', boardings: 30, leftBehind: null },
    ],
  },
  'phone-unsent': { code: 'phone-unsent', driver, device },
  'phone-silent': { code: 'phone-silent', driver, device: { ...device, seenAt: null } },
  'report-open': {
    ...{ code: 'report-open', trips: [trip('18:15')], date: today },
    report: {
      ...{ reportId: 'r', kind: 'was-full', note: '赶上了但很挤', reportedAt: `${today}T18:31:00+08:00`, sameCount: 2 },
      stop: { stopId: 'home', name: '虹桥人才公寓' },
    },
  },
  'rows-refused': { code: 'rows-refused', count: 4 },
  'totals-differed': { code: 'totals-differed', date: '2024-07-20', count: 2 },
  upkeep: { code: 'upkeep', notice: 'disk-nearly-full', detail: '磁盘快满了。' },
  'vehicles-missing': { code: 'vehicles-missing', date: '2024-07-25', notice: 'vehicles-missing', detail: '要 3 辆车，登记了 2 辆。' },
  'month-to-freeze': { code: 'month-to-freeze', month: '2024-06' },
  'working-days-missing': { code: 'working-days-missing', year: 2025, date: '2025-01-01' },
};

describe('what needs a person', () => {
  it('the need about a bus that has not left gives the delay, the driver and what riders see, and offers to call first', () => {
    const words = read(needs['not-started']);
    expect(words).toMatchObject({
      ...{ icon: 'warning', as: 'bad', isNow: true, when: '现在', what: '18:30 航站楼线去程没有发车' },
      why: '过了 4 分钟。陈丽华开这一班；手机 18:21 还连着。乘客现在看到：“司机还没有报告”。',
    });
    expect(words.acts.map(({ label, isGo }) => [label, isGo])).toEqual([
      ['打电话给陈丽华', true],
      ['取消这班', false],
    ]);
    expect(words.acts[0]).toMatchObject({ tel: '138 0000 0000' });
    expect(words.acts[1]).toMatchObject({ open: 'cancel' });
  });

  it('the need about a bus without a driver says so, and without a number to call leads to the trip', () => {
    expect(read({ ...needs['not-started'], driver: { ...driver, phone: null } }).acts[0]).toMatchObject({ open: 'trip' });
    const { driver: _, ...nobody } = needs['not-started'];
    expect(read(nobody).why).toContain('没有排司机');
  });

  it('the need about trips without crew sums them with the first time, and opens one trip or the table', () => {
    const words = read(needs['trips-without-crew']);
    expect(words).toMatchObject({ when: '19:00 起', what: '今天有 3 班没有司机', why: '19:00、19:30 航站楼线去程，等 3 班' });
    expect(words.acts[0]).toMatchObject({ to: { name: 'assignments', query: { week: today } } });
    expect(read({ ...needs['trips-without-crew'], trips: [trip('19:00')], count: 1 }).acts[0]).toMatchObject({ open: 'assign' });
  });

  it('the need about unlogged trips says that no record does not mean nobody', () => {
    expect(read(needs['never-logged']).why).toContain('没有记录不等于 0 人');
    expect(read(needs['never-logged']).acts[0]).toMatchObject({ to: { name: 'ridership-trip', params: { tripId: 't1-0-08:45' } } });
  });

  it('the need about a full departure counts its days, says if people left behind were not recorded, and offers another', () => {
    const words = read(needs['full-often']);
    expect(words).toMatchObject({ when: '本周', what: '08:30 航站楼线去程 3 天里 2 天坐满' });
    expect(words.why).toBe('7 月 22 日、7 月 23 日坐满。有没有人没坐上，司机没有记。');
    expect(words.acts[0]).toMatchObject({ open: 'add' });
    const days = [{ date: '2024-07-22', boardings: 30, leftBehind: 4 }];
    expect(read({ ...needs['full-often'], days }).why).toContain('司机记了 4 人没坐上');
  });

  it('the need about a phone calls an unknown number of unsent rows unknown, not none', () => {
    expect(read(needs['phone-unsent']).what).toBe('陈丽华的手机上还有 3 条记录没发出来');
    expect(read({ ...needs['phone-unsent'], device: { ...device, unsentCount: null } }).what).toContain('不知道几条');
    expect(read(needs['phone-silent']).why).toContain('从来没有连上过');
  });

  it('the need about a rider’s report quotes it and opens the answer', () => {
    expect(read(needs['report-open'])).toMatchObject({ when: '待答复', what: '1 条乘客反馈待答复：“赶上了但很挤”', as: 'mute' });
    expect(read(needs['report-open']).why).toBe('18:31，虹桥人才公寓，18:15 航站楼线去程。2 人说的一样。');
  });

  it.each(Object.keys(needs) as Need['code'][])(
    'the need %s has whole sentences in both languages and at most one filled button',
    (code) => {
      for (const language of ['zh-CN', 'en'] as const) {
        const { what, why, when, acts } = read(needs[code], language);
        for (const text of [what, why, when, ...acts.map(({ label }) => label)]) expect(text).not.toMatch(/[{}|]|undefined|null|^$/);
        expect(acts.filter(({ isGo }) => isGo).length).toBeLessThanOrEqual(1);
        if (code !== 'upkeep') expect(acts.length).toBeGreaterThan(0);
      }
    },
  );
});
