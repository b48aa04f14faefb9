import { dateColumn, directionColumn, routeColumn, timeColumn, withLineNames, type Named } from './figure-columns.js';
import type { LineNames } from '../network/spoken.js';
import type { TripOfDay } from './ridership.service.js';
import { column, tableOf, text, yesNo, type Column, type Table } from '../tables/table.js';

const states: Record<TripOfDay['state'], string> = {
  planned: '未开 planned',
  underway: '途中 underway',
  completed: '完成 completed',
  cancelled: '取消 cancelled',
  unlogged: '没有记录 unlogged',
};
const punctualities = { early: '早开 early', 'on-time': '准点 on time', late: '晚点 late' } as const;

/** The columns of a file with one line for each trip. */
export const tripColumns: readonly Column<TripOfDay & Named>[] = [
  { ...dateColumn, of: (row) => row.serviceDate },
  routeColumn,
  directionColumn,
  timeColumn,
  column(
    text('班次编号', 'Trip'),
    'text',
    text('班次编号，可据此打开每一条记录', 'id of the trip, by which every event of it can be opened'),
    (row) => row.tripId,
  ),
  column(text('计划内', 'Scheduled'), 'text', text('是否在时刻表里', 'whether the timetable promised it'), (row) => yesNo(row.isScheduled)),
  column(text('状态', 'State'), 'text', text('这一班的结果', 'what became of it'), (row) => states[row.state]),
  column(
    text('准点情况', 'Punctuality'),
    'text',
    text('以首站发车为准，按当日改过的时刻', 'at the first stop, by the plan of the day'),
    (row) => (row.punctuality === null ? null : punctualities[row.punctuality]),
  ),
  column(text('晚发秒数', 'Delay in seconds'), 'whole', text('负数为早', 'negative is early'), (row) => row.delaySeconds),
  column(text('已计数', 'Counted'), 'text', text('司机是否收班确认了人数', 'whether the driver closed the count'), (row) =>
    yesNo(row.isCounted),
  ),
  column(text('上车人次', 'Boardings'), 'whole', text('空白：缺；0：没有人', 'empty: missing; 0: nobody'), (row) => row.boardings),
  column(text('下车人次', 'Alightings'), 'whole', text('空白：缺', 'empty: missing'), (row) => row.alightings),
  column(text('未能上车', 'Left behind'), 'whole', text('空白：缺', 'empty: missing'), (row) => row.leftBehind),
  column(
    text('满员', 'Full'),
    'text',
    text('司机报过满员，或人数坐满了座位和站位', 'the driver said so, or the counts filled seats and standing room'),
    (row) => yesNo(row.wasFull),
  ),
  column(text('事后推算', 'Reconstructed'), 'text', text('不是当场记录', 'not seen, worked out afterwards'), (row) =>
    yesNo(row.isReconstruction),
  ),
  column(text('可能算重', 'Counted twice'), 'text', text('同一批人可能算了两遍', 'the same people may have been counted twice'), (row) =>
    yesNo(row.isCountedTwice),
  ),
  column(
    text('日期存疑', 'Date in doubt'),
    'text',
    text('有记录的手机日期可能差一天', 'something was logged by a phone whose date may have been a day wrong'),
    (row) => yesNo(row.isDateSuspect),
  ),
  column(
    text('满员未数', 'Left behind unknown'),
    'text',
    text('满员而没有数没坐上的人', 'full, and nobody said how many stayed behind'),
    (row) => yesNo(row.isLeftBehindMissing),
  ),
  column(
    text('需核对', 'Findings'),
    'text',
    text('这一班记录中要核对的地方', 'what is odd about the log of the trip'),
    (row) => row.findings || null,
  ),
  column(text('车辆', 'Vehicle'), 'text', text('开这一班的车', 'which ran it, as far as anybody said'), (row) => row.vehicleId),
  column(text('当日加开', 'Added'), 'text', text('管理者在这一天加开的', 'a manager added it to the date'), (row) => yesNo(row.isAdded)),
  column(
    text('改动秒数', 'Moved by seconds'),
    'whole',
    text('管理者把发车时刻推后的秒数，负数为提前，0 为没有改', 'by so much a manager moved it later, negative: earlier; 0: not moved'),
    (row) => row.shift,
  ),
  column(
    text('原因', 'Reason'),
    'text',
    text('取消的原因，否则为改时刻或加开的原因', 'why it is cancelled, else why it was moved or added'),
    (row) => row.reason,
  ),
];

export const tripsTable = (trips: readonly TripOfDay[], names: LineNames): Table =>
  tableOf(text('班次', 'Trips'), tripColumns, trips.map(withLineNames(names)));
