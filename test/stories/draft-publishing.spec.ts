import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AlertsService } from '../../src/alerts/alerts.service.js';
import { DeparturesService } from '../../src/departures/departures.service.js';
import type { DraftPublicationAnswer, DraftPublishedAnswer } from '../../src/draft-publishing/draft-publication.requests.js';
import type { DraftAnswer } from '../../src/timetable-drafts/drafts.requests.js';
import type { DraftContent } from '../../src/timetabling/draft-content.js';
import { formatServiceTime } from '../../src/scheduling/service-time.js';
import { previewOf } from '../../src/timetabling/draft-preview.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { Office } from '../support/office.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

const drafts = '/v1/timetables/drafts';
type Problem = { code: string; detail: string; consequences?: { kind: string }[]; problems?: { code: string }[] };

/** Every twenty minutes in the evening. */
function denser(content: DraftContent): DraftContent {
  const evening = (from: string, until: string) => ({
    kind: 'every' as const,
    headwaySeconds: 1200,
    from,
    until,
    first: null,
    last: null,
    pauses: [],
  });
  return {
    ...content,
    routes: content.routes.map((route) =>
      route.routeId !== 'songhong'
        ? route
        : {
            ...route,
            ways: route.ways.map((way) => ({
              ...way,
              sentences: [
                ...way.sentences.filter(({ rule }) => !('from' in rule) || rule.from < '12'),
                {
                  ...{ sentenceId: `${way.wayId}-evening`, serviceId: 'weekday' },
                  rule: way.directionId === 0 ? evening('17:30:00', '20:00:00') : evening('17:45:00', '20:00:00'),
                },
              ],
            })),
          },
    ),
  };
}

class Desk {
  private constructor(readonly office: Office) {}

  static async open(kind: string): Promise<Desk> {
    const desk = new Desk(await Office.open(kind === 'SQLite' ? newSqlite() : await postgres.create(), '2024-08-01T09:00:00+08:00'));
    for (const vehicleId of ['bus-1', 'bus-2']) await desk.done('PUT', `/v1/vehicles/${vehicleId}`, {});
    return desk;
  }

  async at(instant: string): Promise<void> {
    this.office.town.clock.set(`${instant}:00+08:00`);
    this.office.manager = await this.office.signIn('manager', 'a long password');
  }

  async ask(
    method: string,
    path: string,
    body?: object,
    revision?: string,
  ): Promise<{ status: number; body: Problem & DraftPublishedAnswer }> {
    const headers = {
      authorization: `Bearer ${this.office.manager.token}`,
      ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
    };
    const response = await this.office.town.send(method, path, body, headers);
    return { status: response.status, body: (await response.json()) as Problem & DraftPublishedAnswer };
  }

  async done<T = unknown>(method: string, path: string, body?: object, revision?: string): Promise<T> {
    const answer = await this.ask(method, path, body, revision);
    // Waits until the new timetable's index has replaced the old one's.
    await this.office.town.app.get(DeparturesService).settled();
    expect([path, answer.status < 300 ? 'done' : answer.body.detail]).toEqual([path, 'done']);
    return answer.body as T;
  }

  /** Creates a draft from the timetable in force, and changes it. */
  async draft(change: (content: DraftContent) => DraftContent, name: string): Promise<DraftAnswer> {
    const made = await this.done<DraftAnswer>('POST', drafts, { name });
    const content = JSON.parse(JSON.stringify(change(made.content))) as object;
    await this.done('PUT', `${drafts}/${made.draftId}`, { content }, made.revision);
    return this.done('GET', `${drafts}/${made.draftId}`);
  }

  publication = (draftId: number, from?: string): Promise<DraftPublicationAnswer> =>
    this.done('GET', `${drafts}/${draftId}/publication${from === undefined ? '' : `?effectiveFrom=${from}`}`);

