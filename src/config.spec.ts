import { describe, expect, it } from '@jest/globals';
import { readConfig, readDatabaseAddress, withoutPassword, WrongSettings } from './config.js';

describe('the settings', () => {
  it('every setting has a default, and an empty setting counts as not set', () => {
    const standard = {
      port: 3000,
      host: '0.0.0.0',
      database: { kind: 'sqlite', path: 'data/banche.sqlite' },
      town: 'data/hongqiao',
      townHistory: 'load',
      publicUrl: null,
      publicFeeds: false,
      maxStreams: 12_000,
      maxStreamsPerAddress: 1000,
      logLevel: 'info',
      managerPassword: null,
      demo: null,
    };
    expect(readConfig({})).toEqual(standard);
    expect(readConfig({ PORT: '', DATABASE_URL: ' ', LOG_LEVEL: '', MANAGER_PASSWORD: '' })).toEqual(standard);
  });

  it('each setting is read from its environment variable', () => {
    expect(
      readConfig({
        PORT: '0',
        HOST: '::1',
        DATABASE_URL: 'postgres://a:b@db/banche',
        TOWN: 'none',
        TOWN_HISTORY: 'None',
        PUBLIC_URL: 'https://Bus.example.org:8443/',
        PUBLIC_FEEDS: 'on',
        MAX_STREAMS: '0',
        MAX_STREAMS_PER_ADDRESS: '50',
        LOG_LEVEL: 'DEBUG',
        MANAGER_PASSWORD: ' blanks count ',
      }),
    ).toEqual({
      port: 0,
      host: '::1',
      database: { kind: 'postgres', url: 'postgres://a:b@db/banche' },
      town: 'none',
      townHistory: 'none',
      publicUrl: 'https://bus.example.org:8443',
      publicFeeds: true,
      maxStreams: 0,
      maxStreamsPerAddress: 50,
      logLevel: 'debug',
      managerPassword: ' blanks count ',
      demo: null,
    });
    expect(readDatabaseAddress('sqlite:/var/lib/b.sqlite')).toEqual({ kind: 'sqlite', path: '/var/lib/b.sqlite' });
    expect(readDatabaseAddress('postgresql://db/b')).toEqual({ kind: 'postgres', url: 'postgresql://db/b' });
  });

  it('all wrong settings are reported together, in each language, without showing a password', () => {
    const wrong = (): unknown =>
      readConfig({
        ...{ PORT: '3e3', DATABASE_URL: 'mysql://u:pw@h/d', LOG_LEVEL: 'loud', TOWN_HISTORY: 'some' },
        ...{ PUBLIC_URL: 'https://u:pw@bus.example.org', MAX_STREAMS: 'many', PUBLIC_FEEDS: 'yes' },
      });
    expect(wrong).toThrow(WrongSettings);
    try {
      wrong();
    } catch (error) {
      const sentences = (error as WrongSettings).sentences('zh-CN');
      expect(sentences).toHaveLength(7);
      expect((error as WrongSettings).sentences('en').join()).not.toContain('pw');
      expect(sentences[0]).toContain('PORT=3e3 不是端口号');
    }
    for (const PORT of ['65536', '-1', '80.5', 'http']) expect(() => readConfig({ PORT })).toThrow(WrongSettings);
    for (const DATABASE_URL of ['sqlite:', 'postgres://', 'data/x.sqlite', 'postgres://a b/c'])
      expect(() => readConfig({ DATABASE_URL })).toThrow(WrongSettings);
    for (const PUBLIC_URL of ['bus.example.org', 'ftp://bus.example.org', 'https://bus.example.org/shuttle', 'https://b/?x', 'https://'])
      expect(() => readConfig({ PUBLIC_URL })).toThrow(WrongSettings);
  });

  it('the password in a database address is hidden, and an address without one stays as it is', () => {
    expect(withoutPassword('postgres://me:s3cret@db:5432/b')).toBe('postgres://me:***@db:5432/b');
    expect(withoutPassword('postgres://db/b')).toBe('postgres://db/b');
  });
});
