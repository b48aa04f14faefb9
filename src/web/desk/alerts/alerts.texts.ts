import type { Text } from '../../../language.js';
import type { PictureName } from './pictures.js';

export const alertsTexts = {
  leadNow: {
    'zh-CN': '现在有 {count} 条公告，乘客看得到。',
    en: 'Riders read {count} alert now. | Riders read {count} alerts now.',
  },
  leadNone: { 'zh-CN': '现在没有公告，乘客页面上只有班次。', en: "There is no alert now: riders' pages show departures only." },
  leadComing: { 'zh-CN': '还有 {count} 条到时候再开始。', en: '{count} more begins later. | {count} more begin later.' },
  write: { 'zh-CN': '写公告', en: 'Write an alert' },
  back: { 'zh-CN': '全部公告', en: 'All alerts' },
  now: { 'zh-CN': '现在', en: 'Now' },
  coming: { 'zh-CN': '将来', en: 'Coming' },
  over: { 'zh-CN': '过了的', en: 'Over' },
  overCount: { 'zh-CN': '过了的公告，{count} 条', en: '{count} alert that is over | {count} alerts that are over' },
  noneNow: { 'zh-CN': '没有。', en: 'None.' },
  listCut: { 'zh-CN': '只列出最近的 {count} 条。', en: 'Only the {count} newest are listed.' },
  emptyTitle: { 'zh-CN': '还没有写过公告', en: 'No alert was ever written' },
  emptyWhy: {
    'zh-CN': '施工、天气、站点移位，用平常的话写一条，乘客页面和大堂屏几秒钟内就有。',
    en: "Works, weather, a stop that moved: write it in plain words, and riders' pages and the lobby board have it within seconds.",
  },
  noEnglish: { 'zh-CN': '英文没有写，读英文的乘客看到中文。', en: 'No English: who reads English sees the Chinese.' },
  everywhere: { 'zh-CN': '全部线路、全部站点', en: 'All routes and stops' },
  atStop: { 'zh-CN': '{stop} 站', en: 'At {stop}' },
  onRouteAt: { 'zh-CN': '{route}，{stop} 站', en: '{route}, at {stop}' },
  fromUntil: { 'zh-CN': '{from} 起，到 {until}', en: 'from {from} until {until}' },
  fromOpen: { 'zh-CN': '{from} 起，到撤回为止', en: 'from {from} until it is withdrawn' },
  withdrawnAt: { 'zh-CN': '{time} 撤回', en: 'withdrawn {time}' },
  writtenBy: { 'zh-CN': '{who} {time} 公布', en: 'published by {who}, {time}' },
  changedBy: { 'zh-CN': '{who} {time} 最后改动', en: 'last changed by {who}, {time}' },
  change: { 'zh-CN': '改', en: 'Change' },
  changeOf: { 'zh-CN': '改“{header}”', en: 'Change "{header}"' },
  withdraw: { 'zh-CN': '撤回', en: 'Withdraw' },
  withdrawOf: { 'zh-CN': '撤回“{header}”，乘客马上看不到', en: 'Withdraw "{header}": riders stop seeing it at once' },
  withdrawn: { 'zh-CN': '“{header}”已撤回，乘客看不到了。', en: '"{header}" is withdrawn: riders no longer see it.' },
  published: { 'zh-CN': '“{header}”已公布，现在起看得到。', en: '"{header}" is published: riders see it from now on.' },
  publishedLater: { 'zh-CN': '“{header}”已存好，{from} 起看得到。', en: '"{header}" is saved: riders see it from {from}.' },
  changed: { 'zh-CN': '“{header}”已改好，乘客看到的已经是新的。', en: '"{header}" is changed: riders read the new words.' },
  titleNew: { 'zh-CN': '公告：写一条', en: 'Write an alert' },
  titleChange: { 'zh-CN': '公告：改一条', en: 'Change an alert' },
  gone: {
    'zh-CN': '这条公告不在了，或已经撤回，不能再改。',
    en: 'This alert is not there, or was withdrawn, and can no longer be changed.',
  },
  onlyTells: {
    'zh-CN': '公告只是告诉乘客，班次照旧。要取消、加开或改时间，请到',
    en: 'An alert only tells riders; the departures stay as they are. To cancel, add or move one, go to',
  },
  about: { 'zh-CN': '什么事', en: 'What it is about' },
  isBoarding: {
    'zh-CN': '影响坐车：放在班次上面，乘客先看到',
    en: 'It changes where or whether people board: put it above the departures',
  },
  isCalm: { 'zh-CN': '不影响坐车：放在班次下面', en: 'It changes nothing about boarding: below the departures' },
  movedBoarding: { 'zh-CN': '站点移位一定放在班次上面。', en: 'A stop that moved always stands above the departures.' },
  ready: { 'zh-CN': '现成的句子，点一下再改', en: 'Sentences to start from' },
  route: { 'zh-CN': '线路', en: 'Route' },
  allRoutes: { 'zh-CN': '全部线路', en: 'All routes' },
  stop: { 'zh-CN': '站点', en: 'Stop' },
  allStops: { 'zh-CN': '全部站点', en: 'All stops' },
  seenEverywhere: {
    'zh-CN': '每个站点的页面和大堂屏、司机手机上都有。',
    en: "On the page and board of every stop, and on drivers' phones.",
  },
  seenRoute: {
    'zh-CN': '这条线路经过的站点都有，司机手机上也有。',
    en: "At the stops of this route, and on drivers' phones.",
  },
  seenStop: { 'zh-CN': '只有这一站的页面和大堂屏有，司机手机上也有。', en: "On the page and board of this stop, and on drivers' phones." },
  headerZh: { 'zh-CN': '标题（中文）', en: 'Title (Chinese)' },
  headerEn: { 'zh-CN': '标题（英文，可以不填）', en: 'Title (English, may be left empty)' },
  headerEnHint: { 'zh-CN': '不填，读英文的乘客看到中文标题。', en: 'Left empty, who reads English sees the Chinese title.' },
  descriptionZh: { 'zh-CN': '详细的话（中文，可以不填）', en: 'More (Chinese, may be left empty)' },
  descriptionEn: { 'zh-CN': '详细的话（英文，可以不填）', en: 'More (English, may be left empty)' },
  begins: { 'zh-CN': '什么时候开始', en: 'When it begins' },
  beginsNow: { 'zh-CN': '公布后就开始', en: 'As soon as it is published' },
  beginsNowChange: { 'zh-CN': '马上开始', en: 'At once' },
  hasBegun: { 'zh-CN': '{from} 已经开始', en: 'It began {from}' },
  beginsLater: { 'zh-CN': '到时候再开始', en: 'Later' },
  from: { 'zh-CN': '从', en: 'From' },
  ends: { 'zh-CN': '什么时候结束', en: 'When it ends' },
  endsAt: { 'zh-CN': '到这个时间', en: 'At this time' },
  endsOpen: { 'zh-CN': '到撤回为止', en: 'When it is withdrawn' },
  endsOpenHint: {
    'zh-CN': '一直挂着，直到有人在这里撤回。事情过了请记得回来撤回。',
    en: 'It stays until somebody withdraws it here. Come back to do so when it is over.',
  },
  until: { 'zh-CN': '到', en: 'Until' },
  untilHint: { 'zh-CN': '写 00:00，乘客看到的是前一天为止。', en: 'At 00:00 riders read the day before as the last one.' },
  localTime: { 'zh-CN': '都是当地时间（{zone}）。', en: 'All times are local ({zone}).' },
  needsHeader: {
    'zh-CN': '请写中文标题，例如“大门口施工，在北门上车”。乘客先看到它。',
    en: 'Write a Chinese title, like "大门口施工，在北门上车". Riders see it first.',
  },
  longHeader: { 'zh-CN': '标题最多 200 个字，请写短一些，多的放到下面。', en: 'A title has at most 200 characters. Put the rest below.' },
  longDescription: { 'zh-CN': '最多 2000 个字，请写短一些。', en: 'At most 2000 characters, please.' },
  needsMoment: { 'zh-CN': '请选日期和时间。', en: 'Choose a date and a time.' },
  endsTooEarly: { 'zh-CN': '结束不晚于开始。请选开始以后的时间。', en: 'It ends before it begins. Choose a later time.' },
  isOver: {
    'zh-CN': '这个时间已经过了，公布了乘客也看不到。请选以后的时间。',
    en: 'That time is past: nobody would read it. Choose a later one.',
  },
  publish: { 'zh-CN': '公布，现在起看得到', en: 'Publish: riders see it from now on' },
  publishLater: { 'zh-CN': '公布，{from} 起看得到', en: 'Publish: riders see it from {from}' },
  save: { 'zh-CN': '改好，乘客马上看到新的', en: 'Change it: riders read the new words at once' },
  saveLater: { 'zh-CN': '改好，{from} 起看得到', en: 'Change it: riders see it from {from}' },
  leave: { 'zh-CN': '不写了', en: 'Leave it' },
  leaveChange: { 'zh-CN': '不改了', en: 'Leave it as it is' },
  kept: { 'zh-CN': '您上次没写完，接着写。', en: 'You had not finished: go on.' },
  undoHint: { 'zh-CN': '公布以后可以撤回，也可以再改。', en: 'You can withdraw or change it afterwards.' },
  seen: { 'zh-CN': '乘客会看到', en: 'What riders will see' },
  seenNote: {
    'zh-CN': '这就是乘客的页面，公告还没有公布。',
    en: "This is the riders' own page; the alert is not published yet.",
  },
  seenAtStop: { 'zh-CN': '在哪一站看', en: 'Seen at' },
  anyStop: { 'zh-CN': '人最多的一站', en: 'The busiest stop' },
  seenLater: {
    'zh-CN': '开始以前乘客看不到，下面是开始时的样子。',
    en: 'Riders see nothing before it begins. Below is how it will be then.',
  },
  lobby: { 'zh-CN': '大堂屏', en: 'Lobby board' },
  phoneFrame: { 'zh-CN': '乘客手机上的页面', en: "The page on a rider's phone" },
  lobbyFrame: { 'zh-CN': '大堂屏上的样子', en: 'The board in the lobby' },
  fillFirst: { 'zh-CN': '写好中文标题，这里就是乘客看到的样子。', en: 'Write the Chinese title, and here is what riders will see.' },
  languageOf: { 'zh-CN': '哪种语言', en: 'Language' },
  cause: { 'zh-CN': '什么事', en: 'What it is about' },
  effect: { 'zh-CN': '影响', en: 'Effect' },
} satisfies Record<string, Text>;