  /** Departures from the apartments on a date's evening, as riders, the lobby, the timetable page and drivers see them. */
  async evening(date: string): Promise<string[][]> {
    const { town } = this.office;
    const at = `${date}T17:20:00+08:00`;
    const ofApi = (await town.departures('home', { at, limit: 40 })).departures
      .filter((each) => each.routeId === 'songhong' && each.departureTime.startsWith(date))
      .map(({ departureTime }) => departureTime.slice(11, 16));
    const page = await (await town.fetch(`/routes/songhong?date=${date}`)).text();
    const ics = (await (await town.fetch('/calendar/songhong/0.ics')).text()).replace(/\r\n /g, '');
    const ofCalendar = [...ics.matchAll(/DTSTART:(\d{8})T(\d{2})(\d{2})/g)]
      // In UTC, eight hours behind Shanghai.
      .filter(([, day, hour]) => day === date.replaceAll('-', '') && Number(hour) < 16)
      .map(([, , hour, minute]) => `${String(Number(hour) + 8).padStart(2, '0')}:${minute ?? ''}`)
      .filter((time) => time >= '17:00');
    const ofDrivers = (
      await this.done<{ trips: { tripId: string; departureTime?: string }[] }>('GET', `/v1/driver/trips?all=true&date=${date}`)
    ).trips
      .filter(({ tripId }) => tripId.startsWith('songhong-0') && tripId.slice(-4) >= '1700')
      .map(({ tripId }) => `${tripId.slice(-4, -2)}:${tripId.slice(-2)}`);
    return [ofApi, ofCalendar.sort(), ofDrivers.sort(), ofApi.filter((time) => page.includes(time))];
  }
}

const old = ['17:30', '18:00', '18:30', '19:00', '19:30'];
const dense = ['17:30', '17:50', '18:10', '18:30', '18:50', '19:10', '19:30', '19:50'];
const everywhere = (times: string[]): string[][] => [times, times, times, times];

