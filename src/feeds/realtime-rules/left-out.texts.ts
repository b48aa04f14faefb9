import type { Text } from '../../language.js';
import type { RealtimeReasonLeftOut } from './left-out.js';

/** Why rules of the canonical GTFS-Realtime validator are not checked. */
export const realtimeReasonsLeftOut: Readonly<Record<RealtimeReasonLeftOut, Text>> = {
  frequencies: {
    'zh-CN': '只涉及 frequencies.txt 里的班次，本程序把每一班都写出来',
    en: 'about trips of frequencies.txt; this program writes every trip by itself',
  },
  unchecked: { 'zh-CN': '校验器列出了它们，自己也不检查', en: 'listed by the validator, which does not check them itself' },
  staticFeed: {
    'zh-CN': '其实是 GTFS 的规则，检查 GTFS 时查（location_with_unexpected_stop_time）',
    en: 'a rule of the GTFS, and checked there (location_with_unexpected_stop_time)',
  },
};
