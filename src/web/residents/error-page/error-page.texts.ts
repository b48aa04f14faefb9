import type { Text } from '../../../language.js';

/**
 * Where the one button of an error page leads: `home`: the agency's first page, `now`: the same page without its moment or date, `again`:
 * the same address once more, `root`: the program's first page, `desk`: the managers' desk, to make a timetable; null: there is no button.
 */
type ButtonTarget = 'home' | 'now' | 'again' | 'root' | 'desk' | null;

/** What residents read in place of the API's refusal: it names no parameter, format or address of the API. */
export interface ErrorText {
  readonly title: Text;
  readonly text: Text;
  readonly button: ButtonTarget;
}

export const buttonTexts = {
  home: { 'zh-CN': '看下一班车', en: 'See the next bus' },
  now: { 'zh-CN': '看现在', en: 'Show now' },
  again: { 'zh-CN': '再试一次', en: 'Try again' },
  root: { 'zh-CN': '回到首页', en: 'Go to the home page' },
  desk: { 'zh-CN': '打开管理台', en: 'Open the desk' },
} as const satisfies Readonly<Record<string, Text>>;

const notFound: Text = { 'zh-CN': '没有找到这个页面', en: 'Page not found' };
const notNow: Text = { 'zh-CN': '这个页面现在打不开', en: 'This page cannot be shown right now' };
const notUnderstood: Text = { 'zh-CN': '这个网址看不懂', en: 'This address cannot be understood' };
const notDone: Text = { 'zh-CN': '没有办成', en: 'That was not done' };

const unreadable: ErrorText = {
  title: notUnderstood,
  text: { 'zh-CN': '网址里有写错的地方，什么也没有改变。', en: 'Part of it is wrong. Nothing was changed.' },
  button: 'home',
};
const notSent: ErrorText = {
  title: notDone,
  text: {
    'zh-CN': '发来的内容读不懂，什么也没有改变。请回到上一页重新填写。',
    en: 'What was sent cannot be read, and nothing was changed. Go back and fill it in again.',
  },
  button: 'home',
};
const crowded: ErrorText = {
  title: notNow,
  text: {
    'zh-CN': '现在来看的人太多。请等一分钟再试。',
    en: 'Too many people are using this right now. Please try again in a minute.',
  },
  button: 'again',
};
const away: ErrorText = {
  title: notNow,
  text: {
    'zh-CN': '服务器暂时应答不了，什么也没有改变。请稍后再试；站牌上的时刻表仍可参考。',
    en: 'The server is not answering right now. Nothing was changed. Please try again later; the timetable at the stop still applies.',
  },
  button: 'again',
};
const failed: ErrorText = {
  title: notNow,
  text: {
    'zh-CN': '服务器出了错，已经记下。请稍后再试；站牌上的时刻表仍可参考。',
    en: 'Something went wrong on the server and has been logged. Please try again later; the timetable at the stop still applies.',
  },
  button: 'again',
};
const nothingThere: ErrorText = {
  title: notFound,
  text: {
    'zh-CN': '这个网址没有内容，可能写错了，也可能已经停用。',
    en: 'There is nothing at this address. It may be mistyped, or no longer in use.',
  },
  button: 'home',
};
const managersOnly: ErrorText = {
  title: notDone,
  text: { 'zh-CN': '这里只给登录的司机和管理者用。', en: 'This is for drivers and managers who are signed in.' },
  button: 'home',
};

