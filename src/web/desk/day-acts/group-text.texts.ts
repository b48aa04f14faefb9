import type { Text } from '../../../language.js';

/** Messages for the residents' chat group: one line each, in riders' words, without ids or technical terms. */
export const groupTexts = {
  cancelled: {
    'zh-CN': '【班车】{day}{time} {route}{direction}取消：{reason}。{next}给您带来不便，敬请谅解。',
    en: '[Shuttle] {day}: the {time} {route}{direction} is cancelled ({reason}). {next}We are sorry for the inconvenience.',
  },
  reinstated: {
    'zh-CN': '【班车】{day}{time} {route}{direction}恢复，照常开：{reason}。',
    en: '[Shuttle] {day}: the {time} {route}{direction} runs after all ({reason}).',
  },
  added: {
    'zh-CN': '【班车】{day}加开一班：{time} {route}{direction}，{reason}。',
    en: '[Shuttle] {day}: one more departure, {time} {route}{direction} ({reason}).',
  },
  moved: {
    'zh-CN': '【班车】{day}{time} {route}{direction}改到 {to} 开：{reason}。请按新时刻候车。',
    en: '[Shuttle] {day}: the {time} {route}{direction} leaves at {to} instead ({reason}). Please be there by the new time.',
  },
  cancelledMany: {
    'zh-CN': '【班车】{day}取消 {count} 班：{trips}；原因：{reason}。{others}给您带来不便，敬请谅解。',
    en: '[Shuttle] {day}: {count} departures are cancelled ({reason}): {trips}. {others}We are sorry for the inconvenience.',
  },
  cancelledFrom: {
    'zh-CN': '【班车】{day}{from} 起{which}停开，共 {count} 班：{reason}。{others}给您带来不便，敬请谅解。',
    en: '[Shuttle] {day}: no {which} from {from} on, {count} departures ({reason}). {others}We are sorry for the inconvenience.',
  },
  cancelledBack: {
    'zh-CN': '【班车】更正：{day}{time} {route}{direction}照常开，刚才的取消通知作废。',
    en: '[Shuttle] Correction: on {day} the {time} {route}{direction} runs after all; please disregard the last message.',
  },
  reinstatedBack: {
    'zh-CN': '【班车】更正：{day}{time} {route}{direction}还是取消，刚才的恢复通知作废。',
    en: '[Shuttle] Correction: on {day} the {time} {route}{direction} stays cancelled; please disregard the last message.',
  },
  addedBack: {
    'zh-CN': '【班车】更正：{day}不加开 {time} {route}{direction}，刚才的加开通知作废。',
    en: '[Shuttle] Correction: on {day} there is no extra {time} {route}{direction}; please disregard the last message.',
  },
  movedBack: {
    'zh-CN': '【班车】更正：{day}{time} {route}{direction}还按原来的时刻开，刚才的通知作废。',
    en: '[Shuttle] Correction: on {day} the {time} {route}{direction} leaves at its old time; please disregard the last message.',
  },
  cancelledManyBack: {
    'zh-CN': '【班车】更正：{day}下列班次照常开：{trips}。刚才的取消通知作废。',
    en: '[Shuttle] Correction: on {day} these run after all: {trips}. Please disregard the last message.',
  },
  cancelledFromBack: {
    'zh-CN': '【班车】更正：{day}{from} 起{which}照常开，刚才的停开通知作废。',
    en: '[Shuttle] Correction: on {day} {which} run from {from} on after all; please disregard the last message.',
  },
  next: { 'zh-CN': '下一班 {time}。', en: 'Next at {time}. ' },
  nextFull: { 'zh-CN': '下一班 {time}，可能坐满。', en: 'Next at {time}, which is often full. ' },
  noNext: { 'zh-CN': '之后当天没有班车了。', en: 'There is no later one that day. ' },
  walk: { 'zh-CN': '步行约 {minutes} 分钟。', en: 'On foot: about {minutes} min. ' },
  othersRun: { 'zh-CN': '其他班次照常。', en: 'All others run. ' },
  everyRoute: { 'zh-CN': '所有班车', en: 'shuttles' },
  outbound: { 'zh-CN': '去程', en: ' outbound' },
  inbound: { 'zh-CN': '回程', en: ' inbound' },
  andMore: { 'zh-CN': '，等 {count} 班', en: '; and {left} more' },
  nextDayTime: { 'zh-CN': '次日 {time}', en: '{time} (after midnight)' },
} as const satisfies Readonly<Record<string, Text>>;
