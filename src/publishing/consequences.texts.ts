import type { Text } from '../language.js';

/** Sentences about what publishing does that people may not expect: what happens to riders, on which dates, and what to do. */
export const consequenceTexts = {
  firstAgency: {
    'zh-CN': '“{town}”是这里的第一家机构，编号 {agencyId}。',
    en: '{town} is the first agency here; its id is {agencyId}.',
  },
  firstOfBegun: {
    'zh-CN': '“{town}”的时刻表归入这里已有的机构，编号 {agencyId}：它还没有时刻表，账号照旧。',
    en: 'The timetable of {town} is kept under the agency that is here, with the id {agencyId}: it had no timetable yet, and its accounts stay.',
  },
  firstOfNamed: {
    'zh-CN':
      '“{name}”（编号 {agencyId}）还没有时刻表，有人正在为它做一份。“{town}”的时刻表将成为它的第一份，乘客看到的名称是“{town}”；正在做的草稿和账号都留着。如果是两个地方，请给这份时刻表另一个编号（--agency）。',
    en: '{name} (id {agencyId}) has no timetable yet, and somebody is making one for it. The timetable of {town} would be its first, and riders would see the name {town}; the draft and the accounts stay. If these are two places, give this timetable an id of its own (--agency).',
  },
  newAgency: {
    'zh-CN':
      '“{town}”在这里还没有：将作为新的机构加进来，编号 {agencyId}，有自己的网址、车辆、司机和客流。现有的{others}一切不变，那里的乘客看不到这份时刻表。如果它其实是现有的一家，请指明是哪一家。',
    en: '{town} is not here yet: it would be added as a new agency with the id {agencyId}, and with addresses, vehicles, drivers and figures of its own. Nothing changes for {others}, whose riders do not see this timetable. If it is one of those, say which.',
  },
  strangers: {
    'zh-CN':
      '这是“{town}”的时刻表，要接替的却是“{known}”（编号 {agencyId}）的：两者没有一个共同的站点或线路。从 {date} 起，“{known}”的乘客看到的全是“{town}”的车，站牌上的二维码不再有班次。如果是两个地方，请把它归入它自己的机构。',
    en: 'This is a timetable of {town}, and it would follow one of {known} (id {agencyId}): they have no stop and no route in common. From {date} riders of {known} see nothing but buses of {town}, and the codes on their stop signs lead to no departures. If these are two places, give it an agency of its own.',
  },
  leftOut: {
    'zh-CN':
      '{named} 个班次里有 {leftOut} 个（{percent}%）没有读进来，文件很可能不完整。从 {date} 起，乘客看不到这些班次。请核对提醒里说的缺漏，重新取得完整的文件；确实不要这些班次，再继续。',
    en: '{leftOut} of {named} trips ({percent}%) are left out; the files are probably not complete. From {date} riders do not see these trips. Look at what the warnings say is missing and get the whole files; go on only if these trips are not wanted.',
  },
  driven: {
    'zh-CN':
      '{asked} 到 {last} 的班车已经按原来的时刻表开过，有记录；这些天的班次和人次不改。新时刻表从 {date} 起生效，在那之前乘客看到的仍是原来的。',
    en: 'Buses from {asked} to {last} were driven by the timetable of before, and logged; those days keep their trips and figures. The new timetable takes effect on {date}; until then riders see the one of before.',
  },
  drivenThen: {
    'zh-CN': '{asked} 的班车已经按原来的时刻表开过，有记录；那天的班次和人次不改。新时刻表从 {date} 起生效，在那之前乘客看到的仍是原来的。',
    en: 'Buses were driven on {asked} by the timetable of before, and logged; that day keeps its trips and figures. The new timetable takes effect on {date}; until then riders see the one of before.',
  },
  frozen: {
    'zh-CN': '{last} 及以前的月报已经定稿，那时的时刻表不改。新时刻表从 {date} 起生效（要求的是 {asked}），在那之前乘客看到的仍是原来的。',
    en: 'Months up to {last} are frozen as reported, and keep their timetable. The new one takes effect on {date} (asked for: {asked}); until then riders see the one of before.',
  },
  todayDriven: {
    'zh-CN': '今天的班车已经开过，有记录：今天仍按原来的时刻表，新的从 {date} 起生效。',
    en: 'Buses were driven today, and logged: today keeps the timetable of before, and the new one takes effect on {date}.',
  },
  firstDay: {
    'zh-CN': '新时刻表到 {date} 才有车，从那天起生效；在那之前乘客看到的仍是原来的。',
    en: 'The new timetable has no bus before {date} and takes effect on that day; until then riders see the one of before.',
  },
  validFrom: {
    'zh-CN': '这份时刻表自己写明从 {date} 起适用，所以不会更早生效；在那之前乘客看到的仍是原来的。',
    en: 'The timetable says itself that it is meant for {date} and later, so it does not take effect before; until then riders see the one of before.',
  },
  validFromFirst: {
    'zh-CN': '这份时刻表自己写明从 {validFrom} 起适用：第一个有车的日子是 {date}，更早没有。',
    en: 'The timetable says itself that it is meant for {validFrom} and later: its first day with buses is {date}.',
  },
  coming: {
    'zh-CN':
      '这份时刻表只到 {last} 为止：{versions}仍会按时生效，从 {until} 起乘客看到的又是它。要让这份时刻表接着有效，请把以后的版本一并撤下。',
    en: 'This timetable ends on {last}: {versions} still takes effect as planned, and from {until} riders see that one. For this one to go on, have the coming ones withdrawn with it.',
  },
  notReached: {
    'zh-CN':
      '这份时刻表只管到 {last} 为止：从 {until} 起已有{versions}，今天和以后乘客看到的仍是它。要让这份时刻表今天就生效，生效日请取今天，不要更早。',
    en: 'This timetable ends on {last}: {versions} was in force from {until} already, and riders see that one today and later. For this one to be in force today, have it take effect today and not before.',
  },
  comingWithdrawn: {
    'zh-CN': '{versions}撤下，不再生效。',
    en: 'Withdrawn, and not to take effect: {versions}.',
  },
  comingReplaced: {
    'zh-CN': '{versions}原定同一天生效，由这一份代替。',
    en: '{versions} was to take effect on the same day; this one takes its place.',
  },
  gap: {
    'zh-CN': '{first} 至 {last} 之间有 {days} 天，原来有车，改后一班也没有{spans}：乘客那些天等不到车。{advice}{looked}',
    en: 'On {days} {days|day|days} between {first} and {last} there were buses and would be none{spans}: riders wait in vain. {advice}{looked}',
  },
  gapOfOneDay: {
    'zh-CN': '{first} 原来有车，改后一班也没有：乘客那天等不到车。{advice}{looked}',
    en: 'On {first} there were buses and would be none: riders wait in vain. {advice}{looked}',
  },
  adviceBegins: {
    'zh-CN': '新时刻表到 {begins} 才有车：让它从那天起生效，在那之前就照旧开行。',
    en: 'The new timetable has no bus before {begins}: let it take effect on that day, and the one of before runs until then.',
  },
  adviceMeanwhile: {
    'zh-CN': '原来的时刻表到 {end} 为止，新的到 {begins} 才有车：请让两份接上，或提前告诉乘客停运。',
    en: 'The timetable of before ends on {end} and the new one has no bus before {begins}: have one of them fill the days between, or tell riders in time that nothing runs.',
  },
  adviceEnds: {
    'zh-CN': '新时刻表的车只开到 {ends}：请取得更长的一份，或在那之前载入下一份。',
    en: 'The last bus of the new timetable is on {ends}: get one that lasts longer, or load the next one before.',
  },
  adviceDays: {
    'zh-CN': '请核对这些日子的日历；确实停运，请提前告诉乘客。',
    en: 'Check the calendar of these days; if nothing is to run, tell riders in time.',
  },
  lookedAhead: { 'zh-CN': '（只查到 {until}，即 {ahead} 天。）', en: ' (Looked at until {until}, {ahead} days.)' },
  lookedToEnd: {
    'zh-CN': '（查到 {until}，原来的时刻表到那天为止。）',
    en: ' (Looked at until {until}, where the timetable of before ends.)',
  },
  gapOfRoute: {
    'zh-CN': '线路“{route}”在 {first} 至 {last} 之间有 {days} 天原来有车，改后没有{spans}，其他线路照开。请核对它的日历，或提前告诉乘客。',
    en: 'Route {route} ran on {days} {days|day|days} between {first} and {last} on which it would not{spans}, while others run. Check its calendar, or tell riders in time.',
  },
  gapOfMoreRoutes: {
    'zh-CN': '另有 {count} 条线路也有这样的日子。',
    en: 'There are such days on {count} more {count|route|routes}.',
  },
  fewerTrips: {
    'zh-CN': '{date} 原来有 {ran} 班，改后只有 {run} 班。如果没有打算减这么多，请核对文件是否完整。',
    en: 'On {date} there were {ran} trips and would be {run}. If so many are not meant to go, check that the files are complete.',
  },
  givenUp: {
    'zh-CN':
      '新时刻表里没有线路{routes}：从 {date} 起不再开行，乘客查不到它的班次。如果是漏了，请重新取得完整的时刻表；确实停开，请提前告诉乘客。',
    en: 'The new timetable does not have route {routes}: from {date} nothing runs there, and riders find no departures of it. If it is missing by mistake get the whole timetable; if it is given up tell riders in time.',
  },
  withdrawnThen: {
    'zh-CN': '撤回第 {version} 版后，{from} 起按第 {then} 版（{source}）运行。',
    en: 'With version {version} withdrawn, version {then} ({source}) is in force from {from} on.',
  },
  withdrawnThenNone: {
    'zh-CN': '撤回第 {version} 版后，从 {from} 起没有时刻表。',
    en: 'With version {version} withdrawn, there is no timetable from {from} on.',
  },
  withdrawnGap: {
    'zh-CN': '撤回第 {version} 版后，{spans} 共 {days} 天没有任何班车，而按它是有的。',
    en: 'With version {version} withdrawn no bus runs on {days} {days|day|days} ({spans}) on which some would.',
  },
  withdrawnGapOfRoute: {
    'zh-CN': '撤回第 {version} 版后，线路“{route}”有 {days} 天没有班次（{spans}），而按它是有的。',
    en: 'With version {version} withdrawn route {route} does not run on {days} {days|day|days} ({spans}) on which it would.',
  },
  version: { 'zh-CN': '第 {version} 版（{source}，{from} 起）', en: 'version {version} ({source}, from {from})' },
  moreVersions: { 'zh-CN': '等 {count} 版', en: 'and {count} more' },
  apart: { 'zh-CN': '（{spans}）', en: ' ({spans})' },
  span: { 'zh-CN': '{first} 至 {last}', en: '{first} to {last}' },
  moreSpans: { 'zh-CN': '等 {count} 段', en: '{count} more' },
  moreNames: { 'zh-CN': '等 {count} 个', en: '{count} more' },
  agency: { 'zh-CN': '“{name}”（{agencyId}）', en: '{name} ({agencyId})' },
  sharesWith: {
    'zh-CN': '它与“{name}”（{agencyId}）有共同的站点或线路。',
    en: 'It has a stop or a route in common with {name} ({agencyId}). ',
  },
  between: { 'zh-CN': '、', en: ', ' },
} satisfies Record<string, Text>;
