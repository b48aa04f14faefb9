import { fill, type Language, type Params, type Text } from './language.js';

export type DatabaseAddress = { readonly kind: 'sqlite'; readonly path: string } | { readonly kind: 'postgres'; readonly url: string };

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

const townHistories = ['load', 'none'] as const;
export type TownHistory = (typeof townHistories)[number];

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly database: DatabaseAddress;
  readonly town: string;
  /** Whether the counts that lie beside a timetable are loaded with it. */
  readonly townHistory: TownHistory;
  readonly logLevel: LogLevel;
  /** Of each agency's first manager; null: a random one. Never shown. */
  readonly managerPassword: string | null;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Every setting, as `--help` and the README list it. */
export const settings: readonly { name: string; default: string; help: Text }[] = [
  { name: 'PORT', default: '3000', help: { 'zh-CN': '监听的端口,0 表示任选空闲端口', en: 'port to listen on; 0 takes any free one' } },
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
      'zh-CN': '空数据库首次启动时载入的 GTFS 文件夹或 zip;none 表示不载入',
      en: 'GTFS folder or zip loaded into an empty database; none loads nothing',
    },
  },
  {
    name: 'TOWN_HISTORY',
    default: 'load',
    help: {
      'zh-CN': 'GTFS 旁边的 TIDES 客流(如示例小区首月的推演)是否一并载入:load 或 none',
      en: 'whether TIDES counts beside the GTFS, such as the example town’s reconstructed first month, are loaded with it: load or none',
    },
  },
  {
    name: 'MANAGER_PASSWORD',
    default: '',
    help: {
      'zh-CN': '第一个管理者 manager 的密码,至少 10 个字符;不设则随机生成,首次启动时显示一次',
      en: 'password of the first manager, at least 10 characters; without it a random one is shown once, at the first start',
    },
  },
  { name: 'LOG_LEVEL', default: 'info', help: { 'zh-CN': `日志级别:${logLevels.join('、')}`, en: `one of ${logLevels.join(', ')}` } },
];

const sentences = {
  port: {
    'zh-CN': 'PORT={value} 不是端口号。请写 0 到 65535 之间的整数。',
    en: 'PORT={value} is not a port. Write a whole number from 0 to 65535.',
  },
  database: {
    'zh-CN': 'DATABASE_URL={value} 无法识别。请写 sqlite:路径 或 postgres://用户:密码@主机/库,留空则用 data/banche.sqlite。',
    en: 'DATABASE_URL={value} is not understood. Write sqlite:PATH or postgres://user:password@host/name, or leave it empty for data/banche.sqlite.',
  },
  townHistory: {
    'zh-CN': 'TOWN_HISTORY={value} 无法识别。请写 load(载入)或 none(不载入)。',
    en: 'TOWN_HISTORY={value} is not known. Write load or none.',
  },
  logLevel: {
    'zh-CN': 'LOG_LEVEL={value} 无法识别。请选其一:{levels}。',
    en: 'LOG_LEVEL={value} is not known. Choose one of {levels}.',
  },
} satisfies Record<string, Text>;

/** All settings that are wrong, so that a newcomer mends them in one go. */
export class WrongSettings extends Error {
  override readonly name = 'WrongSettings';
  constructor(private readonly faults: readonly { sentence: Text; params: Params }[]) {
    super(faults.map((fault) => fill(fault.sentence.en, fault.params)).join(' '));
  }

  sentences(language: Language): string[] {
    return this.faults.map((fault) => fill(fault.sentence[language], fault.params));
  }
}

/** An empty setting counts as not set. */
function setting(env: Environment, name: string): string {
  const value = env[name]?.trim();
  return value ? value : (settings.find((known) => known.name === name)?.default ?? '');
}

/**
 * Reads an address of a database.
 * @example readDatabaseAddress('sqlite:/tmp/a.sqlite') // { kind: 'sqlite', path: '/tmp/a.sqlite' }
 * @returns null when it is neither SQLite nor PostgreSQL
 */
export function readDatabaseAddress(value: string): DatabaseAddress | null {
  if (/^sqlite:.+/.test(value)) return { kind: 'sqlite', path: value.slice('sqlite:'.length) };
  return /^postgres(ql)?:\/\/[^\s]+$/.test(value) && URL.canParse(value) ? { kind: 'postgres', url: value } : null;
}

/** A password never reaches a screen or a log. */
export function withoutPassword(url: string): string {
  return url.replace(/(:\/\/[^:/@\s]*):[^@\s]*@/, '$1:***@');
}

/**
 * Reads all settings at once.
 * @throws WrongSettings naming every fault
 */
export function readConfig(env: Environment): Config {
  const faults: { sentence: Text; params: Params }[] = [];
  const port = setting(env, 'PORT');
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) faults.push({ sentence: sentences.port, params: { value: port } });
  const url = setting(env, 'DATABASE_URL');
  const database = readDatabaseAddress(url);
  if (database === null) faults.push({ sentence: sentences.database, params: { value: withoutPassword(url) } });
  const history = setting(env, 'TOWN_HISTORY').toLowerCase();
  const townHistory = townHistories.find((known) => known === history);
  if (townHistory === undefined) faults.push({ sentence: sentences.townHistory, params: { value: history } });
  const level = setting(env, 'LOG_LEVEL').toLowerCase();
  const logLevel = logLevels.find((known) => known === level);
  if (logLevel === undefined) {
    faults.push({ sentence: sentences.logLevel, params: { value: level, levels: logLevels.join(', ') } });
  }
  if (faults.length > 0 || database === null || townHistory === undefined || logLevel === undefined) throw new WrongSettings(faults);
  return {
    port: Number(port),
    host: setting(env, 'HOST'),
    database,
    town: setting(env, 'TOWN'),
    townHistory,
    logLevel,
    managerPassword: env['MANAGER_PASSWORD'] || null,
  };
}
