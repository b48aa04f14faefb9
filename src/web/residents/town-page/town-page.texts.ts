import type { Text } from '../../../language.js';

/** The texts of the page of all stops and of its program. */
export const townTexts = {
  allStops: { 'zh-CN': '全部站点', en: 'All stops' },
  about: { 'zh-CN': '{agency}的全部站点：{stops}。', en: 'All stops of {agency}: {stops}.' },
  listComma: { 'zh-CN': '、', en: ', ' },
  more: { 'zh-CN': '等', en: ' and more' },
  back: { 'zh-CN': '返回', en: 'Back' },
  map: { 'zh-CN': '站点示意图', en: 'Map of the stops' },
  mapAbout: {
    'zh-CN': '上北下南，站与站之间画成直线，不画道路。没写名字的站，点一下就到它的页面，或看下面的列表。',
    en: 'North is up. Straight lines join the stops; streets are not drawn. Tap a stop without a name to open its page, or use the list below.',
  },
  mapAboutNamed: {
    'zh-CN': '上北下南，站与站之间画成直线，不画道路。',
    en: 'North is up. Straight lines join the stops; streets are not drawn.',
  },
  north: { 'zh-CN': '北', en: 'N' },
  tooMany: { 'zh-CN': '站点太多，这里不画示意图。', en: 'There are too many stops to draw a map of them here.' },
  someUnplaced: {
    'zh-CN': '有 {count} 站没有登记位置，图上没有。',
    en: 'Stops without a known position, not on the map: {count}.',
  },
  meters: { 'zh-CN': '{count} 米', en: '{count} m' },
  kilometers: { 'zh-CN': '{count} 公里', en: '{count} km' },
  between: { 'zh-CN': '{from} — {to}', en: '{from} – {to}' },
  both: { 'zh-CN': '往返', en: 'both ways' },
  'one-way': { 'zh-CN': '单程', en: 'one way' },
  round: { 'zh-CN': '环线', en: 'round trip' },
  timetable: { 'zh-CN': '时刻表', en: 'Times' },
  changeHere: { 'zh-CN': '另有', en: 'also' },
  openInMap: { 'zh-CN': '地图', en: 'Map' },
  openInMapOf: { 'zh-CN': '在地图里打开：{stop}', en: 'Open in a map: {stop}' },
  chooseLine: { 'zh-CN': '站点很多，请先选线路。', en: 'There are many stops: choose a line first.' },
  allLines: { 'zh-CN': '全部线路', en: 'All lines' },

  filter: { 'zh-CN': '按站名找', en: 'Find a stop by name' },
  foundNone: { 'zh-CN': '没有名字里带“{typed}”的站。少写几个字再试。', en: 'No stop has “{typed}” in its name. Try fewer letters.' },
  found: { 'zh-CN': '找到 {count} 站', en: 'Stops found: {count}' },
  foundFirst: {
    'zh-CN': '找到 {count} 站，只列出前 {shown} 站。多写几个字。',
    en: 'Stops found: {count}; these are the first {shown}. Type more.',
  },

  nearest: { 'zh-CN': '离我最近的站', en: 'Nearest stop to me' },
  stays: { 'zh-CN': '位置只在这台手机上用，不会发出去。', en: 'Your location is used on this device only and sent to nobody.' },
  locating: { 'zh-CN': '正在定位……', en: 'Finding where you are…' },
  isNearest: {
    'zh-CN': '离您最近的是{stop}：{far}，走路约 {minutes} 分钟。',
    en: 'Nearest to you is {stop}: {far}, about {minutes} min on foot.',
  },
  isHere: { 'zh-CN': '您就在{stop}。', en: 'You are at {stop}.' },
  isNext: { 'zh-CN': '其次是{stop}：{far}。', en: 'Next is {stop}: {far}.' },
  isVague: {
    'zh-CN': '手机定位这会儿不太准，误差约 {far}，请看看是不是。',
    en: 'Your location is only accurate to about {far} right now: please check.',
  },
  toStop: { 'zh-CN': '看{stop}的班次', en: 'Departures from {stop}' },
  isFar: {
    'zh-CN': '最近的站是{stop}，离您约 {far}，走不到。您可能不在本地，或定位错了。请在下面的列表里选站。',
    en: 'The nearest stop, {stop}, is about {far} away: too far to walk. You may be elsewhere, or your location may be wrong. Choose a stop from the list below.',
  },
  refused: {
    'zh-CN': '没有得到位置：定位没有被允许。想用的话，请在浏览器或手机的设置里允许定位，再点一次；也可以直接在下面的列表里选站。',
    en: 'Your location is not available: this page is not allowed to use it. Allow it in the settings of your browser or phone and tap again, or choose a stop from the list below.',
  },
  insecure: {
    'zh-CN': '这个网址不是 https 开头，浏览器不给位置。请换用 https 的网址，或在下面的列表里选站。',
    en: 'This address does not begin with https, so the browser does not share your location. Use the https address, or choose a stop from the list below.',
  },
  noSignal: {
    'zh-CN': '这会儿定不了位，可能在室内或信号不好。到窗边或室外再点一次，或在下面的列表里选站。',
    en: 'Your location cannot be found right now: you may be indoors, or the signal may be weak. Go to a window or outside and tap again, or choose a stop from the list below.',
  },
} as const satisfies Readonly<Record<string, Text>>;
