import { describe, expect, it } from '@jest/globals';
import { QueryRunnerAlreadyReleasedError } from 'typeorm';
import { gaveNoAnswer } from './postgres-limits.js';
import { isDatabaseAway, isDiskFull, toldInLog, wasWaitedFor } from './database-away.js';

describe('a database that is away', () => {
  it('an unavailable database is recognised by error codes of the network, the server and the file', () => {
    const codes = [
      'ECONNREFUSED',
      'ENOTFOUND',
      '08006',
      '53300',
      '57P01',
      '57P03',
      '55000',
      '25P03',
      '55P03',
      '57014',
      'SQLITE_FULL',
      'SQLITE_IOERR_WRITE',
      'SQLITE_CANTOPEN',
      'SQLITE_NOMEM',
      'SQLITE_CORRUPT',
      'SQLITE_READONLY_DBMOVED',
      'SQLITE_ABORT_ROLLBACK',
    ];
    expect(codes.filter((code) => !isDatabaseAway(Object.assign(new Error(), { code })))).toEqual([]);
    const words = [
      'Connection terminated unexpectedly',
      'Client was closed and is not queryable',
      'timeout expired',
      'Driver not Connected',
    ];
    expect(
      [...words.map((text) => new Error(text)), new QueryRunnerAlreadyReleasedError()].filter((error) => !isDatabaseAway(error)),
    ).toEqual([]);
    expect(isDatabaseAway(new AggregateError([{ code: 'ECONNREFUSED' }, { code: 'ECONNREFUSED' }]))).toBe(true);
  });

  it('a database that is unavailable is told apart from one that was waited for in vain', () => {
    const errors = [
      gaveNoAnswer('a look', 2_000),
      new Error('timeout exceeded when trying to connect'),
      { code: 'ECONNREFUSED' },
      new Error('a timeout'),
    ];
    expect(errors.map(wasWaitedFor)).toEqual([true, true, false, false]);
  });

  it('errors of a statement or of the program do not count as an unavailable database', () => {
    const codes = ['23505', '22P02', '42P01', '40P01', 'SQLITE_CONSTRAINT_UNIQUE', 'ERR_INVALID_ARG_TYPE', 'ENOENT'];
    expect(codes.filter((code) => isDatabaseAway(Object.assign(new Error(), { code })))).toEqual([]);
    expect(
      [new Error('Connection'), new AggregateError([{ code: 'ECONNREFUSED' }, {}]), null, 'ECONNREFUSED'].filter(isDatabaseAway),
    ).toEqual([]);
  });

  it('a full disk is recognised on both databases', () => {
    const codes = ['SQLITE_FULL', '53100', 'SQLITE_IOERR_WRITE', '53300', undefined];
    expect(codes.map((code) => isDiskFull({ code }))).toEqual([true, true, false, false, false]);
    expect([isDiskFull(null), isDiskFull(undefined)]).toEqual([false, false]);
  });
});

describe('the log', () => {
  it('an unavailable database is one line in the log, with the error code', () => {
    const lines = [
      Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' }),
      Object.assign(new Error('terminating connection\ndue to administrator command'), { code: '57P01' }),
      Object.assign(new AggregateError([Object.assign(new Error('one'), { code: 'ECONNREFUSED' })], ''), { code: 'ECONNREFUSED' }),
    ].map(toldInLog);
    expect(lines).toEqual([
      'Error: connect ECONNREFUSED 127.0.0.1:5432',
      'Error: 57P01: terminating connection',
      'AggregateError: ECONNREFUSED',
    ]);
  });

  it('an error of the program is logged with its location', () => {
    expect(toldInLog(new TypeError('no such thing'))).toMatch(/^TypeError: no such thing\n +at /);
    expect(toldInLog('thrown as a text')).toBe('thrown as a text');
  });
});
