import type { Answers } from '../answer.js';
import { textOf } from '../pieces.js';

/** What screen readers announce when an answer changes: without waits, which change every minute. */
export const readAloudText = ({ notice, lines }: Answers): string =>
  [
    notice,
    ...lines.map(({ name, rows }) =>
      textOf([
        ...name,
        ...rows.filter(({ kind }) => kind !== 'about').flatMap(({ pieces }) => pieces.filter(({ kind }) => kind !== 'wait')),
      ]),
    ),
  ]
    .filter((text) => text !== '')
    .join(' ');
