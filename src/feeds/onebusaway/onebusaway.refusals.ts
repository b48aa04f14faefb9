import { refusals } from '../../errors.js';

export const onebusawayRefusals = refusals({
  'resource-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN':
        '没有“{what}”。编号要带运营机构前缀，例如 {agency}_站点编号；现有的编号见 stops-for-location.json、routes-for-agency/{agency}.json。',
      en: 'There is no "{what}". Ids begin with the agency’s, as in {agency}_STOP; those that exist are in stops-for-location.json and routes-for-agency/{agency}.json.',
    },
  },
  'trip-not-on-date': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '“{trip}”在 {date} 不开。serviceDate 要写它运营日开始的时刻（毫秒），arrivals-and-departures-for-stop 的回答里有。',
      en: '"{trip}" does not run on {date}. serviceDate is the beginning of its service day in milliseconds; arrivals-and-departures-for-stop answers it.',
    },
  },
  'no-call-at-stop': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '“{trip}”不停“{stop}”。它停的站见 trip-details/{trip}.json。',
      en: '"{trip}" does not call at "{stop}". Its stops are in trip-details/{trip}.json.',
    },
  },
  'other-stop-sequence': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '“{trip}”停“{stop}”，但 stopSequence 不是 {asked}，是 {sequences}。这里从 0 数起（GTFS 不一定）；也可以不写。',
      en: '"{trip}" calls at "{stop}", but its stopSequence there is {sequences}, not {asked}. It counts from 0 here, other than in GTFS, and may be left out.',
    },
  },
  'method-unknown': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '这里没有接口“{method}”。可用的接口：{methods}。',
      en: 'There is no method "{method}" here. The methods are: {methods}.',
    },
  },
  'json-only': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '这里只提供 JSON：网址的路径要以 .json 结尾，例如 current-time.json。',
      en: 'Answers are in JSON only: the path of the address has to end in .json, as in current-time.json.',
    },
  },
});
