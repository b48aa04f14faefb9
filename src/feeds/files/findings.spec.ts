import { expect, it } from '@jest/globals';
import { gtfsFindings } from '../gtfs/gtfs-findings.texts.js';
import { fileFindings } from './file-findings.texts.js';
import { findingLine, Findings } from './findings.js';

it('a finding says where it is, what it means and what to do, in both languages', () => {
  const findings = new Findings();
  findings.add(fileFindings['invalid-time'], { file: 'stop_times.txt', line: 5, field: 'arrival_time' }, { value: '01:60:00' });
  const [finding] = findings.list;
  if (finding === undefined) throw new Error('nothing was found');
  expect(findingLine(finding, 'zh-CN')).toBe(
    '错误  stop_times.txt:5  arrival_time“01:60:00”不是时间。请写成 07:30:00；午夜以后可写 25:10:00，分和秒不超过 59，不晚于 168:00:00。  [invalid-time]',
  );
  expect(findingLine(finding, 'en')).toContain('error  stop_times.txt:5  arrival_time "01:60:00" is not a time.');
});

it('warnings do not count as errors, and a file that could not be read is remembered as such', () => {
  const findings = new Findings();
  findings.add(fileFindings['invalid-color'], { file: 'routes.txt', line: 2, field: 'route_color' }, { value: 'green' });
  expect(findings.errorCount).toBe(0);
  expect(findings.isFullyRead('stops.txt')).toBe(true);
  findings.add(gtfsFindings['missing-file'], { file: 'stops.txt' });
  expect(findings.errorCount).toBe(1);
  expect(findings.isFullyRead('stops.txt')).toBe(false);
});

it('a copy of findings is independent of the original', () => {
  const findings = new Findings();
  for (let line = 1; line <= 101; line += 1) findings.add(fileFindings['duplicate-key'], { file: 'stops.txt', line });
  const copy = findings.copy();
  copy.add(fileFindings['duplicate-key'], { file: 'stops.txt', line: 102 });
  copy.add(gtfsFindings['missing-file'], { file: 'routes.txt' });
  const seen = (all: Findings) => [all.list.length, all.errorCount, [...all.more.values()], all.isFullyRead('routes.txt')];
  expect([seen(findings), seen(copy)]).toEqual([
    [100, 101, [1], true],
    [101, 103, [2], false],
  ]);
});

it('the hundredth finding of a kind is listed, the next one is only counted', () => {
  const findings = new Findings();
  const code = fileFindings['duplicate-key'];
  for (let line = 1; line <= 103; line += 1) findings.add(code, { file: 'stops.txt', line });
  expect([findings.list.length, findings.errorCount, [...findings.more.values()]]).toEqual([100, 103, [3]]);
});
