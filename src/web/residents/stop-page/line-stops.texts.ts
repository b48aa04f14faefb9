import type { Text } from '../../../language.js';

/** The texts that only the list of a line's stops has. */
export const lineStopsTexts = {
  stopTimes: { 'zh-CN': '各站什么时候到', en: 'Times at each stop' },
  stopTimesOf: { 'zh-CN': '各站什么时候到：{line}', en: 'Times at each stop: {line}' },
  inTimetable: { 'zh-CN': '各站时间见时刻表', en: 'For times at each stop, see the timetable' },
  whichBus: { 'zh-CN': '看哪一班', en: 'Choose a departure' },
  youAreHere: { 'zh-CN': '您在这里', en: 'You are here' },
  wholeRound: { 'zh-CN': '绕一圈 {minutes} 分钟', en: 'full loop, {minutes} min' },
  noDropOff: { 'zh-CN': '这班不能在此下车', en: 'not by this bus' },
  'getOff-phone-agency': { 'zh-CN': '下车须先打电话', en: 'phone first to get off' },
  'getOff-coordinate-with-driver': { 'zh-CN': '下车先告诉司机', en: 'tell the driver to get off' },
  expectedTimes: { 'zh-CN': '以下是预计时间', en: 'Times below are expected' },
  leftAlready: { 'zh-CN': '已开出', en: 'has left' },
  chosenCancelled: { 'zh-CN': '{time} 这班取消了，以下是 {next} 的。', en: 'The {time} is cancelled. Times below are of the {next}.' },
  staysOn: { 'zh-CN': '回程不用换车：坐满一圈就回到{stop}。', en: 'Coming back? Stay on: the bus comes round to {stop}.' },
  wayBack: { 'zh-CN': '回程：从{stop}上车', en: 'Way back: board at {stop}' },
} as const satisfies Readonly<Record<string, Text>>;
