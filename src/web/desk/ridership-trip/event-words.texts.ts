import type { Text } from '../../../language.js';
import type { EventSource } from '../../../trip-log/effective-events.js';
import type { EventFlag, EventKind } from '../../../trip-log/trip-event.js';

/** Kinds of events, as the log names them for managers; `{count}` people. */
export const kindTexts: Readonly<Record<EventKind, Text>> = {
  'trip-started': { 'zh-CN': '开始这一班', en: 'started the trip' },
  'stop-arrived': { 'zh-CN': '到站', en: 'arrived' },
  'stop-departed': { 'zh-CN': '离站', en: 'left the stop' },
  boarded: { 'zh-CN': '上车', en: 'boarded' },
  alighted: { 'zh-CN': '下车', en: 'got off' },
  'left-behind': { 'zh-CN': '没坐上', en: 'left behind' },
  'bus-full': { 'zh-CN': '坐满了', en: 'bus full' },
  'trip-ended': { 'zh-CN': '结束这一班', en: 'ended the trip' },
  'trip-cancelled': { 'zh-CN': '取消这一班', en: 'cancelled the trip' },
  'delay-reported': { 'zh-CN': '报晚点', en: 'said it is late' },
  'trip-added': { 'zh-CN': '加开这一班', en: 'added the trip' },
  undo: { 'zh-CN': '撤销', en: 'took back' },
  'trip-shifted': { 'zh-CN': '改了发车时刻', en: 'moved the departure' },
  'vehicle-corrected': { 'zh-CN': '改了车辆', en: 'corrected the vehicle' },
};

/** Flags of events, set by the server on receipt. */
export const flagTexts: Readonly<Record<EventFlag, Text>> = {
  'clock-corrected': { 'zh-CN': '手机的钟不准，已改成准的时间', en: "the phone's clock was wrong; the time was put right" },
  'time-unknown': { 'zh-CN': '没有人知道是几点，时间按时刻表填', en: "nobody knows when; the time is the timetable's" },
  'other-driver': { 'zh-CN': '排的是别的司机', en: 'somebody else was to drive' },
  'author-unproven': {
    'zh-CN': '用别人的手机发来，没有凭据说是谁记的',
    en: "sent from somebody else's phone; who logged it is not proven",
  },
  'not-running': { 'zh-CN': '这一天时刻表里没有这一班', en: 'the timetable has no such trip on that day' },
  late: { 'zh-CN': '过了半天多才收到', en: 'received more than half a day later' },
  'unknown-vehicle': { 'zh-CN': '车辆表里没有这辆车（借来的）', en: 'the vehicle is in no list (borrowed)' },
  'retired-vehicle': { 'zh-CN': '这辆车已经停用', en: 'the vehicle is out of use' },
  'date-suspect': { 'zh-CN': '手机的日期可能差一天', en: "the phone's date may be a day wrong" },
  'carried-over': { 'zh-CN': '换时刻表时移到相当的班次', en: 'carried over to the trip that takes its place in another timetable' },
  'not-carried': {
    'zh-CN': '换时刻表时没有相当的班次，不再起作用',
    en: 'no trip of another timetable takes its place, so it has no effect',
  },
  moved: { 'zh-CN': '从别的班移来', en: 'moved here from another trip' },
  'count-incomplete': { 'zh-CN': '人数没有数全', en: 'the count is not complete' },
  reconstruction: { 'zh-CN': '事后推算', en: 'reconstructed' },
};

/** Sources of events. */
export const sourceTexts: Readonly<Record<EventSource, Text>> = {
  driver: { 'zh-CN': '司机点的', en: "driver's tap" },
  manager: { 'zh-CN': '补记', en: 'entered later' },
  import: { 'zh-CN': '导入', en: 'imported' },
};
