import type { Schema } from '../../shared/schema.js';

type Cause = Schema<'AlertRequest'>['cause'];
type Effect = Schema<'AlertRequest'>['effect'];

/** Kinds of alerts that the form offers; each has a picture and stands for a cause and an effect of GTFS-Realtime. */
export const pictureNames = ['works', 'weather', 'moved', 'late', 'other'] as const;
export type PictureName = (typeof pictureNames)[number];

interface Picture {
  /** As GTFS-Realtime names it. */
  readonly cause: Cause;
  /** The effect if riders board elsewhere or not at all: riders' pages then show the alert above the departures. */
  readonly boarding: Effect;
  /** The effect if boarding stays as it is: the alert is shown below the departures. null: this kind always changes boarding. */
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

/** Effects that change where or whether riders board; the same as in `src/alerts/`. */
const boardingEffects: readonly Effect[] = ['NO_SERVICE', 'REDUCED_SERVICE', 'DETOUR', 'MODIFIED_SERVICE', 'STOP_MOVED'];

export interface Meaning {
  readonly picture: PictureName;
  /** Riders board elsewhere or not at all, so they have to know before they leave home. */
  readonly isBoarding: boolean;
}

/** The picture of any alert, also of one from another program's feed with a cause or effect that none of these pictures has. */
export function meaningOf({ cause, effect }: { readonly cause: Cause; readonly effect: Effect }): Meaning {
  const isBoarding = boardingEffects.includes(effect);
  if (effect === 'STOP_MOVED') return { picture: 'moved', isBoarding };
  if (cause === 'CONSTRUCTION' || cause === 'MAINTENANCE') return { picture: 'works', isBoarding };
  if (cause === 'WEATHER') return { picture: 'weather', isBoarding };
  if (effect === 'SIGNIFICANT_DELAYS' || effect === 'REDUCED_SERVICE') return { picture: 'late', isBoarding };
  return { picture: 'other', isBoarding };
}

/** Cause and effect in GTFS-Realtime. An alert keeps those it had (`was`) if its picture and its effect on boarding stay the same. */
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
