import { expect, it } from '@jest/globals';
import type { Answers } from '../answer.js';
import type { Piece } from '../pieces.js';
import { readAloudText } from './read-aloud.js';

const between = (text: string): Piece => ({ kind: 'between', text });

it('screen readers announce an answer without waits, and without the punctuation before them', () => {
  const pieces: readonly Piece[] = [
    ...[between(': '), { kind: 'time', text: '07:30' } as const, between(', ')],
    ...[
      { kind: 'wait', before: 'in ', text: '5', after: ' min' } as const,
      between(', '),
      { kind: 'mark', text: 'moved to 07:42' } as const,
    ],
    ...[between('. '), { kind: 'lead', text: 'Then' } as const],
  ];
  const line = { name: [{ kind: 'name', text: 'Songhong Road' }], rows: [{ kind: 'answer', pieces }] };
  expect(readAloudText({ notice: 'Runs today.', lines: [line] } as unknown as Answers)).toBe(
    'Runs today. Songhong Road: 07:30, moved to 07:42. Then',
  );
});