/** By the code of the refusal, for refusals that need words of their own on a page. */
export const errorTexts: Readonly<Record<string, ErrorText>> = {
  'moment-not-understood': {
    title: { 'zh-CN': '网址里的时间看不懂', en: 'The time in this address cannot be understood' },
    text: {
      'zh-CN': '所以不知道要看什么时候的班次。点下面看现在的。',
      en: 'We cannot tell which time you mean. The button shows the buses now.',
    },
    button: 'now',
  },
  'day-not-understood': {
    title: { 'zh-CN': '网址里的日期看不懂', en: 'The date in this address cannot be understood' },
    text: {
      'zh-CN': '没有这一天，或者写法不对。先看今天的，再在页面上选日子。',
      en: 'There is no such day, or it is written differently. Start from today and choose a day on the page.',
    },
    button: 'now',
  },
  'stop-not-found': {
    title: { 'zh-CN': '没有找到这个站', en: 'This stop was not found' },
    text: {
      'zh-CN': '站点可能改了名，或已经取消；也可能网址写错了。',
      en: 'The stop may have been renamed or closed, or the address may be mistyped.',
    },
    button: 'home',
  },
  'route-not-found': {
    title: { 'zh-CN': '没有找到这条线路', en: 'This route was not found' },
    text: {
      'zh-CN': '线路可能改了名，或已经停开；也可能网址写错了。',
      en: 'The route may have been renamed or withdrawn, or the address may be mistyped.',
    },
    button: 'home',
  },
  'agency-not-found': {
    title: { 'zh-CN': '没有找到这里的班车', en: 'No buses were found here' },
    text: {
      'zh-CN': '网址里“/a/”后面的名称不对。请核对站牌上的网址或二维码。',
      en: 'The name after "/a/" in the address is not known. Check the address or the code at your stop.',
    },
    button: 'root',
  },
  'no-agency': {
    title: { 'zh-CN': '还没有时刻表', en: 'There is no timetable yet' },
    text: {
      'zh-CN':
        '这里还没有载入任何时刻表，所以没有班次可看。管理这套程序的人：运行 npm run load -- data/hongqiao，或换成您自己的 GTFS 文件夹；载入后刷新本页。',
      en: 'No timetable has been loaded here, so there are no buses to show. Whoever keeps this program: run npm run load -- data/hongqiao, or name your own GTFS folder, and reload this page.',
    },
    button: null,
  },
  'no-timetable': {
    title: { 'zh-CN': '这里还没有时刻表', en: 'There is no timetable here yet' },
    text: {
      'zh-CN': '所以没有班次可看。管理者：请在管理台里做一份时刻表，大约一刻钟；发布以后，班次就在这一页上。',
      en: 'There are no buses to show yet. Managers: make a timetable at the desk, in about fifteen minutes; once it is published its buses are on this page.',
    },
    button: 'desk',
  },
  'not-found': nothingThere,
  'request-malformed': notSent,
  'bad-request': unreadable,
  'address-too-long': unreadable,
  'headers-too-large': {
    title: notUnderstood,
    text: {
      'zh-CN': '浏览器存下的本站数据太多。请清除本站的 Cookie 后重试。',
      en: 'Your browser has stored too much data for this site. Clear this site’s cookies and try again.',
    },
    button: 'home',
  },
  'method-not-allowed': nothingThere,
  'too-large': notSent,
  'unsupported-media-type': notSent,
  'request-too-slow': {
    title: notDone,
    text: {
      'zh-CN': '网络太慢，没有收全，什么也没有改变。请检查网络后再试。',
      en: 'The connection was too slow and not everything arrived. Nothing was changed. Check the connection and try again.',
    },
    button: 'home',
  },
  'foreign-origin': {
    title: notDone,
    text: { 'zh-CN': '请在本站的页面上操作，什么也没有改变。', en: 'Please use this site’s own pages. Nothing was changed.' },
    button: 'home',
  },
  'not-signed-in': managersOnly,
  'not-allowed': managersOnly,
  'calendar-not-found': {
    title: { 'zh-CN': '没有找到这个日历', en: 'This calendar was not found' },
    text: {
      'zh-CN': '线路可能已经停开，或者网址写错了。请删除旧的订阅，在时刻表页上重新订阅。',
      en: 'The route may have been withdrawn, or the address may be mistyped. Remove the old subscription and subscribe again on the timetable page.',
    },
    button: 'home',
  },
  'stop-not-on-direction': {
    title: { 'zh-CN': '没有找到这个日历', en: 'This calendar was not found' },
    text: { 'zh-CN': '这个方向的车不在这一站上客。', en: 'Buses in this direction do not pick up at this stop.' },
    button: 'home',
  },
  'database-unavailable': away,
  'database-full': away,
  unavailable: away,
  internal: failed,
};

/** For all other refusals, by the HTTP status. */
export function errorTextOf(code: string, status: number): ErrorText {
  const known = errorTexts[code];
  if (known !== undefined) return known;
  if (status === 404 || status === 410 || status === 405) return nothingThere;
  if (status === 401 || status === 403) return managersOnly;
  if (status === 429) return crowded;
  if (status === 503) return away;
  return status >= 500 ? failed : unreadable;
}

/** The page that a device shows without a network. */
export const notSaved: ErrorText = {
  title: notNow,
  text: {
    'zh-CN': '没有网络，或服务器没有应答，这一页又没有保存过。连上网络后再打开。',
    en: 'There is no connection or the server does not answer, and this page was not saved before. Open it again when you are connected.',
  },
  button: 'home',
};

/** The lists of saved pages on that page. The service worker fills them, and hides the text `none` if there are any. */
export const savedPagesTexts = {
  none: { 'zh-CN': '看过的站点没有网络也能看。', en: 'Stops you have looked at work without a connection.' },
  stops: { 'zh-CN': '这些站没有网络也能看', en: 'These stops work without a connection' },
  pages: { 'zh-CN': '存在手机上的其他页面', en: 'Other pages saved on this device' },
} as const satisfies Readonly<Record<string, Text>>;
