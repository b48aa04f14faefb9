import { isWhole, readWhole } from './fields.js';
import { fill, type Language, type Params, type Text } from './language.js';

export type DatabaseAddress = { readonly kind: 'sqlite'; readonly path: string } | { readonly kind: 'postgres'; readonly url: string };

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

const townHistories = ['load', 'none'] as const;
type TownHistory = (typeof townHistories)[number];

/** The settings that services use. It is a class, so that Nest can inject them. */
export abstract class ServerSettings {
  /** The address at which people reach this program, like `https://bus.example.org`, without a final slash; null: not set. */
  abstract readonly publicUrl: string | null;
  /** Whether everybody may read GTFS, GTFS-Realtime and the rider API; if not, they need a token that managers make. */
  abstract readonly publicFeeds: boolean;
  /** How many pages may have an open stream of changes at once, in all and from one network address. Further pages poll instead. */
  abstract readonly maxStreams: number;
  abstract readonly maxStreamsPerAddress: number;
  /** The unique name of this demonstration; null: not a demonstration. It is set by the command `demo`, never by the environment. */
  abstract readonly demo: string | null;
}

export interface Config extends ServerSettings {
  readonly port: number;
  readonly host: string;
  readonly database: DatabaseAddress;
  /** The GTFS folder or zip to load into an empty database; `none`: nothing. */
  readonly town: string;
  /** Whether the TIDES counts beside the town's timetable are loaded with it: `load` or `none`. */
  readonly townHistory: TownHistory;
  readonly logLevel: LogLevel;
  /** The password of each agency's first manager; null: a random one is made. Never printed. */
  readonly managerPassword: string | null;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Every setting, as `--help` and docs/keeping.md list it. */
export const settings: readonly { name: string; default: string; help: Text }[] = [
  { name: 'PORT', default: '3000', help: { 'zh-CN': '监听的端口，0 表示任选空闲端口', en: 'port to listen on; 0 takes any free one' } },
  { name: 'HOST', default: '0.0.0.0', help: { 'zh-CN': '监听的地址', en: 'address to listen on' } },
  {
    name: 'DATABASE_URL',
    default: 'sqlite:data/banche.sqlite',
    help: { 'zh-CN': 'sqlite:路径 或 postgres://用户:密码@主机/库', en: 'sqlite:PATH or postgres://user:password@host/name' },
  },
  {
    name: 'TOWN',
    default: 'data/hongqiao',
    help: {
      'zh-CN': '空数据库首次启动时载入的 GTFS 文件夹或 zip；none 表示不载入，在管理台里自己做时刻表',
      en: 'GTFS folder or zip loaded into an empty database; none loads nothing: make a timetable at the desk',
    },
  },
  {
    name: 'TOWN_HISTORY',
    default: 'load',
    help: {
      'zh-CN': 'GTFS 旁边的 TIDES 客流（如示例小区首月的推演）是否一并载入：load 或 none',
      en: 'whether TIDES counts beside the GTFS, such as the example town’s reconstructed first month, are loaded with it: load or none',
    },
  },
  {
    name: 'MANAGER_PASSWORD',
    default: '',
    help: {
      'zh-CN': '第一个管理者 manager 的密码，至少 10 个字符；不设则随机生成，首次启动时显示一次',
      en: 'password of the first manager, at least 10 characters; without it a random one is shown once, at the first start',
    },
  },
  {
    name: 'PUBLIC_URL',
    default: '',
    help: {
      'zh-CN': '居民访问的网址，如 https://bus.example.org；写在二维码、日历、分享的链接和标准数据里。不设则页面用相对地址',
      en: 'the address residents use, like https://bus.example.org, for QR codes, calendars, shared links and standard feeds; without it addresses are relative',
    },
  },
  {
    name: 'PUBLIC_FEEDS',
    default: 'off',
    help: {
      'zh-CN': '是否人人可读标准数据（GTFS、GTFS-Realtime、OneBusAway 接口）：on 或 off；off 时凭管理者发的令牌',
      en: 'whether everybody may read the standard feeds (GTFS, GTFS-Realtime, OneBusAway API): on or off; if off, with a token from a manager',
    },
  },
  {
    name: 'MAX_STREAMS',
    default: '12000',
    help: {
      'zh-CN': '同时自动更新的页面最多几个（每个占一个连接）；超出的页面改为定时刷新',
      en: 'open pages told of changes at once, a connection each; the rest ask by themselves now and then',
    },
  },
  {
    name: 'MAX_STREAMS_PER_ADDRESS',
    default: '1000',
    help: {
      'zh-CN': '其中来自同一网络地址的最多几个；一个小区的手机可能共用一个地址',
      en: 'of these from one network address; the phones of a whole estate may share one',
    },
  },
  { name: 'LOG_LEVEL', default: 'info', help: { 'zh-CN': `日志级别：${logLevels.join('、')}`, en: `one of ${logLevels.join(', ')}` } },
];

const sentences = {
  port: {
    'zh-CN': 'PORT={value} 不是端口号。请写 0 到 65535 之间的整数。',
    en: 'PORT={value} is not a port. Write a whole number from 0 to 65535.',
  },
  database: {
    'zh-CN': 'DATABASE_URL={value} 无法识别。请写 sqlite:路径 或 postgres://用户:密码@主机/库，留空则用 data/banche.sqlite。',
    en: 'DATABASE_URL={value} is not understood. Write sqlite:PATH or postgres://user:password@host/name, or leave it empty for data/banche.sqlite.',
  },
  townHistory: {
    'zh-CN': 'TOWN_HISTORY={value} 无法识别。请写 load（载入）或 none（不载入）。',
    en: 'TOWN_HISTORY={value} is not known. Write load or none.',
  },
  publicUrl: {
    'zh-CN':
      'PUBLIC_URL={value} 不能用。请写居民访问的网址，以 https:// 或 http:// 开头，域名之后不带路径，如 https://bus.example.org；或留空。',
    en: 'PUBLIC_URL={value} cannot be used. Write the address residents use, with https:// or http:// and no path, like https://bus.example.org, or leave it empty.',
  },
  onOrOff: {
    'zh-CN': '{name}={value} 无法识别。请写 on（是）或 off（否）。',
    en: '{name}={value} is not known. Write on or off.',
  },
  count: {
    'zh-CN': '{name}={value} 不是个数。请写 0 到 1000000 之间的整数。',
    en: '{name}={value} is not a count. Write a whole number from 0 to 1000000.',
  },
  logLevel: {
    'zh-CN': 'LOG_LEVEL={value} 无法识别。请选其一：{levels}。',
    en: 'LOG_LEVEL={value} is not known. Choose one of {levels}.',
  },
} satisfies Record<string, Text>;

/** Thrown with all wrong settings, so that they can be corrected at once. */
export class WrongSettings extends Error {
  override readonly name = 'WrongSettings';
  constructor(private readonly faults: readonly { sentence: Text; params: Params }[]) {
    super(faults.map((fault) => fill(fault.sentence.en, fault.params)).join(' '));
  }

