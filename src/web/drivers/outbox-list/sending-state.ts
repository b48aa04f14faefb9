import { speaker } from '../../../language.js';
import { ageText } from './age.js';
import type { DriverState } from '../driver-app.js';
import { topBarTexts } from '../top-bar.texts.js';

/** What the right-hand corner of every screen shows about sending. */
export interface SendingState {
  readonly look: 'sent' | 'wait' | 'refused';
  /** Whether rows wait because there is no signal; that has an icon of its own. */
  readonly isOffline: boolean;
  /** The large figure: the number of unsent rows; null: all are sent. */
  readonly count: number | null;
  readonly word: string;
  /** The small line below; null: there is none. */
  readonly detail: string | null;
  /** What assistive technology reads. */
  readonly name: string;
}

/** Makes the corner of every screen from the app's state. */
export function sendingState(state: Pick<DriverState, 'sending' | 'storedIn' | 'session' | 'rows' | 'now' | 'language'>): SendingState {
  const { sending, language, now } = state;
  const say = speaker(topBarTexts)(language);
  const unreadable = sending.unreadable?.length ?? 0;
  const count = sending.waitingCount + sending.refusedCount + unreadable;
  const isOffline = sending.problem === 'offline';
  const figure = { isOffline, count, word: say('waiting') };
  if (state.storedIn === 'none')
    return { ...figure, look: 'refused', isOffline: false, detail: say('notStored'), name: say('nameNotStored', { count }) };
  if (count === 0) return { look: 'sent', isOffline: false, count: null, word: say('sent'), detail: null, name: say('nameSent') };
  if (unreadable > 0)
    return {
      ...figure,
      look: 'refused',
      isOffline: false,
      detail: say('unreadable', { count: unreadable }),
      name: say('nameUnreadable', { count, unreadable }),
    };
  if (sending.refusedCount > 0) {
    const refused = say('refused', { count: sending.refusedCount });
    return {
      ...figure,
      look: 'refused',
      isOffline: false,
      detail: refused,
      name: say('nameRefused', { count, refused: sending.refusedCount }),
    };
  }
  const age = ageText(now - (sending.oldestAt ?? now), language);
  const author = state.session === null ? onlyAuthor(state.rows) : null;
  const why = { offline: say('whyOffline'), server: say('whyServer'), 'signed-out': say('whySignedOut') };
  const name = [say('nameWaiting', { count, age }), ...(sending.problem === null ? [] : [why[sending.problem]])].join(
    language === 'en' ? '; ' : '，',
  );
  return { ...figure, look: 'wait', detail: author === null ? say('oldest', { age }) : say('ofOther', { name: author }), name };
}

/** The author of all waiting rows; null: there are none, or several authors. */
function onlyAuthor(rows: DriverState['rows']): string | null {
  const names = new Set(rows.filter(({ state }) => state === 'waiting').map(({ accountName }) => accountName));
  return names.size === 1 ? ([...names][0] ?? null) : null;
}
