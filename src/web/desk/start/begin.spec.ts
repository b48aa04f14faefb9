import { describe, expect, it } from '@jest/globals';
import { contentFromNothing } from '../../../editing/new-content.js';
import type { DraftContent } from '../../../timetabling/draft-content.js';
import { stepLeft } from '../studio/steps.js';
import { begunDraft, hasLine, waitingPageOf, withZone } from './begin.js';

const nothing = contentFromNothing({ language: 'zh-CN', timezone: 'Asia/Shanghai' });
const named: DraftContent = { ...nothing, place: { ...nothing.place, name: '江畔花园' } };

describe('a desk without a timetable', () => {
  it('empty pages are replaced until there is a timetable, and studio pages only until a draft is begun', () => {
    expect(['today', 'ridership', 'timetables', 'network'].map((name) => waitingPageOf(name, false))).toEqual([
      'today',
      'ridership',
      'timetables',
      'network',
    ]);
    expect(['today', 'timetables', 'network', 'network-draft', 'fleet'].map((name) => waitingPageOf(name, true))).toEqual([
      'today',
      null,
      null,
      null,
      null,
    ]);
    expect(['fleet', 'people', 'today', 'network-draft'].map(hasLine)).toEqual([true, true, false, false]);
  });

  it('the first timetable continues in the latest open draft that was made from nothing', () => {
    const draft = (draftId: number, state = 'open', baseVersionId: number | null = null) => ({ draftId, state, baseVersionId });
    expect(begunDraft([draft(4, 'published'), draft(3, 'open', 1), draft(2), draft(1)])?.draftId).toBe(2);
    expect(begunDraft([draft(4, 'published')])).toBeNull();
  });

  it('a first draft continues at the first unfinished step', () => {
    expect(stepLeft(nothing)).toBe('place');
    expect(stepLeft(named)).toBe('stops');
  });

  it('a first draft has the time zone of its author’s browser', () => {
    expect(withZone(named, 'Europe/Berlin').place).toEqual({ ...named.place, timezone: 'Europe/Berlin' });
    expect(withZone(named, 'Asia/Shanghai')).toBe(named);
    expect(withZone(named, '')).toBe(named);
  });
});
