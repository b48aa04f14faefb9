import { describe, expect, it } from '@jest/globals';
import { isDatabaseAway } from './database-away.js';

describe('a database that is away', () => {
  it('is known by what the network, the server and the file say', () => {
    const codes = [
      'ECONNREFUSED',
      'ENOTFOUND',
      '08006',
      '53300',
      '57P01',
      '57P03',
      '55000',
      'SQLITE_FULL',
      'SQLITE_IOERR_WRITE',
      'SQLITE_CANTOPEN',
    ];
    expect(codes.filter((code) => !isDatabaseAway(Object.assign(new Error(), { code })))).toEqual([]);
    expect(isDatabaseAway(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(isDatabaseAway(new AggregateError([{ code: 'ECONNREFUSED' }, { code: 'ECONNREFUSED' }]))).toBe(true);
  });

  it('is not where a statement or the program is at fault', () => {
    const codes = ['23505', '22P02', '42P01', '40P01', 'SQLITE_CONSTRAINT_UNIQUE', 'ERR_INVALID_ARG_TYPE', 'ENOENT'];
    expect(codes.filter((code) => isDatabaseAway(Object.assign(new Error(), { code })))).toEqual([]);
    expect(
      [new Error('Connection'), new AggregateError([{ code: 'ECONNREFUSED' }, {}]), null, 'ECONNREFUSED'].filter(isDatabaseAway),
    ).toEqual([]);
  });
});
