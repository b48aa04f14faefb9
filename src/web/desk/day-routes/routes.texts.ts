import type { Text } from '../../../language.js';

/** Texts of the routes of a day that has too many trips to show them all. */
export const routesTexts = {
  titleToday: { 'zh-CN': '今天的 {routes} 条线路，{trips} 班', en: 'Today: {routes} routes, {trips} trips' },
  titleOf: { 'zh-CN': '{day}的 {routes} 条线路，{trips} 班', en: '{day}: {routes} routes, {trips} trips' },
  note: { 'zh-CN': '点一条线路，看它的班次并处理', en: 'Choose a route to see its trips and act on them' },
  find: { 'zh-CN': '找线路', en: 'Find a route' },
  which: { 'zh-CN': '看哪些', en: 'Show' },
  all: { 'zh-CN': '全部 {count} 条', en: 'All {count} routes' },
  ofNotStarted: { 'zh-CN': '有班次没发车：{count} 条', en: 'With trips not started: {count}' },
  ofWithoutCrew: { 'zh-CN': '缺司机或车：{count} 条', en: 'Without driver or bus: {count}' },
  ofLate: { 'zh-CN': '有晚点：{count} 条', en: 'With late trips: {count}' },
  ofUnlogged: { 'zh-CN': '有班次没有记录：{count} 条', en: 'With trips without record: {count}' },
  ofCancelled: { 'zh-CN': '有取消：{count} 条', en: 'With cancelled trips: {count}' },
  table: { 'zh-CN': '{day}各线路的情况', en: 'The routes on {day}' },
  route: { 'zh-CN': '线路', en: 'Route' },
  run: { 'zh-CN': '已开', en: 'Run' },
  trips: { 'zh-CN': '班次', en: 'Trips' },
  notStarted: { 'zh-CN': '没有发车', en: 'Not started' },
  withoutCrew: { 'zh-CN': '缺司机或车', en: 'No driver or bus' },
  late: { 'zh-CN': '晚点', en: 'Late' },
  unlogged: { 'zh-CN': '没有记录', en: 'No record' },
  cancelled: { 'zh-CN': '取消', en: 'Cancelled' },
  boardings: { 'zh-CN': '人次', en: 'Rides' },
  leftBehind: { 'zh-CN': '没坐上', en: 'Left behind' },
  runOf: { 'zh-CN': '已开 {run}/{trips} 班', en: '{run} of {trips} run' },
  countOf: { 'zh-CN': '{what} {count} 班', en: '{what}: {count}' },
  between: { 'zh-CN': '，', en: ', ' },
  noneFound: { 'zh-CN': '没有这样的线路。', en: 'There is no such route.' },
  shown: { 'zh-CN': '看到 {shown} 条，共 {all} 条。', en: 'Showing {shown} of {all}.' },
  more: { 'zh-CN': '再看 {count} 条', en: '{count} more' },
  order: { 'zh-CN': '要先处理的线路排在前面。', en: 'Routes that need you first come first.' },
  back: { 'zh-CN': '全部线路', en: 'All routes' },
} as const satisfies Readonly<Record<string, Text>>;

export type RoutesKey = keyof typeof routesTexts;