export const pictureTexts: Readonly<Record<PictureName, Text>> = {
  works: { 'zh-CN': '施工', en: 'Works' },
  weather: { 'zh-CN': '天气', en: 'Weather' },
  moved: { 'zh-CN': '站点移位', en: 'Stop moved' },
  late: { 'zh-CN': '晚点、拥挤', en: 'Late or crowded' },
  other: { 'zh-CN': '其他', en: 'Other' },
};

/** Template texts for alerts, each in its own language. */
export const readySentences: Readonly<Record<PictureName, readonly Text[]>> = {
  works: [
    { 'zh-CN': '道路施工，班车绕行，可能晚 5 到 10 分钟', en: 'Road works: buses take another way and may be 5 to 10 minutes late' },
    { 'zh-CN': '大门口施工，请到北门上车', en: 'Works at the main gate: board at the north gate' },
  ],
  weather: [
    { 'zh-CN': '大雨，班车可能晚点，请多留几分钟', en: 'Heavy rain: buses may be late, allow a few minutes more' },
    { 'zh-CN': '台风，今天的班车停运', en: 'Typhoon: no buses today' },
  ],
  moved: [
    { 'zh-CN': '上车点临时移到北门', en: 'The stop has moved to the north gate for now' },
    { 'zh-CN': '本站暂停使用，请到下一站上车', en: 'This stop is closed: board at the next one' },
  ],
  late: [
    { 'zh-CN': '今天路上堵，班车会晚 10 分钟左右', en: 'Heavy traffic: buses are about 10 minutes late today' },
    { 'zh-CN': '早高峰车上拥挤，可能坐不下，请留出步行的时间', en: 'Morning buses may be full: allow time to walk' },
  ],
  other: [
    { 'zh-CN': '下周起试行新时刻，请看站点页面', en: 'New times are tried from next week: see the page of your stop' },
    { 'zh-CN': '车上捡到失物，请联系物业', en: 'Something was found on a bus: ask the property manager' },
  ],
};

/** The message for the residents' chat group. */
export const groupTexts = {
  line: { 'zh-CN': '【班车公告】{header}。{more}{until}', en: 'Shuttle notice: {header}. {more}{until}' },
  until: { 'zh-CN': '到 {until} 为止。', en: 'Until {until}.' },
} satisfies Record<string, Text>;
