import type { Board, BoardDeparture, BoardLine } from './board.js';
import type { Say } from './messages.js';
import type { Piece } from './pieces.js';

/** If there are more stops than this, their number is shown in place of their names. */
const maxNamed = 3;

/** The `tel:` address of a phone number; null: it has fewer than three digits. An extension after the number is left out, because no phone can dial it. */
export function telOf(phone: string): string | null {
  const [digits = ''] = /^[+＋]?[\d\s()（）.‐-―−\-/]+/u.exec(phone.trim()) ?? [];
  const dialled = digits.replace(/＋/g, '+').replace(/[^\d+]/g, '');
  return dialled.replace('+', '').length < 3 ? null : `tel:${dialled}`;
}

/** The phone number as a link; without a number, words that say whom to phone. */
export function phonePieces(phone: string | undefined, say: Say): Piece[] {
  if (phone === undefined) return [{ kind: 'about', text: say('phoneWhom') }];
  const href = telOf(phone);
  return [
    { kind: 'about', text: say('phone') },
    { kind: 'about', text: phone, ...(href === null ? {} : { href }) },
  ];
}

/** What riders have to arrange so that the bus stops for them: by phone, or with the driver where they want to get off. One row each. */
export function arrangementRows(
  board: Pick<Board, 'agencyPhone'>,
  { dropOffs = [], departures }: Pick<BoardLine, 'dropOffs'> & { readonly departures: readonly Pick<BoardDeparture, 'pickupType'>[] },
  say: Say,
): Piece[][] {
  const phones = [...departures.map(({ pickupType }) => pickupType), ...dropOffs.map(({ dropOffType }) => dropOffType)].includes(
    'phone-agency',
  );
  return [
    ...dropOffs.map(({ dropOffType, stops }): Piece[] => [
      {
        kind: 'about',
        text:
          stops.length > maxNamed
            ? say(`dropOffs-${dropOffType}`, { count: stops.length })
            : say(`dropOff-${dropOffType}`, { stops: stops.join(say('listComma')) }),
      },
    ]),
    ...(phones ? [phonePieces(board.agencyPhone, say)] : []),
  ];
}
