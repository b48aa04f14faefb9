import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inEveryLanguage } from '../../../language.js';
import type { DraftContent } from '../../../timetabling/draft-content.js';
import { contentFromNothing } from '../../../editing/new-content.js';
import { noHistory, redone, undone, withStep, type History } from './history.js';

const begin: DraftContent = contentFromNothing({ language: 'zh-CN', timezone: 'Asia/Shanghai' });
const named = (content: DraftContent, name: string): DraftContent => ({ ...content, place: { ...content.place, name } });
const phoned = (content: DraftContent, phone: string): DraftContent => ({ ...content, place: { ...content.place, phone } });
const words = inEveryLanguage(() => 'done');

interface At {
  readonly history: History;
  readonly content: DraftContent;
}
const done = ({ history, content }: At, after: DraftContent, field: string | null = null): At => ({
  history: withStep(history, { words, before: content, after, field }),
  content: after,
});
const back = (at: At): At => undone(at.history, at.content) ?? at;
const again = (at: At): At => redone(at.history, at.content) ?? at;
const start: At = { history: noHistory, content: begin };

describe('what is done to a draft', () => {
  it('any edits of a draft can be undone to the beginning and redone to the end', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 5 }), { maxLength: 12 }), (names) => {
        const states = [start];
        for (const [index, name] of names.entries()) states.push(done(states.at(-1) as At, named(begin, `${index}${name}`)));
        let at = states.at(-1) as At;
        for (const state of states.slice(0, -1).reverse()) {
          at = back(at);
          expect(at.content).toEqual(state.content);
        }
        expect(undone(at.history, at.content)).toBeNull();
        for (const state of states.slice(1)) {
          at = again(at);
          expect(at.content).toEqual(state.content);
        }
        expect(redone(at.history, at.content)).toBeNull();
      }),
      { numRuns: 30 },
    );
  });

  it('typing in one field of a draft is one undo step, and typing in the next field another', () => {
    const typed = ['h', 'ho', 'hom'].reduce((at, text) => done(at, named(begin, text), 'name 1'), start);
    const next = done(typed, named(begin, 'home'), 'name 2');
    expect(next.history.done).toHaveLength(2);
    expect(back(next).content.place.name).toBe('hom');
    expect(back(back(next)).content).toBe(begin);
  });

  it('typing that ends where it began is no undo step', () => {
    const typed = done(done(start, named(begin, 'x'), 'name'), named(begin, begin.place.name), 'name');
    expect(typed.history).toEqual(noHistory);
  });

  it('an undone edit cannot be redone after another edit', () => {
    const other = done(back(done(start, named(begin, 'a'))), named(begin, 'b'));
    expect(redone(other.history, other.content)).toBeNull();
  });

  it('undoing an edit keeps what somebody else changed meanwhile', () => {
    const mine = done(start, named(begin, 'mine'));
    const merged = { ...mine, content: phoned(mine.content, '62000000') };
    const taken = back(merged);
    expect(taken.content.place).toMatchObject({ name: begin.place.name, phone: '62000000' });
    expect(again(taken).content.place).toMatchObject({ name: 'mine', phone: '62000000' });
  });

  it('only the newest 200 edits of a draft can be undone', () => {
    const at = Array.from({ length: 210 }, (_, index) => String(index)).reduce((now, name) => done(now, named(begin, name)), start);
    expect(at.history.done).toHaveLength(200);
    expect(at.history.done[0]?.after.place.name).toBe('10');
  });
});
