import type { Text } from '../../../language.js';

/** Texts of the page of routes and stops in force. */
export const networkTexts = {
  lead: { 'zh-CN': '现在有 {routes}、{stops}。', en: '{routes} and {stops} in force.' },
  routeCount: { 'zh-CN': '{count} 条线路', en: '{count} route | {count} routes' },
  stopCount: { 'zh-CN': '{count} 个站', en: '{count} stop | {count} stops' },
  leadNone: { 'zh-CN': '还没有线路和站点。', en: 'There are no routes and stops yet.' },
  none: { 'zh-CN': '还没有线路和站点', en: 'No routes and stops yet' },
  noneWhy: {
    'zh-CN': '四步就有：写上名称，写站点，排线路和时间，再排班次。做到一半可以离开，发布以前谁也看不到。',
    en: 'Four steps: a name, the stops, the routes with their times, then the departures. Leave halfway if you like; nobody sees it before you publish.',
  },
  begin: { 'zh-CN': '从第 1 步开始', en: 'Begin with step 1' },
  goOn: { 'zh-CN': '接着写“{name}”', en: 'Go on with "{name}"' },
  beginNew: { 'zh-CN': '另起一份空白的', en: 'Begin another from nothing' },
  into: {
    'zh-CN': '要改的写进草稿“{name}”；发布以前，乘客和司机看到的都不变。',
    en: 'Changes go into the draft "{name}"; riders and drivers see nothing of it before it is published.',
  },
  intoNew: {
    'zh-CN': '要改时会新建一份草稿；发布以前，乘客和司机看到的都不变。',
    en: 'A change begins a draft; riders and drivers see nothing of it before it is published.',
  },
  another: { 'zh-CN': '另建一份草稿', en: 'Begin another draft' },
  allDrafts: { 'zh-CN': '看所有草稿', en: 'See all drafts' },
  routes: { 'zh-CN': '线路', en: 'Routes' },
  stops: { 'zh-CN': '站点', en: 'Stops' },
  changeRoutes: { 'zh-CN': '改线路和时间', en: 'Change routes and times' },
  changeStops: { 'zh-CN': '改站点', en: 'Change stops' },
  changePlace: { 'zh-CN': '改名称、电话', en: 'Change name and telephone' },
  there: { 'zh-CN': '去程', en: 'Outbound' },
  back: { 'zh-CN': '回程', en: 'Inbound' },
  way: { 'zh-CN': '方向', en: 'Way' },
  round: { 'zh-CN': '一圈', en: 'Round' },
  operatedBy: { 'zh-CN': '由{who}开', en: 'Run by {who}' },
  number: { 'zh-CN': '序号', en: 'Number' },
  chinese: { 'zh-CN': '中文名', en: 'Name in Chinese' },
  english: { 'zh-CN': '英文名', en: 'Name in English' },
  where: { 'zh-CN': '在哪里', en: 'Where' },
  calls: { 'zh-CN': '停这里的线路', en: 'Routes that call there' },
  unnamed: { 'zh-CN': '—', en: '—' },
  unplaced: { 'zh-CN': '—', en: '—' },
  map: { 'zh-CN': '站和站怎么挨着', en: 'How the stops lie' },
  longest: {
    'zh-CN': '每个方向写的是停站最多的走法；快车等别的走法在草稿里看。',
    en: 'Each direction shows its way with the most stops; others, such as expresses, are seen in a draft.',
  },
} as const satisfies Readonly<Record<string, Text>>;
