import type { Text } from '../../language.js';

/** What a finding of the check is about. */
export const firstPlaceTexts = {
  stop: { 'zh-CN': '站点“{name}”（{id}）', en: 'stop “{name}” ({id})' },
  stopById: { 'zh-CN': '站点 {id}', en: 'stop {id}' },
  route: { 'zh-CN': '线路“{name}”（{id}）', en: 'route “{name}” ({id})' },
  routeById: { 'zh-CN': '线路 {id}', en: 'route {id}' },
  trip: { 'zh-CN': '班次 {id}', en: 'trip {id}' },
  tripAt: { 'zh-CN': '“{name}”{at} 的班次（{id}）', en: 'the {at} trip of “{name}” ({id})' },
} as const satisfies Record<string, Text>;
