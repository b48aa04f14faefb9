import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { bearer, managerPassword, Office } from '../support/office.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()), 60_000);
afterAll(() => postgres.stop());

interface Changed {
  readonly code: string;
  readonly detail: string;
  readonly changedBy: string | null;
  readonly changedAt: string | null;
  readonly difference: readonly { field: string; theirs: unknown; yours: unknown }[];
}
interface Answer<T> {
  readonly status: number;
  readonly etag: string | null;
  readonly body: T & Changed & { readonly revision: string };
}

describe.each(databaseKinds)('of two managers who change one thing, on %s,', (kind) => {
  let office: Office;
  let other = '';
  beforeAll(async () => {
    office = await Office.open(kind === 'SQLite' ? newSqlite() : await postgres.create());
    await office.addAccount('王芳', 'manager', managerPassword);
    other = (await office.signIn('王芳', managerPassword)).token;
  }, 60_000);
  afterAll(() => office.close());

  /** @param conditions headers besides */
  async function send<T = object>(method: string, path: string, body?: object, conditions: object = {}, token = ''): Promise<Answer<T>> {
    const headers = { ...bearer(token === '' ? office.manager.token : token), ...conditions } as Record<string, string>;
    const response = await office.town.send(method, path, body, headers);
    return { status: response.status, etag: response.headers.get('etag'), body: (await response.json()) as Answer<T>['body'] };
  }
  const ifMatch = (revision: string): object => ({ 'if-match': `"${revision}"` });

  describe('an alert', () => {
    const alert = { cause: 'CONSTRUCTION', effect: 'DETOUR', headerZh: '绕行', headerEn: 'Detour' };
    const publish = (): Promise<Answer<{ alertId: string }>> => send('POST', '/v1/alerts', alert);

    it('the second is told who changed what and when, and may change it again', async () => {
      const { body, etag } = await publish();
      const path = `/v1/alerts/${body.alertId}`;
      expect(etag).toBe(`"${body.revision}"`);
      const { alerts } = (await send<{ alerts: { revision: string }[] }>('GET', '/v1/alerts/all')).body;
      expect(alerts[0]?.revision).toBe(body.revision);
      const theirs = await send('PUT', path, { ...alert, headerZh: '绕行淞虹路' }, ifMatch(body.revision), other);
      expect([theirs.status, theirs.body.revision === body.revision]).toEqual([200, false]);
      const yours = await send('PUT', `${path}?lang=en`, { ...alert, headerEn: 'Diversion' }, ifMatch(body.revision));
      expect([yours.status, yours.body]).toEqual([
        409,
        expect.objectContaining({
          ...{ code: 'changed-meanwhile', changedBy: '王芳', changedAt: '2024-07-15T07:10:00+08:00' },
          difference: [
            { field: 'headerZh', theirs: '绕行淞虹路', yours: '绕行' },
            { field: 'headerEn', theirs: 'Detour', yours: 'Diversion' },
          ],
        }),
      ]);
      expect(yours.body.detail).toMatch(/changed by 王芳 \(2024-07-15 07:10\), so your change was not saved/);
      const zh = await send('POST', `${path}/withdraw`, undefined, ifMatch(body.revision));
      expect(zh.body.detail).toMatch(/王芳（2024-07-15 07:10）改了这一项，您的修改没有保存/);
      expect((await send('PUT', path, { ...alert, headerEn: 'Diversion' }, ifMatch(theirs.body.revision))).status).toBe(200);
    });

    it('is changed as ever by who does not ask, and by both where they want the same', async () => {
      const { body } = await publish();
      const path = `/v1/alerts/${body.alertId}`;
      const wanted = { ...alert, effect: 'STOP_MOVED' };
      expect((await send('PUT', path, wanted, {}, other)).status).toBe(200);
      expect((await send('PUT', path, wanted, ifMatch(body.revision))).status).toBe(200);
      expect((await send('PUT', path, alert)).status).toBe(200);
    });

    it('that was withdrawn meanwhile is told as that, and of none it is said that there is none', async () => {
      const { body } = await publish();
      const path = `/v1/alerts/${body.alertId}`;
      await send('POST', `${path}/withdraw`, undefined, {}, other);
      const late = await send('PUT', path, { ...alert, headerZh: '恢复' }, ifMatch(body.revision));
      expect(late.body.difference).toEqual([
        { field: 'headerZh', theirs: '绕行', yours: '恢复' },
        { field: 'withdrawnAt', theirs: '2024-07-15T07:10:00+08:00', yours: null },
      ]);
      expect((await send('PUT', path, alert)).body.code).toBe('alert-already-withdrawn');
      expect((await send('PUT', '/v1/alerts/none', alert, ifMatch(body.revision))).body.code).toBe('alert-not-found');
    });

    it('takes the tag weak, bare, in a list or as any, and refuses what nobody can read', async () => {
      const { body } = await publish();
      const path = `/v1/alerts/${body.alertId}`;
      const { revision } = body;
      const put = async (condition: object, headerZh = '绕行'): Promise<number> =>
        (await send('PUT', path, { ...alert, headerZh }, condition)).status;
      for (const tags of [`W/"${revision}"`, revision, `"0", "${revision}"`, '*'])
        expect([tags, await put({ 'if-match': tags })]).toEqual([tags, 200]);
      for (const tags of ['"', '"a" "b"', '*, "a"']) expect([tags, await put({ 'if-match': tags })]).toEqual([tags, 400]);
      expect(await put({ 'if-match': '"0"' }, '改道')).toBe(409);
      expect(await put({ 'if-none-match': '*' }, '改道')).toBe(409);
      expect(await put({ 'if-none-match': '"0"' }, '改道')).toBe(200);
    });
  });
});
