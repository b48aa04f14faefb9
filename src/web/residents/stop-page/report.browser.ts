import { deviceId } from './device-id.browser.js';
import type { Schema } from '../../shared/schema.js';
import { sayIn } from '../messages.js';
import type { StopPage } from '../page.js';
import type { SendReport } from './reporting.js';

const longestAnswerMilliseconds = 10_000;

/** The server's answer, or its refusal: then `detail` says what happened and what to do. */
type Answer = Partial<Schema<'ReportAnswer'> & { readonly detail: string }>;

/** Sends reports from the page of a stop, without leaving it. */
export const reporterFor =
  ({ prefix, language, board }: StopPage): SendReport =>
  async (report) => {
    const lost = { isTaken: false, text: sayIn(language)('reportLost') };
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), longestAnswerMilliseconds);
    try {
      const response = await fetch(`${prefix}/v1/reports?lang=${language}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...report, stopId: board.stop.stopId, deviceId: deviceId() }),
        signal: patience.signal,
      });
      const { message, answer, detail } = (await response.json()) as Answer;
      if (!response.ok) return { isTaken: false, text: detail ?? lost.text };
      return { isTaken: true, text: [message, answer?.note].filter(Boolean).join(' ') };
    } catch {
      return lost;
    } finally {
      clearTimeout(timer);
    }
  };