  sentences(language: Language): string[] {
    return this.faults.map((fault) => fill(fault.sentence[language], fault.params));
  }
}

/** The value of a setting, or its default. An empty value counts as not set. */
function setting(env: Environment, name: string): string {
  const value = env[name]?.trim();
  return value ? value : (settings.find((entry) => entry.name === name)?.default ?? '');
}

/**
 * Reads an address of a database.
 * @example readDatabaseAddress('sqlite:/tmp/a.sqlite') // { kind: 'sqlite', path: '/tmp/a.sqlite' }
 * @returns null: it is neither SQLite nor PostgreSQL
 */
export function readDatabaseAddress(value: string): DatabaseAddress | null {
  if (/^sqlite:.+/.test(value)) return { kind: 'sqlite', path: value.slice('sqlite:'.length) };
  return /^postgres(ql)?:\/\/[^\s]+$/.test(value) && URL.canParse(value) ? { kind: 'postgres', url: value } : null;
}

/** Replaces the password in a database address by `***`, for screens and logs. */
export function withoutPassword(url: string): string {
  return url.replace(/(:\/\/[^:/@\s]*):[^@\s]*@/, '$1:***@');
}

/**
 * Reads the address at which people reach the program.
 * @example readPublicUrl('https://bus.example.org/') // 'https://bus.example.org'
 * @returns null: it is empty; undefined: it is not the address of a site without a path
 */
function readPublicUrl(value: string): string | null | undefined {
  if (value === '') return null;
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) return undefined;
  const { origin, href } = new URL(value);
  return href === `${origin}/` ? origin : undefined;
}

const upTo =
  (most: number) =>
  (value: string): number | undefined => {
    const whole = readWhole(value);
    return isWhole(whole, 0, most) ? whole : undefined;
  };

const oneOf =
  <Choice extends string>(allowed: readonly Choice[]) =>
  (value: string): Choice | undefined =>
    allowed.find((one) => one === value.toLowerCase());

/**
 * Reads all settings at once.
 * @throws WrongSettings naming every fault
 */
export function readConfig(env: Environment): Config {
  const faults: { sentence: Text; params: Params }[] = [];
  /** Reads one value, and collects a fault if it cannot be read; the configuration is returned only if there are no faults. */
  const read = <Value>(name: string, reads: (value: string) => Value | undefined, sentence: Text, params: Params = {}): Value => {
    const value = setting(env, name);
    const found = reads(value);
    if (found === undefined) faults.push({ sentence, params: { name, value: withoutPassword(value), ...params } });
    return found as Value;
  };
  const config = {
    port: read('PORT', upTo(65_535), sentences.port),
    host: setting(env, 'HOST'),
    database: read('DATABASE_URL', (url) => readDatabaseAddress(url) ?? undefined, sentences.database),
    town: setting(env, 'TOWN'),
    townHistory: read('TOWN_HISTORY', oneOf(townHistories), sentences.townHistory),
    publicUrl: read('PUBLIC_URL', readPublicUrl, sentences.publicUrl),
    publicFeeds: read('PUBLIC_FEEDS', oneOf(['on', 'off']), sentences.onOrOff) === 'on',
    maxStreams: read('MAX_STREAMS', upTo(1_000_000), sentences.count),
    maxStreamsPerAddress: read('MAX_STREAMS_PER_ADDRESS', upTo(1_000_000), sentences.count),
    logLevel: read('LOG_LEVEL', oneOf(logLevels), sentences.logLevel, { levels: logLevels.join(', ') }),
    managerPassword: env['MANAGER_PASSWORD'] || null,
    demo: null,
  };
  if (faults.length > 0) throw new WrongSettings(faults);
  return config;
}