describe.each(databaseKinds)('publishing a draft timetable on %s', (kind) => {
  let desk: Desk;
  let draft: DraftAnswer;
  beforeAll(async () => {
    desk = await Desk.open(kind);
    draft = await desk.draft(denser, '晚高峰加密');
  });
  afterAll(() => desk.office.close());

  it('the preview of a draft shows what publishing would do: dates, departures, vehicles, posters, and the text for riders', async () => {
    const preview = await desk.publication(draft.draftId, '2024-08-05');
    expect(preview).toMatchObject({
      ...{
        isFirst: false,
        today: '2024-08-01',
        earliest: '2024-08-01',
        wouldBeFrom: '2024-08-05',
        daysAhead: 4,
        mustTell: true,
        differs: true,
      },
      ...{ takeBackUntil: '2024-08-05T00:00:00+08:00', problems: [], crews: null, alerts: [] },
      ...{ addedCount: 5, movedCount: 4, goneCount: 0, keptCount: 36 },
      vehicles: { atHand: 2, needed: 3, missing: 1 },
    });
    expect(preview.posters.map(({ stopId }) => stopId).sort()).toEqual(['home', 'songhong']);
    expect(preview.riders?.header).toEqual({
      'zh-CN': '8月5日（周一）起，淞虹路线换新时刻',
      en: expect.stringContaining('from Mon 5 Aug'),
    });
    expect(preview.riders?.routeId).toBe('songhong');
    expect((await desk.office.auditLog()).some(({ action }) => action === 'timetable-published')).toBe(false);
  });

  it('an impossible first date of a draft is refused, and a possible one is suggested', async () => {
    const code = async (date: string): Promise<string> =>
      (await desk.ask('GET', `${drafts}/${draft.draftId}/publication?effectiveFrom=${date}`)).body.code;
    expect([await code('2024-07-31'), await code('2026-01-01')]).toEqual(['publication-date-past', 'publication-date-far']);
  });

  it('missing vehicles, uninformed riders and a changed draft each prevent its publication', async () => {
    const publish = async (more: object, revision = draft.revision): Promise<[number, string]> => {
      const { status, body } = await desk.ask(
        'POST',
        `${drafts}/${draft.draftId}/publish`,
        { effectiveFrom: '2024-08-05', ...more },
        revision,
      );
      return [status, body.code];
    };
    const vehicles = { statement: '5 日以前会有第 3 辆车' };
    expect(await publish({})).toEqual([409, 'too-few-vehicles']);
    expect(await publish({ vehicles })).toEqual([409, 'riders-not-told']);
    expect(await publish({ vehicles, riders: { told: 'already', how: ' ' } })).toEqual([409, 'riders-not-told']);
    expect(await publish({ vehicles, riders: { told: 'now' } }, '0123456789abcdef')).toEqual([409, 'changed-meanwhile']);
    expect((await desk.publication(draft.draftId)).state).toBe('open');
  });

  it('if the last step of publishing a draft fails, nothing of it is stored', async () => {
    const { town } = desk.office;
    const rows = async (table: string): Promise<number> =>
      Number((await town.source.query<{ count: number | string }[]>(`SELECT COUNT(*) AS count FROM ${table}`))[0]?.count);
    const tables = ['timetable_versions', 'trips', 'publication_statements', 'alerts', 'audit_log'];
    const count = (): Promise<number[]> => Promise.all(tables.map(rows));
    const before = await count();
    jest.spyOn(town.app.get(AlertsService), 'publishIn').mockRejectedValueOnce(new Error('no room'));
    const body = { effectiveFrom: '2024-08-05', vehicles: { statement: '会有' }, riders: { told: 'now' } };
    expect((await desk.ask('POST', `${drafts}/${draft.draftId}/publish`, body, draft.revision)).status).toBe(500);
    expect(await count()).toEqual(before);
    expect((await desk.publication(draft.draftId)).state).toBe('open');
    expect(await desk.evening('2024-08-05')).toEqual(everywhere(old));
  });

  it('after a draft is published, every page and answer shows the old times before the first day and the new ones from it on', async () => {
    const body = { effectiveFrom: '2024-08-05', vehicles: { statement: '5 日以前会有第 3 辆车' }, riders: { told: 'now' } };
    const published = await desk.done<DraftPublishedAnswer>('POST', `${drafts}/${draft.draftId}/publish`, body, draft.revision);
    expect(published).toMatchObject({ state: 'published', effectiveFrom: '2024-08-05', takeBackUntil: '2024-08-05T00:00:00+08:00' });
    // The published trips are those of the preview.
    const { trips } = previewOf(draft.content, draft.base);
    const stored = await desk.office.town.source.query<{ trip_id: string; start_time: number }[]>(
      `SELECT trip_id, start_time FROM trips WHERE version_id = ${String(published.publishedVersionId)}`,
    );
    const shown = (tripId: string, time: number): string => `${tripId} ${formatServiceTime(time as never)}`;
    expect(stored.map(({ trip_id, start_time }) => shown(trip_id, start_time)).sort()).toEqual(
      trips.map(({ tripId, startTime }) => shown(tripId, startTime)).sort(),
    );
    expect(await desk.evening('2024-08-02')).toEqual(everywhere(old));
    expect(await desk.evening('2024-08-05')).toEqual(everywhere(dense));
    const { alerts } = await desk.office.town.get<{ alerts: { header: string; activeUntil: string }[] }>('/v1/alerts');
    expect(alerts).toMatchObject([{ header: '8月5日（周一）起，淞虹路线换新时刻', activeUntil: '2024-08-08T00:00:00+08:00' }]);
    const poster = await (await desk.office.town.fetch('/stops/home/poster?date=2024-08-05')).text();
    expect(poster).toContain('2024年8月5日起');
    const entry = (await desk.office.auditLog()).find(({ action }) => action === 'timetable-published');
    expect(entry?.after).toMatchObject({
      draftId: draft.draftId,
      trips: 45,
      stated: [{ about: 'vehicles', vehiclesNeeded: 3, vehiclesAtHand: 2 }, { about: 'riders-now' }],
    });
    // Publishing again publishes nothing.
    const again = await desk.ask('POST', `${drafts}/${draft.draftId}/publish`, body, published.revision);
    expect(again.body.code).toBe('draft-published');
  });

  it('from noon of the day before, a manager is reminded of promised vehicles until they are registered', async () => {
    const notices = async (): Promise<string[]> =>
      (await desk.done<{ notices: { code: string; detail: string }[] }>('GET', '/v1/notices')).notices
        .filter(({ code }) => code === 'vehicles-missing')
        .map(({ detail }) => detail);
    await desk.at('2024-08-04T11:59');
    expect(await notices()).toEqual([]);
    await desk.at('2024-08-04T12:00');
    expect(await notices()).toEqual([expect.stringContaining('要 3 辆车，现在登记了 2 辆。发布时写的是：“5 日以前会有第 3 辆车”')]);
    const { needs } = await desk.done<{ needs: { code: string; urgency: string }[] }>('GET', '/v1/dispatch/needs');
    expect(needs.filter(({ code }) => code === 'vehicles-missing')).toMatchObject([{ urgency: 'tomorrow' }]);
    await desk.done('PUT', '/v1/vehicles/bus-3', {});
    expect(await notices()).toEqual([]);
  });

  it('a published draft withdrawn before its first day leaves no trace, and the draft is open again', async () => {
    const { revision } = await desk.publication(draft.draftId);
    const answer = await desk.done<DraftPublishedAnswer>('POST', `${drafts}/${draft.draftId}/unpublish`, {}, revision);
    expect(answer).toMatchObject({ state: 'open', publishedVersionId: null, effectiveFrom: null });
    expect(await desk.evening('2024-08-05')).toEqual(everywhere(old));
    expect((await desk.office.town.get<{ alerts: unknown[] }>('/v1/alerts')).alerts).toEqual([]);
    expect((await desk.ask('POST', `${drafts}/${draft.draftId}/unpublish`, {})).body.code).toBe('draft-not-published');
  });

  it('a version withdrawn in any other way opens its draft again, too', async () => {
    const body = { effectiveFrom: '2024-08-06', riders: { told: 'now' } };
    const { publishedVersionId } = await desk.done<DraftPublishedAnswer>('POST', `${drafts}/${draft.draftId}/publish`, body);
    await desk.done('POST', `/v1/timetable-versions/${String(publishedVersionId)}/withdraw`, {});
    expect((await desk.publication(draft.draftId)).state).toBe('open');
    expect((await desk.office.town.get<{ alerts: unknown[] }>('/v1/alerts')).alerts).toEqual([]);
  });

  it('cancellations, moves and assignments follow their departures to the new times', async () => {
    const driver = await desk.office.addDriver();
    await desk.done('POST', '/v1/trips/2024-08-07/songhong-0-weekday-1800/cancel', { reason: '停电' });
    await desk.done('POST', '/v1/trips/2024-08-07/songhong-0-weekday-1830/shift', { minutes: 5, reason: '司机换班' });
    await desk.done('PUT', '/v1/assignments', {
      scope: 'trip',
      scopeId: 'songhong-0-weekday-1900',
      day: 'always',
      accountId: driver.accountId,
    });
    const preview = await desk.publication(draft.draftId, '2024-08-06');
    expect(preview.consequences.filter(({ kind: each }) => each === 'references').map(({ needsYes }) => needsYes)).not.toContain(true);
    expect(preview.crews).toMatchObject({ tripCount: 45, withoutDriverCount: 44 });
    await desk.done('POST', `${drafts}/${draft.draftId}/publish`, {
      effectiveFrom: '2024-08-06',
      riders: { told: 'already', how: '居民群' },
    });
    const { departures } = await desk.office.town.departures('home', { at: '2024-08-07T17:35:00+08:00', limit: 40 });
    const evening = departures.filter(({ routeId }) => routeId === 'songhong').slice(0, 6);
    const cancelled = evening
      .filter(({ status }) => status === 'cancelled')
      .map(({ scheduledDepartureTime }) => scheduledDepartureTime.slice(11, 16));
    const moved = evening.filter(({ departureTime }) => departureTime.slice(11, 16) === '18:35');
    expect([cancelled.length, moved.length]).toEqual([1, 1]);
    expect(['17:50', '18:10']).toContain(cancelled[0]);
    const { assignments } = await desk.done<{ assignments: { scopeId: string; accountId: string | null }[] }>('GET', '/v1/assignments');
    const drives = assignments.filter(({ accountId }) => accountId === driver.accountId).map(({ scopeId }) => scopeId);
    expect(drives.some((tripId) => ['songhong-0-weekday-1850', 'songhong-0-weekday-1910'].includes(tripId))).toBe(true);
  });

  it('a timetable in force cannot be withdrawn, and the refusal says what to do instead', async () => {
    await desk.at('2024-08-06T08:00');
    const refused = await desk.ask('POST', `${drafts}/${draft.draftId}/unpublish`, {});
    expect([refused.status, refused.body.code]).toEqual([409, 'draft-in-force']);
    expect(refused.body.detail).toContain('换回以前的时刻表（第 1 份）');
  });

  it('a draft that changes nothing is not published', async () => {
    const same = await desk.done<DraftAnswer>('POST', drafts, { name: '一样的' });
    expect((await desk.publication(same.draftId)).differs).toBe(false);
    expect((await desk.ask('POST', `${drafts}/${same.draftId}/publish`, {})).body.code).toBe('publication-changes-nothing');
  });

  it('of two managers who publish at once, one succeeds and the other is told so', async () => {
    const next = await desk.draft((content) => denser({ ...content, place: { ...content.place, phone: '021-5555' } }), '电话');
    const body = { effectiveFrom: '2024-08-20' };
    const answers = await Promise.all([1, 2].map(() => desk.ask('POST', `${drafts}/${next.draftId}/publish`, body, next.revision)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('draft-published');
  });
});
