import { speaker, type Language } from '../../../language.js';
import { formatInstant, instant } from '../../../scheduling/service-time.js';
import { dayText } from '../../shared/dates.js';
import type { DriverState } from '../driver-app.js';
import type { Row } from '../rows.js';
import { ageText } from './age.js';
import { outboxListTexts } from './outbox-list.texts.js';
import { actionsInOrder, refusalAdvice, type RefusedAction } from './refusal-advice.js';
import { clockAt, rowText, tripText } from './row-text.js';

/** A row as the list shows it. */
export interface RowLine {
  readonly rowId: string;
  readonly time: string;
  readonly what: string;
  /** The trip, and the author if that is not the signed-in driver; null: neither. */
  readonly under: string | null;
  readonly state: string;
}
/** A refused row as the list shows it. */
export interface RefusedLine extends RowLine {
  readonly why: string;
  readonly actions: readonly RefusedAction[];
}

/** What the screen of the outbox shows. */
export interface OutboxView {
  /** The line below the title. */
  readonly sub: string;
  readonly refused: readonly RefusedLine[];
  readonly waitingTitle: string;
  readonly waiting: readonly RowLine[];
  /** Rows that the server has, and voided ones, newest first. */
  readonly received: readonly RowLine[];
}

/** How many sent rows are listed: enough to see that the last trip reached the server. */
const receivedShown = 20;

/** Makes the list of rows, with the reason and the actions of each. */
export function outboxView(state: Pick<DriverState, 'rows' | 'sending' | 'session' | 'now' | 'language' | 'page'>): OutboxView {
  const { rows, sending, session, language, page } = state;
  const say = speaker(outboxListTexts)(language);
  const lineOf = (row: Row, stateText: string, withTrip: boolean): RowLine => {
    const author = row.accountId === session?.accountId ? [] : [say('by', { name: row.accountName })];
    const trip = withTrip ? tripText(row, language) : null;
    const under = [...(trip === null ? [] : [trip]), ...author].join(separator(language));
    return {
      rowId: row.rowId,
      time: clockAt(row.at, page.timezone),
      what: rowText(row, rows, language),
      under: under === '' ? null : under,
      state: stateText,
    };
  };
  const of = (wanted: Row['state']): Row[] => rows.filter((row) => row.state === wanted).sort(byId);
  const waiting = of('waiting');
  const done = [...of('sent'), ...of('voided')].sort((a, b) => (b.answeredAt ?? b.at) - (a.answeredAt ?? a.at));
  return {
    sub: sending.oldestAt === null ? say('allSent') : say('oldest', { age: ageText(state.now - sending.oldestAt, language) }),
    refused: of('refused').map((row) => {
      const againAt = againText(row, page.timezone, language);
      const { action, why } = againAt === null ? refusalAdvice(row, language) : ({ action: 'void', why: againAt } as const);
      const trip = tripText(row, language);
      const ofTrip = trip === null ? [] : [say('ofTrip', { trip })];
      return {
        ...lineOf(row, say('refused'), false),
        why: [...ofTrip, why].join(language === 'en' ? ' ' : ''),
        actions: actionsInOrder(action),
      };
    }),
    waitingTitle: say(titles[sending.problem ?? 'none'], { count: waiting.length }),
    waiting: waiting.map((row) =>
      lineOf(row, say(sending.problem === null && sending.isSending ? 'sendingRow' : states[sending.problem ?? 'none']), true),
    ),
    received: done.slice(0, receivedShown).map((row) => lineOf(row, say(row.state === 'voided' ? 'voidedRow' : 'receivedRow'), true)),
  };
}

/** When a refused row is sent again by itself, in words; null: it is not. */
function againText({ sendAgainAt = null }: Row, zone: string, language: Language): string | null {
  if (sendAgainAt === null) return null;
  const when = `${dayText(formatInstant(instant(sendAgainAt), zone).slice(0, 10), language)} ${clockAt(sendAgainAt, zone)}`;
  return speaker(outboxListTexts)(language)('againAt', { when });
}

const titles = { none: 'waitingRows', offline: 'offlineRows', server: 'serverRows', 'signed-out': 'signedOutRows' } as const;
const states = { none: 'waits', offline: 'waitsOffline', server: 'waitsServer', 'signed-out': 'waitsSignedOut' } as const;
const separator = (language: Language): string => (language === 'en' ? ', ' : '，');
/** Ids sort by time. */
const byId = (a: Row, b: Row): number => (a.rowId < b.rowId ? -1 : 1);
