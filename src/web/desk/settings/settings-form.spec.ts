import { expect, it } from '@jest/globals';
import * as server from '../../../agency-settings/setting-limits.js';
import { isFaulty, readSettings, standardSettings } from '../../../agency-settings/settings.js';
import { merged } from '../server/merged.js';
import { faultsOf, formOf, isChanged, limits, type Settings, settingsOf } from './settings-form.js';

const saved: Settings = {
  ...{ countAlighting: false, capacityRule: 'seats', earlyLimitSeconds: 59, checkList: ['轮胎', '灯光'] },
  ...{ contact: { name: '调度室', phone: '021-5555 0100' }, revision: '0123456789abcdef' },
};
const unknown = { 'zh-CN': '', en: '' };

it('the form of the settings has the same limits as the server', () => {
  const { maxEarlySeconds, maxItems, longestItem, longestContactName, phonePattern } = server;
  expect(limits).toEqual({ maxEarlySeconds, maxItems, longestItem, longestContactName, phone: phonePattern });
});

it('settings pass through the form unchanged, without blank lines, and an empty contact becomes null', () => {
  const { revision: _, ...settings } = saved;
  expect(settingsOf(formOf(saved))).toEqual(settings);
  expect(settingsOf({ ...formOf(saved), checkList: ' 轮胎 \n\n灯光\n' }).checkList).toEqual(['轮胎', '灯光']);
  expect(settingsOf({ ...formOf(saved), contactName: ' ', contactPhone: '' }).contact).toBeNull();
  expect(isChanged({ ...formOf(saved), checkList: '轮胎\n灯光\n' }, saved)).toBe(false);
  expect(isChanged({ ...formOf(saved), capacityRule: 'seats-and-standing' }, saved)).toBe(true);
  const other = { ...formOf(saved), contactPhone: '120' };
  expect(merged({ ...formOf(saved), countAlighting: true }, other, formOf(saved))).toEqual({ ...other, countAlighting: true });
});

it('the form of the settings accepts exactly what the server accepts', () => {
  const form = formOf({ ...standardSettings, checkList: [...standardSettings.checkList] });
  const cases = [
    {},
    { contactName: '调度室', contactPhone: '110' },
    { earlyLimitSeconds: '0' },
    { earlyLimitSeconds: '600' },
    { checkList: Array.from({ length: 20 }, (_, index) => `第 ${index} 项`).join('\n') },
    { contactName: '调度室' },
    { contactPhone: '110' },
    { contactName: '调度室', contactPhone: '找张三' },
    { contactName: '车'.repeat(41), contactPhone: '110' },
    { earlyLimitSeconds: '' },
    { earlyLimitSeconds: '601' },
    { earlyLimitSeconds: '1.5' },
    { earlyLimitSeconds: '-1' },
    { checkList: '轮胎\n轮胎' },
    { checkList: '轮'.repeat(41) },
    { checkList: Array.from({ length: 21 }, (_, index) => String(index)).join('\n') },
  ].map((changes) => ({ ...form, ...changes }));
  const judged = cases.map((each) => Object.keys(faultsOf(each)).length === 0);
  expect(judged).toEqual(cases.map((_, index) => index < 5));
  // An empty field is left out here, because it would be sent as 0.
  for (const each of cases.filter(({ earlyLimitSeconds }) => earlyLimitSeconds !== ''))
    expect([each, !isFaulty(readSettings({ ...settingsOf(each) }, unknown))]).toEqual([each, Object.keys(faultsOf(each)).length === 0]);
});
