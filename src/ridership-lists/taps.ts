import type { LineNames } from '../network/spoken.js';
import { dateColumn, directionColumn, routeColumn, timeColumn } from '../ridership/figure-columns.js';
import { bilingual, column, text, yesNo, type Column } from '../tables/table.js';
import type { Text } from '../language.js';
import type { ServiceTime } from '../scheduling/service-time.js';
import type { TapAnswer } from './ridership-lists.requests.js';

/** An event as the API answers it, with names in both languages for files. */
export interface TapLine {
  readonly tap: Omit<TapAnswer, 'routeName' | 'directionName' | 'stopName' | 'startTime'>;
  readonly startTime: ServiceTime | null;
  readonly routeName: Text | null;
  readonly directionName: Text | null;
  readonly stopName: Text | null;
}

const tapColumn = (field: keyof TapLine['tap'], zh: string, en: string, explainsZh: string, explainsEn: string): Column<TapLine> =>
  column(text(zh, en), 'text', text(explainsZh, explainsEn), ({ tap }) => {
    const value = tap[field];
    return value === null || value === undefined ? null : Array.isArray(value) ? value.join(' ') : String(value);
  });
const number = (
  field: 'count' | 'shiftSeconds' | 'delaySeconds',
  zh: string,
  en: string,
  explainsZh: string,
  explainsEn: string,
): Column<TapLine> => column(text(zh, en), 'whole', text(explainsZh, explainsEn), ({ tap }) => tap[field]);
const on = <R>(of: Column<R>, row: (line: TapLine) => R): Column<TapLine> => ({ ...of, of: (line) => of.of(row(line)) });
const spoken = (name: Text | null): string | null => (name === null ? null : bilingual(name));

/** The columns of a file with one line for each event. */
export const tapColumns: readonly Column<TapLine>[] = [
  on(dateColumn, ({ tap }) => ({ date: tap.serviceDate })),
  on(routeColumn, ({ routeName }) => (routeName === null ? {} : { routeName })),
  on(directionColumn, ({ tap, directionName }) => ({ directionName, directionId: tap.directionId })),
  on(timeColumn, ({ startTime }) => (startTime === null ? {} : { startTime })),
  tapColumn('tripId', '班次编号', 'Trip', '班次编号', 'id of the trip'),
  tapColumn('at', '时刻', 'At', '发生的时刻，手机的钟不准时已校正', 'when it happened, corrected where the phone’s clock was wrong'),
  tapColumn('kind', '记录', 'Kind', '记的什么', 'what was said'),
  column(text('站点', 'Stop'), 'text', text('空白：没有说站点', 'empty: no stop was named'), ({ stopName }) => spoken(stopName)),
  number('count', '人数', 'People', '空白：这种记录不数人', 'empty: it counts nobody'),
  column(text('有效', 'Counts'), 'text', text('否：已被撤销或作废', 'no: it was taken back'), ({ tap }) => yesNo(tap.isEffective)),
  tapColumn('vehicleId', '车辆', 'Vehicle', '空白：没有说', 'empty: none was named'),
  tapColumn('name', '记录人', 'Said by', '空白：不是由人记的，例如导入的', 'empty: not a person, such as an import'),
  tapColumn('sentByName', '发送人', 'Sent by', '由别人的登录发来时，那个人', 'whose session brought it, where that is somebody else'),
  tapColumn('source', '来源', 'Source', 'driver 司机，manager 管理者，import 导入', 'driver, manager or import'),
  tapColumn('flags', '标记', 'Flags', '收到时的异常', 'what was odd about it on receipt'),
  tapColumn('reason', '原因', 'Reason', '更正、取消等的原因', 'why it was corrected, cancelled and so on'),
  number('shiftSeconds', '改动秒数', 'Moved by seconds', '管理者改时刻', 'by so much a manager moved the trip'),
  number('delaySeconds', '预计晚点秒数', 'Delay in seconds', '司机预计', 'what its driver expects'),
  tapColumn('receivedAt', '收到时刻', 'Received at', '服务器收到的时刻', 'when the server had it'),
  tapColumn('eventId', '记录编号', 'Event', '供更正时引用', 'id of the event, for corrections'),
  tapColumn('undoes', '撤销', 'Takes back', '被它撤销的记录', 'the event it takes back'),
  tapColumn('accountId', '记录人账户', 'Account', '账户编号', 'id of the account'),
  tapColumn('sentBy', '发送人账户', 'Sent by account', '账户编号', 'id of the account'),
  tapColumn('position', '站序', 'Position', '在班次里的第几站，从 0 起', 'index of the stop on the trip, from 0'),
  tapColumn('stopId', '站点编号', 'Stop id', '供程序识别', 'for programs'),
];

/** The names of the route and direction of a tap, in both languages; null: its trip is not in the figures. */
export const namesOfTap = (
  names: LineNames,
  trip: { readonly routeId: string; readonly directionId: 0 | 1 | null } | null,
): Pick<TapLine, 'routeName' | 'directionName'> =>
  trip === null
    ? { routeName: null, directionName: null }
    : { routeName: names.routeName(trip.routeId), directionName: names.directionName(trip.routeId, trip.directionId) };
