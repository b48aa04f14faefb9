import type { Text } from '../../../language.js';

/** Texts of the page about data for other programs. */
export const feedsTexts = {
  leadOpen: { 'zh-CN': '人人可读，地图和应用不用令牌就能用。', en: 'Everybody may read them: maps and apps need no token.' },
  leadClosed: { 'zh-CN': '凭令牌读取，现有 {count} 个令牌在用。', en: 'They take a token. In use now: {count}.' },
  publicPage: { 'zh-CN': '公开页', en: 'Public page' },
  offered: { 'zh-CN': '有哪些数据', en: 'What there is' },
  offeredNote: {
    'zh-CN': '网址不会变。把它交给对方，对方自己会来取新的。',
    en: 'Addresses never change. Hand one on, and the other side fetches what is new by itself.',
  },
  offeredNoteClosed: {
    'zh-CN': '标着要令牌的，先在下面“令牌”里给对方做一个，带令牌的网址会一起列出来。网址不会变，对方自己会来取新的。',
    en: 'For those that take a token, make one below first: it comes with the addresses to hand on. They never change, and the other side fetches what is new by itself.',
  },
  needsToken: {
    'zh-CN': '要令牌：在下面“令牌”里给对方做一个，网址连同令牌一起列出来。',
    en: 'Takes a token: make one under Tokens below, and the address is listed with it.',
  },
  provisionalFrom: {
    'zh-CN': '{from} 起是暂定：从那时起的放假安排还没录入，放假和调休的日子都可能不对。',
    en: 'Provisional from {from} on: the working days after it are not entered yet, so holidays and make-up workdays may be wrong.',
  },
  toCalendar: { 'zh-CN': '去录入放假安排', en: 'Enter the working days' },
  noWebsite: {
    'zh-CN':
      '还没有网站可写，GTFS 里只能写 https://unknown.invalid/，有的地图会不收。请让维护程序的人设好 PUBLIC_URL，或者在时刻表草稿的“线路与站点：谁的班车”里填网址。',
    en: 'No website is known, so GTFS has to say https://unknown.invalid/, which some maps refuse. Have PUBLIC_URL set by whoever keeps the program running, or enter a website in a draft of the timetable, under “Routes and stops: whose buses”.',
  },
  month: { 'zh-CN': '哪个月', en: 'Month' },
  download: { 'zh-CN': '下载', en: 'Download' },
  noRides: { 'zh-CN': '还没有一个月有客流记录。', en: 'No month has any rides logged yet.' },
  at: { 'zh-CN': '在{place}。', en: 'At {place}.' },
  atAndMore: { 'zh-CN': '第一处在{place}，另有 {more} 处。', en: 'First at {place}, and in {more} more.' },
  gtfs: {
    'zh-CN': '交给高德、百度、Google、Apple 等地图，乘客就能在地图里查到班车。',
    en: 'For maps such as Amap, Baidu, Google and Apple, so that riders find the shuttle there.',
  },
  'gtfs-realtime': {
    'zh-CN': '晚点、取消和挤不挤，和时刻表一起交给地图。',
    en: 'Delays, cancellations and crowding, for maps together with the timetable.',
  },
  onebusaway: {
    'zh-CN': '会用 OneBusAway 接口的应用填这个网址。',
    en: 'Apps that speak OneBusAway ask for this address.',
  },
  calendars: { 'zh-CN': '乘客把自己那条线订到手机日历里。', en: 'Riders subscribe to their line on the phone.' },
  api: { 'zh-CN': '给自己写程序的人。', en: 'For people who write programs themselves.' },
  tides: {
    'zh-CN': '给做研究和统计的人。只有管理者能下载，司机以化名出现。',
    en: 'For research and statistics. Only managers can download it, and drivers have pseudonyms.',
  },
  valid: { 'zh-CN': '有效到 {until}', en: 'Valid until {until}' },
  passes: { 'zh-CN': '检查没有发现问题', en: 'The check found nothing wrong' },
  warnings: { 'zh-CN': '检查通过，有提醒', en: 'Passes its check, with warnings' },
  errors: { 'zh-CN': '检查发现错误，地图可能不收', en: 'The check found errors; maps may refuse it' },
  underway: { 'zh-CN': '正在检查', en: 'Being checked' },
  failed: { 'zh-CN': '这次没能检查', en: 'Could not be checked this time' },
  failedMeans: {
    'zh-CN':
      '是检查自己中断了，不等于时刻表有错，地图照样读得到。{at} 以后再打开本页，会重新检查；还是不行，请告诉维护程序的人，日志里有原因。',
    en: 'The check itself broke off. That does not mean that anything is wrong with the timetable, and maps can read it all the same. Open this page again after {at} to have it checked anew; if it fails again, tell whoever keeps the program running: the log says why.',
  },
  none: {
    'zh-CN': '现在没有在用的时刻表，还读不到。发布时刻表之后就有。',
    en: 'No timetable is in use, so there is nothing to read. It appears once one is published.',
  },
  places: { 'zh-CN': '{count} 处', en: 'Places: {count}' },
  hereOnly: {
    'zh-CN': '这些网址只有这台电脑打得开。交给别人之前，请让维护程序的人设好 PUBLIC_URL。',
    en: 'These addresses work on this computer only. Before you hand them on, have PUBLIC_URL set by whoever keeps the program running.',
  },
  licence: { 'zh-CN': '许可', en: 'Licence' },
  licenceNote: {
    'zh-CN': '别人能拿数据做什么，由您定。公开页上写着；不写，就写“还没有选定”。',
    en: 'What others may do with the data is your choice. The public page says it, or that none is chosen.',
  },
  licenceName: { 'zh-CN': '名称', en: 'Name' },
  licenceNameHint: {
    'zh-CN': '例如 CC BY 4.0：随便用，注明来源。不清楚就先空着，问问法务。',
    en: 'Such as CC BY 4.0: free to use, naming the source. If in doubt leave it empty and ask a lawyer.',
  },
  licenceUrl: { 'zh-CN': '全文的网址（可空）', en: 'Address of its text (optional)' },
  licenceUrlHint: { 'zh-CN': '以 https:// 或 http:// 开头', en: 'Begins with https:// or http://' },
  saveLicence: { 'zh-CN': '保存，公开页照新的写', en: 'Save: the public page says it' },
  unchanged: { 'zh-CN': '没有要保存的', en: 'Nothing to save' },
  licenceSaved: { 'zh-CN': '许可已保存。', en: 'The licence is saved.' },
  badUrl: { 'zh-CN': '应为网址，以 https:// 或 http:// 开头', en: 'Must be an address that begins with https:// or http://' },
  noName: { 'zh-CN': '有网址，就要有名称', en: 'Needed where there is an address' },
  tokens: { 'zh-CN': '令牌', en: 'Tokens' },
  tokensNote: {
    'zh-CN': '一方一个，不用了就停用，不影响别人。令牌只能读数据，改不了任何东西。',
    en: 'One for each reader; revoke it when it is no longer needed, and nobody else is affected. A token only reads, and changes nothing.',
  },
  tokensOpen: {
    'zh-CN':
      '现在人人可读（PUBLIC_FEEDS=on），不用发令牌。已有的令牌留着：哪天改回凭令牌读取，它们照样能用。演示总是这样；要试令牌，设 PUBLIC_FEEDS=off 再启动演示。',
    en: 'Everybody may read now (PUBLIC_FEEDS=on), so nobody needs a token. Those that exist stay: should reading take a token again, they work as before. A demonstration begins like this; to try tokens, start it with PUBLIC_FEEDS=off.',
  },
  who: { 'zh-CN': '给谁用', en: 'For whom' },
  whoHint: { 'zh-CN': '例如“高德地图”“同济大学 李老师”，以后好认', en: 'Such as "Amap" or "Prof. Li, Tongji", to recognise it later' },
  noWho: { 'zh-CN': '请写给谁用', en: 'Say who is going to use it' },
  make: { 'zh-CN': '做一个令牌', en: 'Make a token' },
  made: {
    'zh-CN': '给“{name}”的令牌做好了，只显示这一次。下面的网址已带上令牌，对方要哪几样就复制哪几样，现在就交给对方。',
    en: 'The token for {name} is made and shown only this once. It is in the addresses below: copy those that the other side needs, and hand them on now.',
  },
  withTokenGtfs: { 'zh-CN': '时刻表（GTFS）', en: 'Timetable (GTFS)' },
  withTokenRealtime: { 'zh-CN': '实时（GTFS-Realtime）', en: 'Live (GTFS-Realtime)' },
  withTokenServer: { 'zh-CN': 'OneBusAway：服务器网址', en: 'OneBusAway: address of the server' },
  withTokenKey: { 'zh-CN': 'OneBusAway 的 key，也就是令牌', en: 'OneBusAway: key, which is the token itself' },
  done: { 'zh-CN': '已经抄好，收起', en: 'I have copied it; close' },
  empty: {
    'zh-CN': '还没有令牌。谁要读数据，就在上面给谁做一个。',
    en: 'There are no tokens yet. Make one above for whoever wants to read.',
  },
  ending: { 'zh-CN': '尾号 {ending}', en: 'ends in {ending}' },
  madeBy: { 'zh-CN': '{by} 做于 {at}', en: 'made by {by}, {at}' },
  madeAt: { 'zh-CN': '做于 {at}', en: 'made {at}' },
  used: { 'zh-CN': '最后用于 {on}', en: 'last used {on}' },
  unused: { 'zh-CN': '还没用过', en: 'not used yet' },
  revoke: { 'zh-CN': '停用', en: 'Revoke' },
  revokeOf: { 'zh-CN': '停用“{name}”的令牌', en: 'Revoke the token of {name}' },
  revokeWhy: {
    'zh-CN': '“{name}”马上读不到数据了，停用后不能恢复，只能再做新的。',
    en: '{name} can read nothing from then on. It cannot be undone; you would have to make a new one.',
  },
  isRevoked: { 'zh-CN': '“{name}”的令牌已停用，从现在起读不到数据。', en: 'The token of {name} is revoked; it opens nothing any more.' },
  keep: { 'zh-CN': '不停用', en: 'Keep it' },
  revokedBy: { 'zh-CN': '{by} 停用于 {at}', en: 'revoked by {by}, {at}' },
  revokedAt: { 'zh-CN': '停用于 {at}', en: 'revoked {at}' },
  revoked: { 'zh-CN': '已停用的', en: 'Revoked tokens' },
} as const satisfies Record<string, Text>;
