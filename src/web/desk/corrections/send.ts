import type { Desk } from '../desk-app.js';
import { answered } from '../server/answered.js';
import type { CorrectionCall } from './correction-call.js';

/** What every correction carries besides its content. */
export interface ActDetails {
  readonly reason: string;
  /** Identifies the act: a second press sends the same id, and the server does it once. */
  readonly id: string;
  /** The revision of each changed trip, as it was read. */
  readonly revisions: readonly string[];
}

/** Sends a correction. @returns ids of the events it added; voiding them undoes it */
export async function send(
  { api }: Pick<Desk, 'api'>,
  call: CorrectionCall,
  { reason, id, revisions }: ActDetails,
): Promise<readonly string[]> {
  const params = { header: { 'If-Match': revisions.map((revision) => `"${revision}"`).join(', ') } };
  const act = { reason, actId: id };
  switch (call.path) {
    case '': {
      const body = { ...call.body, reason, correctionId: id };
      return [(await answered(api.POST('/v1/ridership/corrections', { params, body }))).eventId];
    }
    case '/people':
      return (await answered(api.POST('/v1/ridership/corrections/people', { params, body: { ...call.body, ...act } }))).eventIds;
    case '/void-many':
      return (await answered(api.POST('/v1/ridership/corrections/void-many', { params, body: { ...call.body, ...act } }))).eventIds;
    case '/move':
      return (await answered(api.POST('/v1/ridership/corrections/move', { params, body: { ...call.body, ...act } }))).eventIds;
    case '/vehicle':
      return (await answered(api.POST('/v1/ridership/corrections/vehicle', { params, body: { ...call.body, ...act } }))).eventIds;
    case '/sheet':
      return (await answered(api.POST('/v1/ridership/corrections/sheet', { params, body: { ...call.body, ...act } }))).eventIds;
  }
}

/** Undoes an act by voiding its events, whatever else was changed since. */
export async function takeBack({ api }: Pick<Desk, 'api'>, eventIds: readonly string[], reason: string): Promise<void> {
  await answered(api.POST('/v1/ridership/corrections/void-many', { body: { eventIds: [...eventIds], reason } }));
}
