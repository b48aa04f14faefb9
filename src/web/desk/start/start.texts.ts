import type { Text } from '../../../language.js';

/** Texts of pages while there is no timetable yet. */
export const startTexts = {
  'lead-today': {
    'zh-CN': '有了时刻表，这里就有当天的每一班：谁开，开哪辆车，晚没晚。',
    en: 'With a timetable this page has every trip of the day: who drives it, in which vehicle, and whether it is late.',
  },
  'lead-ridership': {
    'zh-CN': '司机记下第一班以后，这里就有客流：哪一班多少人，一个月多少人次。',
    en: 'Once a driver has logged a trip, this page has the ridership: how many rode each trip, and in a month.',
  },
  'lead-paper': {
    'zh-CN': '有了时刻表，这里就能打印每辆车的纸单，不用手机也能记。',
    en: 'With a timetable this page prints a sheet for each bus, so that trips are logged without a phone.',
  },
  'lead-calendar': {
    'zh-CN': '有了时刻表，这里就有全年的日子：哪天开车，哪天停，为什么。',
    en: 'With a timetable this page has every day of the year: whether buses run, and why.',
  },
  'lead-assignments': {
    'zh-CN': '有了时刻表，就在这里排班：哪一班谁开，开哪辆车。',
    en: 'With a timetable this page says who drives what, in which vehicle.',
  },
  'lead-timetables': {
    'zh-CN': '这里还没有时刻表。先做一份，发布以前谁也看不到。',
    en: 'There is no timetable yet. Make one; nobody sees it before it is published.',
  },
  'lead-network': {
    'zh-CN': '这里还没有线路和站点。它们和时刻表一起做，分四步。',
    en: 'There are no routes and stops yet. They are made with the timetable, in four steps.',
  },
  title: { 'zh-CN': '先做时刻表，大约一刻钟', en: 'First make the timetable, in about fifteen minutes' },
  goOnTitle: { 'zh-CN': '接着做时刻表', en: 'Go on with the timetable' },
  place: { 'zh-CN': '地方', en: 'Place' },
  'place-what': { 'zh-CN': '叫什么，按哪里的时间', en: 'its name, and by which clock' },
  stops: { 'zh-CN': '站点', en: 'Stops' },
  'stops-what': { 'zh-CN': '车在哪里停：写站名，粘贴地图的链接', en: 'where buses stop: write names, paste links of a map' },
  routes: { 'zh-CN': '线路和时间', en: 'Routes and times' },
  'routes-what': { 'zh-CN': '怎么走，几分钟', en: 'which way, and how many minutes' },
  departures: { 'zh-CN': '班次', en: 'Departures' },
  'departures-what': { 'zh-CN': '哪天开，几点开；然后发布', en: 'on which days and at what times; then publish' },
  begin: { 'zh-CN': '开始：第 1 步，地方', en: 'Begin: step 1, the place' },
  goOn: { 'zh-CN': '接着做“{name}”', en: 'Go on with "{name}"' },
  saved: { 'zh-CN': '做了的都存着，{at} 改过。', en: 'All you did is saved; it was changed {at}.' },
  unseen: {
    'zh-CN': '边做边存，随时可以离开，回来接着做。发布以前谁也看不到。',
    en: 'It is saved as you go: leave at any time and go on later. Nobody sees it before it is published.',
  },
  meanwhile: {
    'zh-CN': '也可以先加好车辆和司机，它们不靠时刻表。',
    en: 'Vehicles and drivers can be added before; they need no timetable.',
  },
  fleet: { 'zh-CN': '加车辆', en: 'Add vehicles' },
  people: { 'zh-CN': '加司机', en: 'Add drivers' },
  gtfs: { 'zh-CN': '已经有时刻表文件？', en: 'Is there a timetable file already?' },
  gtfsHow: {
    'zh-CN': '请管服务器的人载入它（GTFS 格式）：npm run load -- 文件夹或 zip。',
    en: 'Ask whoever keeps the server to load it (in the format GTFS): npm run load -- FOLDER-OR-ZIP.',
  },
  line: {
    'zh-CN': '这里还没有时刻表，乘客和司机还看不到班次。',
    en: 'There is no timetable here yet, so riders and drivers see no buses.',
  },
  lineGo: { 'zh-CN': '做时刻表', en: 'Make the timetable' },
  lineGoOn: { 'zh-CN': '接着做时刻表', en: 'Go on with the timetable' },
} satisfies Record<string, Text>;
