import { expect, it } from '@jest/globals';
import { Names, type TranslationFields } from './names.js';

const row = (fields: Partial<TranslationFields>): TranslationFields => ({
  tableName: 'stops',
  fieldName: 'stop_name',
  language: 'en',
  recordId: '',
  recordSubId: '',
  fieldValue: '',
  translation: '',
  ...fields,
});

it('the translation of a record precedes that of its value, and the name itself is the last resort', () => {
  const names = new Names([
    row({ recordId: 'home', translation: 'Home' }),
    row({ fieldValue: '家', translation: 'A home' }),
    row({ tableName: 'stop_times', fieldName: 'stop_headsign', recordId: 't', recordSubId: '5', translation: 'Fifth' }),
    row({ language: 'zh-Hans', recordId: 'end', translation: '终点' }),
  ]);
  expect(names.of('stops', 'stop_name', ['home'], '家', 'en')).toBe('Home');
  expect(names.of('stops', 'stop_name', ['other'], '家', 'en')).toBe('A home');
  expect(names.of('stops', 'stop_name', ['other'], '房', 'en')).toBe('房');
  expect(names.of('stop_times', 'stop_headsign', ['t', '5'], 'x', 'en')).toBe('Fifth');
  expect(names.of('stop_times', 'stop_headsign', ['t', '6'], 'x', 'en')).toBe('x');
  expect(names.of('stops', 'stop_name', ['end'], 'End', 'zh-CN')).toBe('终点');
});
