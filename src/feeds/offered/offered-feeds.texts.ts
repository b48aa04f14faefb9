import type { Text } from '../../language.js';

/** What each feed is, for people who decide whether they can use it. */
export const offeredTexts = {
  gtfs: { 'zh-CN': '时刻表（GTFS）', en: 'Timetable (GTFS)' },
  gtfsWhat: {
    'zh-CN': '线路、站点、每个开行日的全部班次，连已公布的节假日和调休，到明年年底。时刻表一改就重做，网址不变。地图和出行规划都读它。',
    en: 'Routes, stops and every trip of every day until the end of next year, with the holidays and make-up workdays that are announced. It is made anew whenever the timetable changes, at the same address. Maps and journey planners read it.',
  },
  gtfsZip: { 'zh-CN': '一个压缩包，内为文本表格', en: 'one zip of text tables' },
  'gtfs-realtime': { 'zh-CN': '实时（GTFS-Realtime）', en: 'Live (GTFS-Realtime)' },
  'gtfs-realtimeWhat': {
    'zh-CN': '晚点、取消、加开、公告和车上挤不挤，来自司机的记录，30 秒内更新。编号与上面的时刻表一致，两个一起用。',
    en: 'Delays, cancellations, extra trips, alerts and how full buses are, from what drivers log, never older than 30 seconds. Its ids are those of the timetable above: use both together.',
  },
  all: { 'zh-CN': '全部', en: 'everything' },
  'trip-updates': { 'zh-CN': '晚点、取消、加开', en: 'delays, cancellations, extra trips' },
  'vehicle-positions': { 'zh-CN': '车到了哪一站，挤不挤', en: 'at which stop a bus is, and how full' },
  alerts: { 'zh-CN': '公告', en: 'alerts' },
  protobuf: { 'zh-CN': 'Protocol Buffers', en: 'Protocol Buffers' },
  json: { 'zh-CN': 'JSON', en: 'JSON' },
  onebusaway: { 'zh-CN': '乘车应用接口（OneBusAway）', en: 'Rider app API (OneBusAway)' },
  onebusawayWhat: {
    'zh-CN': '会用 OneBusAway 接口的乘车应用，填上服务器网址就能查站点、到站时间和行程。令牌在这里叫 key。',
    en: 'Apps that speak OneBusAway show stops, arrivals and trips once they know the address of the server. They call the token key.',
  },
  server: { 'zh-CN': '服务器网址，填进应用', en: 'address of the server, for the app' },
  tryIt: { 'zh-CN': '试一试：有哪些运营方', en: 'to try it: which agencies there are' },
  calendars: { 'zh-CN': '日历（iCalendar）', en: 'Calendars (iCalendar)' },
  calendarsWhat: {
    'zh-CN': '一条线路一个方向今后 60 天的班次，订阅到手机或电脑的日历里。每条线路、每个站的网址在“乘车须知”页上。',
    en: 'The departures of a line in one direction over the next 60 days, to subscribe to in the calendar of a phone or computer. The addresses for each line and stop are on the page Riding the shuttle.',
  },
  calendarOf: {
    'zh-CN': '换上线路编号、方向（0 或 1）和站点编号',
    en: 'with the id of a route, a direction (0 or 1) and the id of a stop',
  },
  guide: { 'zh-CN': '各线路、各站的日历网址', en: 'the addresses for each line and stop' },
  page: { 'zh-CN': '网页', en: 'web page' },
  api: { 'zh-CN': '本程序的接口（JSON）', en: 'The API of this program (JSON)' },
  apiWhat: {
    'zh-CN': '下一班、时刻表、线路和站点、公告，想问哪一刻都行。网页自己用的就是它。',
    en: 'Next departures, timetables, routes and stops, alerts, for any moment. These pages use it themselves.',
  },
  description: { 'zh-CN': '接口描述（OpenAPI）', en: 'its description (OpenAPI)' },
  docs: { 'zh-CN': '可以读、可以试的说明', en: 'documentation to read and try' },
  tides: { 'zh-CN': '客流（TIDES）', en: 'Ridership (TIDES)' },
  tidesWhat: {
    'zh-CN': '一个月里每班车实际怎么开的、各站上下多少人，给做研究和统计的人。只有管理者能下载；里面的司机是化名。',
    en: 'How every trip of a month was really driven, and how many got on and off at each stop, for research and statistics. Only managers can download it; drivers appear under pseudonyms.',
  },
  tidesZip: { 'zh-CN': '一个月一个压缩包，网址里的月份可换', en: 'a zip for each month; change the month in the address' },
} as const satisfies Record<string, Text>;
