import type { Answers } from '../answer.js';
import { textOf, type Piece } from '../pieces.js';

/** What screen readers announce when an answer changes: without waits, which change every minute. */
export const readAloudText = ({ notice, lines }: Answers): string =>
  [
    notice,
    ...lines.map(({ name, rows }) =>
      textOf([...name, ...withoutWaits(rows.filter(({ kind }) => kind !== 'about').flatMap(({ pieces }) => pieces))]),
    ),
  ]
    .filter((text) => text !== '')
    .join(' ');

/** Without the punctuation that leads to a wait, either, so that what follows the wait has only its own. */
const withoutWaits = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.filter(({ kind }, index) => kind !== 'wait' && !(kind === 'between' && pieces[index + 1]?.kind === 'wait'));
