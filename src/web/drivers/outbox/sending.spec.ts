import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { afterAnswer, afterFailure, atRest, mayTry, meaningOf, outcomesOf, type Sending } from './sending.js';

const problem = { type: 'x', title: 'x', status: 400, code: 'request-malformed', detail: '读不懂' };
const came = (status: number, body: unknown = null, more: { isJson?: boolean; retryAfter?: string } = {}) =>
  meaningOf({ status, body, isJson: more.isJson ?? body !== null, retryAfter: more.retryAfter ?? null });

describe('when sending is tried again', () => {
  it('the wait doubles after each failure up to a minute, and differs between phones', () => {
    let sending: Sending = atRest;
    const waits = [1, 2, 3, 4, 5, 6, 7, 8, 20].map(() => {
      const [least, most] = [0, 1].map((chance) => afterFailure(sending, { problem: 'offline' }, 0, chance).nextAt ?? 0);
      sending = afterFailure(sending, { problem: 'offline' }, 0, 1);
      return [least, most];
    });
    expect(waits).toEqual([
      [1, 2],
      [2, 4],
      [4, 8],
      [8, 16],
      [16, 32],
      [30, 60],
      [30, 60],
      [30, 60],
      [30, 60],
    ]);
    expect(afterAnswer(sending)).toEqual(atRest);
  });

  it('sending is tried at once after a tap or when the phone is online again, unless the server asked to wait', () => {
    const offline = afterFailure(atRest, { problem: 'offline' }, 100, 0);
    expect([mayTry(offline, 100, true), mayTry(offline, 100.5, false), mayTry(offline, 101, false)]).toEqual([true, false, true]);
    const paused = afterFailure(atRest, { problem: 'server', retryAfterSeconds: 30 }, 100, 0.5);
    expect([mayTry(paused, 129, true), mayTry(paused, 130, true), mayTry(paused, 131, false), mayTry(paused, 133, false)]).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect(afterFailure(atRest, { problem: 'server', retryAfterSeconds: 86_400 }, 0, 0).notBefore).toBe(600);
  });

  it('nothing is sent without a session', () => {
    const over = afterFailure(atRest, { problem: 'signed-out' }, 0, 0);
    expect([over.nextAt, mayTry(over, 1e9, true)]).toEqual([null, false]);
  });

  it('requests become smaller after a timeout, and larger again after answers', () => {
    let sending: Sending = atRest;
    for (let count = 0; count < 20; count += 1) sending = afterFailure(sending, { problem: 'offline', isTooSlow: true }, 0, 0);
    expect(sending.most).toBe(10);
    expect([1, 2, 3, 4, 5, 6, 7].map(() => (sending = afterAnswer(sending)).most)).toEqual([20, 40, 80, 160, 320, 500, 500]);
  });
});

describe('what an answer means', () => {
  it('only JSON of the server is an answer, and a Wi-Fi’s login page counts as offline', () => {
    expect(came(200, { results: [] })).toEqual({ is: 'answer', body: { results: [] } });
    expect(came(204)).toEqual({ is: 'answer', body: null });
    // The login page of a public Wi-Fi, its redirect, its refusal.
    for (const [status, body] of [
      [200, null],
      [0, null],
      [302, null],
      [403, null],
      [404, null],
      [401, null],
      [511, null],
    ] as const)
      expect(came(status, body)).toMatchObject({ is: 'failure', failure: { problem: status === 511 ? 'server' : 'offline' } });
  });

  it('an ended session, a failing server and a refused request are distinguished', () => {
    expect(came(401, problem)).toMatchObject({ failure: { problem: 'signed-out' } });
    expect(came(500)).toMatchObject({ failure: { problem: 'server' } });
    expect(came(503, problem, { retryAfter: '7' })).toMatchObject({
      failure: { problem: 'server', retryAfterSeconds: 7, detail: '读不懂' },
    });
    expect(came(429, null, { retryAfter: 'Mon, 15 Jul 2024 07:10:00 GMT' })).toMatchObject({
      failure: { problem: 'server', retryAfterSeconds: null },
    });
    for (const status of [400, 409, 413, 422])
      expect(came(status, problem)).toEqual({ is: 'not-taken', problem: { code: 'request-malformed', detail: '读不懂' } });
    expect(came(403, problem)).toMatchObject({ failure: { problem: 'server' } });
  });

  it('any response can be read without an error, and every outcome is a valid one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 599 }), fc.boolean(), fc.jsonValue(), (status, isJson, body) => {
        expect(['answer', 'failure', 'not-taken']).toContain(meaningOf({ status, isJson, body, retryAfter: null }).is);
        for (const outcome of outcomesOf(body).values()) expect(['recorded', 'duplicate', 'refused']).toContain(outcome.outcome);
      }),
    );
  });

  it('outcomes are read by id in upper or lower case, and malformed ones are left out', () => {
    const results = [
      { eventId: 'ABC', outcome: 'recorded' },
      { noteId: 'n', outcome: 'refused', code: 'note-malformed', detail: '读不懂' },
      { eventId: 'date', outcome: 'refused', code: 'trip-not-yet', detail: '还没到', sendAgainAt: '2024-07-16T21:00:00+08:00' },
      { eventId: 'never', outcome: 'refused', code: 'trip-not-found', detail: '没有', sendAgainAt: null },
      { eventId: 'own', outcome: 'recorded', tripId: 'extra-1-airport-0', sendAgainAt: 'soon' },
      { eventId: 'later', outcome: 'pending' },
      { eventId: null, outcome: 'refused' },
      'nonsense',
    ];
    expect([...outcomesOf({ results })]).toEqual([
      ['abc', { outcome: 'recorded' }],
      ['n', { outcome: 'refused', code: 'note-malformed', detail: '读不懂' }],
      ['date', { outcome: 'refused', code: 'trip-not-yet', detail: '还没到', sendAgainAt: Date.parse('2024-07-16T21:00:00+08:00') / 1000 }],
      ['never', { outcome: 'refused', code: 'trip-not-found', detail: '没有' }],
      ['own', { outcome: 'recorded', tripId: 'extra-1-airport-0' }],
    ]);
  });
});
