import { expect, it } from '@jest/globals';
import { serviceTime } from '../../scheduling/service-time.js';
import type { NamedPlace, Notice } from '../gtfs-rules/notice.js';
import { placeText } from './first-place.js';
import { ruleTextOf } from './check.texts.js';

const first: Notice = { code: 'invalid_url', severity: 'ERROR', file: 'agency.txt', line: 2, field: 'agency_url', value: 'town.example' };
const clinic: NamedPlace = { kind: 'stop', id: 'S12', names: { '': '医院', en: 'Clinic' } };
const trip: NamedPlace = { kind: 'trip', id: 'b1', names: { '': '蓝线' }, departure: serviceTime('24:10') };

it('the first place is named by stop, route and trip, with ids, in the language of the reader if the feed has it', () => {
  const of = { first, code: 'fast_travel_between_consecutive_stops', about: [clinic, trip] };
  expect(placeText(of, 'zh-CN')).toBe('站点“医院”（S12）、“蓝线”24:10 的班次（b1）');
  expect(placeText(of, 'en')).toBe('stop “Clinic” (S12), the 24:10 trip of “蓝线” (b1)');
  expect(placeText({ ...of, about: [{ kind: 'route', id: 'r', names: { '': 'r' } }] }, 'en')).toBe('route r');
});

it('where nothing has a name, a wrong address is shown itself, and a date is not', () => {
  expect(placeText({ first, code: 'invalid_url', about: [] }, 'en')).toBe('town.example');
  expect(placeText({ first, code: 'feed_expiration_date7_days', about: [] }, 'en')).toBeNull();
});

it('what data causes is never called a fault of the program', () => {
  expect(ruleTextOf('transfer_distance_too_large').remedy.en).toContain('transfers.txt');
  expect(ruleTextOf('mixed_case_recommended_field').meaning['zh-CN']).toBe('有个拉丁字母的名字全是大写，或者全是小写。');
  expect(ruleTextOf('another_rule').remedy.en).not.toContain('This is a fault of this program');
});
