// Every rule that the canonical validators publish is checked under its name, or left out for a reason that is said.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { rulesLeftOut } from '../src/feeds/gtfs-rules/left-out.js';
import { severities } from '../src/feeds/gtfs-rules/rules.js';
import { realtimeRulesLeftOut } from '../src/feeds/realtime-rules/left-out.js';
import { realtimeRules, severityOf, type RealtimeRule } from '../src/feeds/realtime-rules/realtime-notice.js';
import { root } from './support/feeds.js';

/** `ERROR invalid_url`, one rule a line; what the validator calls INFO does not affect a feed. */
const published = readFileSync(join(root, 'test/golden/published-rules.txt'), 'utf8')
  .split('\n')
  .filter((line) => /^(ERROR|WARNING) /.test(line));
const isOfRealtime = (line: string): boolean => /^\w+ [EW]\d{3}$/.test(line);
const names = (lines: readonly string[]): string[] => lines.map((line) => line.split(' ')[1] ?? '').sort();

describe('the rules that the canonical validators publish', () => {
  it('of GTFS Schedule are checked, each by a fixture that breaks it alone, or left out for a reason', () => {
    const ofGtfs = published.filter((line) => !isOfRealtime(line));
    expect(ofGtfs.length).toBe(159);
    const checked = Object.keys(severities);
    const leftOut = Object.values(rulesLeftOut).flat();
    expect([...checked, ...leftOut].sort()).toEqual(names(ofGtfs));
    expect(Object.entries(severities).filter(([rule, severity]) => !ofGtfs.includes(`${severity} ${rule}`))).toEqual([]);
  });

  it('of GTFS-Realtime are checked, each by a fixture that breaks it, or left out for a reason', () => {
    const ofRealtime = published.filter(isOfRealtime);
    const checked = Object.keys(realtimeRules) as RealtimeRule[];
    expect([...checked, ...Object.values(realtimeRulesLeftOut).flat()].sort()).toEqual(names(ofRealtime));
    expect(checked.filter((rule) => !ofRealtime.includes(`${severityOf(rule)} ${rule}`))).toEqual([]);
  });
});
