import type { Schema } from '../../shared/schema.js';

type Cause = Schema<'AlertRequest'>['cause'];
type Effect = Schema<'AlertRequest'>['effect'];

/** What an alert is about, in plain words: a picture each. */
export const pictureNames = ['works', 'weather', 'moved', 'late', 'other'] as const;
export type PictureName = (typeof pictureNames)[number];

interface Picture {
  /** In the words of GTFS-Realtime. */
  readonly cause: Cause;
  /** Where it changes where or whether one boards, it stands above the departures; else below them. */
  readonly boarding: Effect;
  /** null: it always changes boarding. */
  readonly calm: Effect | null;
  /** Drawn with lines in a box of 24 × 24. */
  readonly drawing: string;
}

export const pictures: Readonly<Record<PictureName, Picture>> = {
  works: {
    ...{ cause: 'CONSTRUCTION', boarding: 'DETOUR', calm: 'OTHER_EFFECT' },
    drawing: 'M3 9h18v6H3zM7 9l-4 6m10-6-4 6m10-6-4 6M6 15v5m12-5v5M6 9V5m12 4V5',
  },
  weather: {
    ...{ cause: 'WEATHER', boarding: 'MODIFIED_SERVICE', calm: 'SIGNIFICANT_DELAYS' },
    drawing: 'M7 15a4 4 0 0 1 .4-8A5.5 5.5 0 0 1 18 8.5 3.3 3.3 0 0 1 17.5 15zM8 18l-1 3m5.5-3-1 3m5.5-3-1 3',
  },
  moved: {
    ...{ cause: 'OTHER_CAUSE', boarding: 'STOP_MOVED', calm: null },
    drawing: 'M5 21V4m0 0h6v5H5M13 17h8m-3-3 3 3-3 3',
  },
  late: {
    ...{ cause: 'UNKNOWN_CAUSE', boarding: 'REDUCED_SERVICE', calm: 'SIGNIFICANT_DELAYS' },
    drawing: 'M10 6v5l3 2M10 2.5a8 8 0 1 0 0 16 8 8 0 0 0 0-16M18 15a2 2 0 1 0 0-4 2 2 0 0 0 0 4m-3.5 7c0-3 1.5-5 3.5-5s3.5 2 3.5 5',
  },
  other: { ...{ cause: 'OTHER_CAUSE', boarding: 'MODIFIED_SERVICE', calm: 'OTHER_EFFECT' }, drawing: 'M4 10v4h4l8 5V5l-8 5zm15 0v4' },
};

/** What the rules of `alerts/` take for changing where or whether one boards. */
const boardingEffects: readonly Effect[] = ['NO_SERVICE', 'REDUCED_SERVICE', 'DETOUR', 'MODIFIED_SERVICE', 'STOP_MOVED'];

export interface Meaning {
  readonly picture: PictureName;
  /** Riders have to know it before they go. */
  readonly isBoarding: boolean;
}

/** The picture of an alert, whoever wrote it: a feed of another program has causes and effects that no picture has. */
export function meaningOf({ cause, effect }: { readonly cause: Cause; readonly effect: Effect }): Meaning {
  const isBoarding = boardingEffects.includes(effect);
  if (effect === 'STOP_MOVED') return { picture: 'moved', isBoarding };
  if (cause === 'CONSTRUCTION' || cause === 'MAINTENANCE') return { picture: 'works', isBoarding };
  if (cause === 'WEATHER') return { picture: 'weather', isBoarding };
  if (effect === 'SIGNIFICANT_DELAYS' || effect === 'REDUCED_SERVICE') return { picture: 'late', isBoarding };
  return { picture: 'other', isBoarding };
}

/** In the words of GTFS-Realtime; those that were there already stay, as long as the picture says the same. */
export function wordsOf(
  meaning: Meaning,
  was: { readonly cause: Cause; readonly effect: Effect } | null,
): { cause: Cause; effect: Effect } {
  const before = was === null ? null : meaningOf(was);
  if (was !== null && before?.picture === meaning.picture && before.isBoarding === meaning.isBoarding)
    return { cause: was.cause, effect: was.effect };
  const { cause, boarding, calm } = pictures[meaning.picture];
  return { cause, effect: meaning.isBoarding || calm === null ? boarding : calm };
}
