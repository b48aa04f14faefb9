import { speaker, type Language } from '../../language.js';
import { readPasted, writePasted } from '../../trip-log/pasted-text.js';
import { appTexts } from './app.texts.js';
import type { Server } from './outbox/server.browser.js';
import { clockAt, rowText, tripText } from './outbox-list/row-text.js';
import type { Row } from './rows.js';
import type { DriverPage, SentDevice } from './wire.js';

/** The server's answer to a pasted text. */
interface Taken {
  readonly said: string;
  readonly events: readonly { readonly outcome: string; readonly detail?: string }[];
  readonly notes: readonly { readonly outcome: string; readonly detail?: string }[];
}

/** Rows as text, which a driver sends to a manager by chat and the manager pastes. The ids stay the same, so that no row counts twice. */
export class Pasting {
  constructor(
    private readonly server: Server,
    private readonly page: DriverPage,
  ) {}

  /** Rows as text. @param phone the device, the time by its clock (`sentAt`), and the language */
  textOf(rows: readonly Row[], all: readonly Row[], phone: { device: SentDevice; sentAt: string; language: Language }): string {
    const { device, sentAt, language } = phone;
    const words = rows.map((row) =>
      [row.accountName, tripText(row, language), rowText(row, all, language), clockAt(row.at, this.page.timezone)]
        .filter(Boolean)
        .join(' '),
    );
    const events = rows.flatMap((row) => (row.what === 'event' ? row.body : []));
    const notes = rows.flatMap((row) => (row.what === 'note' ? row.body : []));
    return writePasted([this.page.agencyName[language], ...words].join('\n'), {
      agencyId: this.page.agencyId,
      device,
      sentAt,
      events,
      notes,
    });
  }

  /** Records the rows of a text. @returns the result in words */
  async paste(text: string, language: Language): Promise<string> {
    const say = speaker(appTexts)(language);
    const rows = readPasted(text);
    if (rows === null) return say('pasteUnreadable');
    if (rows.agencyId !== this.page.agencyId) return say('pasteOtherAgency', { agencyId: rows.agencyId });
    const answer = await this.server.request({ method: 'POST', path: '/v1/driver/pasted', body: { text } });
    if (answer.is === 'not-taken') return answer.problem.detail;
    if (answer.is !== 'answer') {
      if (answer.is === 'failure' && answer.failure.problem !== 'offline' && answer.failure.detail !== undefined)
        return answer.failure.detail;
      return say('pasteOffline');
    }
    const { said, events, notes } = answer.body as Taken;
    const details = new Set(
      [...events, ...notes].flatMap(({ outcome, detail = '' }) => (outcome === 'refused' && detail !== '' ? detail : [])),
    );
    return [said, ...details].join('\n');
  }
}
