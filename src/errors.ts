import { fill, type Language, type Params, type Text } from './language.js';

/** What a refusal means to the caller; `http/` turns each kind into a status, once. */
export type RefusalKind = 'malformed' | 'forbidden' | 'not-found' | 'method-not-allowed' | 'conflict' | 'unprocessable';

/** Every refusal of the domain: its kind, and what happened, what it means and what to do next, in each language. */
const refusals = {
  'agency-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有编号为“{agencyId}”的运营机构。请核对网址中 /a/ 之后的部分;去掉它就是默认机构。',
      en: 'There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.',
    },
  },
  'no-agency': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '数据库里还没有任何运营机构。请先载入一份 GTFS:npm run load -- data/hongqiao。',
      en: 'The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao.',
    },
  },
  'stop-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有编号为“{stopId}”的站点。全部站点见 {prefix}/v1/stops。',
      en: 'There is no stop "{stopId}". All stops are listed at {prefix}/v1/stops.',
    },
  },
  'route-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有编号为“{routeId}”的线路。全部线路见 {prefix}/v1/routes。',
      en: 'There is no route "{routeId}". All routes are listed at {prefix}/v1/routes.',
    },
  },
  'not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有这个地址:{path}。全部地址见 /docs。',
      en: 'There is nothing at {path}. All addresses are listed at /docs.',
    },
  },
  'method-not-allowed': {
    kind: 'method-not-allowed',
    sentence: {
      'zh-CN': '{path} 不接受 {method}。它接受:{allow}。',
      en: '{path} does not take {method}. It takes: {allow}.',
    },
  },
  'request-malformed': {
    kind: 'malformed',
    sentence: {
      'zh-CN': '请求有误,什么也没有改变:{fields}。请改正后重试。',
      en: 'The request is not valid and nothing was changed: {fields}. Correct it and try again.',
    },
  },
  'nothing-to-run': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '{date} 没有生效的时刻表或班次可开,什么也没有记录。请先载入从这一天或更早起生效的时刻表。',
      en: 'On {date} no timetable is in force that has anything to run, and nothing was recorded. First load one that takes effect on that date or earlier.',
    },
  },
  'service-days-range': {
    kind: 'malformed',
    sentence: {
      'zh-CN': '日期范围 {from} 至 {to} 不成立:起始日不能晚于结束日,且最多 {most} 天。请缩短范围。',
      en: 'The range {from} to {to} cannot be answered: it must not run backwards and may span at most {most} days. Shorten it.',
    },
  },
} as const satisfies Record<string, { kind: RefusalKind; sentence: Text }>;

export type RefusalCode = keyof typeof refusals;

/** One faulty field of a request. */
export interface Fault {
  readonly field: string;
  readonly sentence: Text;
}

/** A refusal in the language of transit; `http/` translates it once, at the door. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly code: RefusalCode,
    readonly params: Params = {},
    readonly faults: readonly Fault[] = [],
  ) {
    super(code);
  }

  get kind(): RefusalKind {
    return refusals[this.code].kind;
  }

  sentence(language: Language): string {
    return fill(refusals[this.code].sentence[language], { prefix: '', ...this.params });
  }
}
