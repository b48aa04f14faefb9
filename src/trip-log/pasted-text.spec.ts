import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { thorough } from '../../test/support/thorough.js';
import { readPasted, writePasted, type Pasted } from './pasted-text.js';

const pasted: Pasted = {
  agencyId: 'hongqiao',
  device: { deviceId: '0c6b2f0e-0000-4000-8000-000000000001', name: '华为 "Mate" 60' },
  sentAt: '2024-07-15T07:31:00+08:00',
  events: [
    {
      eventId: '018f3c7e-9a51-7cc2-b0a1-3f5de4c6a7b8',
      kind: 'trip-cancelled',
      tripId: 'songhong_0*{1}',
      recordedBy: '0c6b2f0e-0000-4000-8000-000000000002',
      reason: '坐满了，“等不了” — 真的',
    },
  ],
  notes: [{ kind: 'fault', text: '第一行\n第二行 it’s \\ broken 😀' }],
};
const text = writePasted('王师傅 2 条未发送：07:30 淞虹路 取消', pasted);

describe('what a phone could not send', () => {
  it('the text consists of words for people, a line, and characters that no chat alters', () => {
    const [words, line, block = ''] = text.split('\n');
    expect([words, line]).toEqual(['王师傅 2 条未发送：07:30 淞虹路 取消', '---banche---']);
    expect(block).toMatch(/^[\x21-\x7e]+$/);
    expect(block).not.toMatch(/[*_~`<>]/);
  });

  it.each<[string, (text: string) => string]>([
    ['as it was written', (each) => each],
    ['with quotes of a chat', (each) => each.replace(/"([^"]*)"/g, '“$1”')],
    ['broken into lines', (each) => each.replace(/(.{40})/gu, '$1\n')],
    ['with non-breaking blanks', (each) => each.replace(/,/g, ',\u00a0\u200b')],
    ['with words behind it', (each) => `${each}\n收到了吗？{谢谢}`],
    ['forwarded, with dashes made long', (each) => each.replace('---banche---', '——banche——').replace(/-/g, '–')],
    ['with full-width signs', (each) => each.replace(/:/g, '：').replace(/,/g, '，').replace(/\{/g, '｛')],
    ['as lines of a mail', (each) => each.replace(/\n/g, '\r\n')],
  ])('is read %s', (_, done) => expect(readPasted(done(text))).toEqual(pasted));

  it.each<[string, string]>([
    ['nothing at all', ''],
    ['words without a line', '王师傅：我发不出去'],
    ['cut off', text.slice(0, -20)],
    ['of a newer program', text.replace('"version":1', '"version":2')],
    ['of no agency', writePasted('', { ...pasted, agencyId: null as never })],
    ['without a list of events', writePasted('', { ...pasted, events: {} as never })],
    ['a line and no more', '---banche---'],
    ['a line and something else', '---banche--- 7 {"a" "}'],
  ])('is none where it is %s', (_, each) => expect(readPasted(each)).toBeNull());

  thorough('the text is read as it was written, whatever it contains and however often it was broken', () => {
    const content = fc.record({
      agencyId: fc.string(),
      device: fc.jsonValue(),
      sentAt: fc.option(fc.string({ unit: 'binary' })),
      events: fc.array(fc.jsonValue()),
      notes: fc.array(fc.jsonValue()),
    });
    const seen = fc.property(content, fc.string(), fc.integer({ min: 1, max: 50 }), (each, words, width) => {
      const written = writePasted(words.replace(/banche/gi, ''), each);
      const at = written.indexOf('---banche---') + 12;
      const broken = written.slice(0, at) + written.slice(at).replace(new RegExp(`(.{${width}})`, 'gs'), '$1\n ');
      expect(JSON.stringify(readPasted(broken))).toBe(JSON.stringify(each));
    });
    fc.assert(seen, { numRuns: 200 });
  });
});
