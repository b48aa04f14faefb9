import type { Board, BoardDeparture, BoardLine } from './board.js';
import type { Say } from './messages.js';
import type { Piece } from './pieces.js';

/** More names than these are not read at a glance. */
const mostNamed = 3;

/** The address that calls a number; null: it has no digits to dial. Of what stands behind the digits, such as an extension, nobody knows how to dial it. */
export function telOf(phone: string): string | null {
  const [digits = ''] = /^[+＋]?[\d\s()（）.‐-―−\-/]+/u.exec(phone.trim()) ?? [];
  const dialled = digits.replace(/＋/g, '+').replace(/[^\d+]/g, '');
  return dialled.replace('+', '').length < 3 ? null : `tel:${dialled}`;
}

/** A number that can be tapped; without one, whom to phone. */
export function phonePieces(phone: string | undefined, say: Say): Piece[] {
  if (phone === undefined) return [{ kind: 'about', text: say('phoneWhom') }];
  const href = telOf(phone);
  return [
    { kind: 'about', text: say('phone') },
    { kind: 'about', text: phone, ...(href === null ? {} : { href }) },
  ];
}

/** What riders have to do themselves, so that the bus stops for them: whom to phone, and where to say that one wants to get off. One row each. */
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
          stops.length > mostNamed
            ? say(`dropOffs-${dropOffType}`, { count: stops.length })
            : say(`dropOff-${dropOffType}`, { stops: stops.join(say('listComma')) }),
      },
    ]),
    ...(phones ? [phonePieces(board.agencyPhone, say)] : []),
  ];
}
