// Words of the forms of corrections: the text of their button, and frequent reasons.
import type { Params } from '../../../language.js';
import { countsAt, type CorrectedTrip, type Draft } from './draft.js';
import type { correctionsTexts } from './corrections.texts.js';
import { boardedIn, type Preview } from './preview.js';

export type CorrectionKey = keyof typeof correctionsTexts;
/** A text of the catalogue with what is filled in. */
export interface KeyWithParams {
  readonly key: CorrectionKey;
  readonly params: Params;
}

/** Names in the button's text that come from the page. */
export interface Names {
  readonly vehicle: string;
  readonly who: string;
  /** The kind of event that is added, in words. */
  readonly what: string;
}

/** The text of a correction's button: what it does, and to how many people. */
export function buttonWords(draft: Draft, preview: Preview, trip: CorrectedTrip, names: Names): KeyWithParams {
  const words = (key: CorrectionKey, params: Params = {}): KeyWithParams => ({ key, params });
  const after = preview.after ?? 0;
  switch (draft.act) {
    case 'people': {
      const were = countsAt(trip, draft.position);
      const isOther = draft.alightings !== were.alightings || draft.leftBehind !== were.leftBehind;
      if (draft.closesCount && !trip.isCounted && preview.change === 0) return words('go-people-close', { count: after });
      return isOther && preview.change === 0 ? words('go-people-other') : words('go-people', { count: after });
    }
    case 'void': {
      const event = preview.voids[0];
      if (event !== undefined && event.undoes !== null) return words('go-void-undo');
      const people = boardedIn(preview.voids);
      return people > 0 ? words('go-void-people', { count: people }) : words('go-void');
    }
    case 'add':
      return words('go-add', { what: names.what });
    case 'end':
      return words('go-end', { count: after });
    case 'ran':
      return draft.isUncounted ? words('go-ran-uncounted') : words('go-ran', { count: after });
    case 'not-run':
      return words('go-not-run');
    case 'vehicle':
      return names.vehicle === '' ? words('go-vehicle-none') : words('go-vehicle', { vehicle: names.vehicle });
    case 'counters':
      return draft.voids === null ? words('go-counters-none') : words('go-counters', { who: names.who, count: boardedIn(preview.voids) });
    case 'move':
      return words('go-move', { count: boardedIn(preview.voids) });
  }
}

/** Whether a correction removes records; its button then stands out. */
export const isTakingAway = ({ act }: Draft): boolean => act === 'not-run' || act === 'counters' || act === 'void';

/** Frequent reasons, offered as buttons. */
export const frequentReasons: Readonly<Record<Draft['act'], readonly CorrectionKey[]>> = {
  people: ['because-paper', 'because-driver'],
  void: ['because-driver', 'because-double'],
  add: ['because-forgotten', 'because-paper'],
  end: ['because-forgotten', 'because-paper'],
  ran: ['because-paper', 'because-forgotten'],
  'not-run': ['because-driver'],
  vehicle: ['because-vehicle', 'because-paper'],
  counters: ['because-double'],
  move: ['because-wrong-trip', 'because-driver'],
};
