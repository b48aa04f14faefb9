import type { Answers } from '../answer.js';
import { textOf } from '../pieces.js';

/** What is read aloud when it changes: without what counts with every minute. */
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
