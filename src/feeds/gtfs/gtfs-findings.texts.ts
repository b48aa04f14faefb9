import { findingKinds } from '../files/findings.js';

/** Problems of GTFS timetables, besides those of any table. */
export const gtfsFindings = findingKinds({
  'missing-file': {
    severity: 'error',
    leavesUnread: true,
    text: { 'zh-CN': '缺少必需的文件 {file}。', en: 'The required file {file} is missing.' },
  },
  'missing-calendar': {
    severity: 'error',
    leavesUnread: true,
    text: { 'zh-CN': 'calendar.txt 与 calendar_dates.txt 至少要有一个。', en: 'One of calendar.txt and calendar_dates.txt is required.' },
  },
  'no-rows': {
    severity: 'error',
    leavesUnread: true,
    text: { 'zh-CN': '文件只有表头，没有数据行。', en: 'The file has a header and no rows.' },
  },
  'station-with-parent': {
    severity: 'error',
    text: {
      'zh-CN': '车站（location_type 1）不能再有上级，请清空 {field}“{value}”。',
      en: 'A station (location_type 1) has no parent; take out the {field} "{value}".',
    },
  },
  'wrong-parent': {
    severity: 'error',
    text: {
      'zh-CN': 'location_type {type} 的上级须是 location_type {expected}，而“{value}”是 {found}。',
      en: 'The parent of a location_type {type} must be a location_type {expected}, and "{value}" is a {found}.',
    },
  },
  'unknown-table': {
    severity: 'warning',
    text: {
      'zh-CN': '{field}“{value}”不是 GTFS 可以翻译的表，这条译文不起作用。请写 stops、routes 这样的表名，不带 .txt。',
      en: '{field} "{value}" is not a table that GTFS translates, and the translation is of no use. Write a name like stops or routes, without .txt.',
    },
  },
  'translation-of-nothing': {
    severity: 'warning',
    text: {
      'zh-CN': '{target} 里没有“{value}”，这条译文不起作用。',
      en: '{target} has no "{value}", and the translation is of no use.',
    },
  },
  'second-row': {
    severity: 'warning',
    text: { 'zh-CN': '{file} 只应有一行；这一行已忽略。', en: '{file} has one row only; this one is ignored.' },
  },
  'several-agencies': {
    severity: 'warning',
    text: {
      'zh-CN': '文件列出 {count} 家机构；全部归入 {agencyId}，其余机构的名称保留在其线路上。',
      en: 'The feed lists {count} agencies; all of it is kept under {agencyId}, and routes of the others keep their agency’s name.',
    },
  },
  'different-timezones': {
    severity: 'error',
    text: {
      'zh-CN': '各机构的时区必须相同，这里是 {value}，第一家是 {first}。',
      en: 'All agencies must share one time zone; this one has {value}, the first {first}.',
    },
  },
  'dates-run-back': {
    severity: 'error',
    text: { 'zh-CN': '结束日期 {end} 早于开始日期 {start}。', en: 'The end date {end} is before the start date {start}.' },
  },
  'unknown-holiday-calendar': {
    severity: 'error',
    text: {
      'zh-CN': 'holiday_calendar“{value}”未知。目前只有 CN（国务院放假调休安排）。',
      en: 'The holiday_calendar "{value}" is not known. There is only CN, the working days of China’s State Council.',
    },
  },
  'route-without-name': {
    severity: 'error',
    text: { 'zh-CN': 'route_short_name 与 route_long_name 至少填一个。', en: 'One of route_short_name and route_long_name is required.' },
  },
  'not-a-boarding-place': {
    severity: 'error',
    text: {
      'zh-CN': 'stop_id“{value}”是车站或出入口（location_type {type}），班次不能停在那里。',
      en: 'stop_id "{value}" is a station or entrance (location_type {type}); a trip cannot call there.',
    },
  },
  'missing-edge-time': {
    severity: 'error',
    text: { 'zh-CN': '班次 {trip} 的第一站和最后一站必须有时间。', en: 'Trip {trip} needs times at its first and its last stop.' },
  },
  'timepoint-without-time': {
    severity: 'warning',
    text: {
      'zh-CN': 'timepoint=1 的站没有时间，按前后两站推算。请补上时间。',
      en: 'A stop with timepoint=1 has no time; it is worked out from the stops around it. Fill the time in.',
    },
  },
  'trip-without-stop-times': {
    severity: 'warning',
    text: {
      'zh-CN': '有 {count} 个班次在 stop_times.txt 里没有停站（如 {trip}），没有载入。请核对 stop_times.txt 是否完整。',
      en: 'Trips left out, because they call nowhere in stop_times.txt: {count} (the first is {trip}). Check that stop_times.txt is whole.',
    },
  },
  'trip-with-one-stop': {
    severity: 'warning',
    text: {
      'zh-CN': '有 {count} 个班次只停一站（如 {trip}），没有载入。请补上其余各站，或删去这些班次。',
      en: 'Trips left out, because they call at one stop only: {count} (the first is {trip}). Add their other stops, or take them out.',
    },
  },
  'trip-on-demand': {
    severity: 'warning',
    text: {
      'zh-CN': '有 {count} 个班次是预约响应式的（如 {trip}），没有固定的停站时间，没有载入。',
      en: 'Trips left out, because they run only when somebody asks for them, at no fixed times: {count} (the first is {trip}).',
    },
  },
  'on-demand-rows': {
    severity: 'warning',
    text: {
      'zh-CN': '有 {count} 行是预约响应式服务（GTFS-Flex 的区域或时间窗，首见于班次 {trip}），没有固定时间，没有采用；其余的班次照常载入。',
      en: 'Rows left out, because they are service on demand (areas or windows of time of GTFS-Flex), which has no fixed times: {count} (the first of trip {trip}). All other trips are loaded.',
    },
  },
  'looks-cut-short': {
    severity: 'warning',
    text: {
      'zh-CN': '文件像是没有传完：最后一行没有换行，而有 {count} 个班次没有停站。最后的班次 {trip} 也可能缺站。请与原文件核对大小。',
      en: 'The file looks cut short: nothing ends its last line, and there are trips without stop times ({count}). The last trip that has some, {trip}, may lack others. Compare the size of the file with the original.',
    },
  },
  'one-time-column': {
    severity: 'warning',
    text: {
      'zh-CN': '没有 {field} 列；到站和发车按同一时间处理。',
      en: 'There is no column {field}: each bus is taken to leave when it arrives.',
    },
  },
  'old-translations': {
    severity: 'warning',
    text: {
      'zh-CN':
        '这是旧格式（trans_id、lang、translation），已按文字相同的名称套用 {count} 条译文；有 {unused} 条对不上任何名称。请尽快换用 GTFS 现行的格式。',
      en: 'This is the old form (trans_id, lang, translation). Translations taken for every name with that text: {count}; those that fit no name: {unused}. Change to the form of today’s GTFS.',
    },
  },
  'point-twice': {
    severity: 'warning',
    text: {
      'zh-CN': '走向 {shape} 的 {field}“{value}”重复，首次出现在第 {first} 行；两点都按文件里的先后画出。',
      en: '{field} "{value}" of shape {shape} is used twice, first on line {first}; both points are drawn, in the order of the file.',
    },
  },
  'block-overlaps': {
    severity: 'warning',
    text: {
      'zh-CN':
        'block_id“{value}”里的班次应由同一辆车跑，但时间重叠：{trip} 发车时 {before} 还没到终点，同时需要 {buses} 辆车（这样的 block_id 共 {count} 个）。请核对这些班次的时间或 block_id。',
      en: 'One bus is to drive all trips with block_id "{value}", and they overlap: {trip} leaves before {before} has arrived, which takes {buses} buses at once (such blocks: {count}). Check their times, or the block_id.',
    },
  },
  'headway-of-seconds': {
    severity: 'warning',
    text: {
      'zh-CN':
        '班次 {trip} 的 headway_secs 是 {value}，即每 {value} 秒一班，{time} 时同时需要 {buses} 辆车（这样的班次共 {count} 个）。如果是指 {value} 分钟，请写 {asMinutes}。',
      en: 'headway_secs of trip {trip} is {value}: a bus every {value} {value|second|seconds}, which takes {buses} buses at once at {time} (such trips: {count}). If minutes are meant, write {asMinutes}.',
    },
  },
  'frequency-empty': {
    severity: 'error',
    text: { 'zh-CN': 'end_time {end} 必须晚于 start_time {start}。', en: 'end_time {end} must be after start_time {start}.' },
  },
  'frequency-overlap': {
    severity: 'error',
    text: { 'zh-CN': '班次 {trip} 的时段与第 {first} 行的时段重叠。', en: 'This period of trip {trip} overlaps the one on line {first}.' },
  },
  'frequency-too-many': {
    severity: 'error',
    text: {
      'zh-CN': '这一时段会生成 {count} 个班次，请检查 headway_secs。',
      en: 'This period would make {count} trips; check headway_secs.',
    },
  },
  'feed-too-many-trips': {
    severity: 'error',
    text: {
      'zh-CN': '这个文件一共会生成 {count} 个班次，最多 {most} 个。请检查各时段的 headway_secs。',
      en: 'The file would make {count} trips in all; {most} is the most. Check the headway_secs of its periods.',
    },
  },
  'generated-trip-exists': {
    severity: 'error',
    text: {
      'zh-CN': '由 frequencies.txt 生成的班次 {trip} 与已有班次同名。',
      en: 'The trip {trip}, made from frequencies.txt, has the id of another trip.',
    },
  },
  'too-few-points': {
    severity: 'warning',
    text: { 'zh-CN': '走向 {shape} 不足两点，无法画成线。', en: 'Shape {shape} has fewer than two points and draws no line.' },
  },
  'nothing-runs': {
    severity: 'error',
    text: { 'zh-CN': '这份时刻表没有任何可乘坐的班次。', en: 'The feed has no trip that anybody could ride.' },
  },
  'feed-never-runs': {
    severity: 'error',
    text: {
      'zh-CN': '这份时刻表自生效日 {from} 起没有一天有班次。请检查 calendar.txt 与 calendar_dates.txt 的日期和星期。',
      en: 'From {from}, when the feed would take effect, it has no day of service. Check the dates and weekdays in calendar.txt and calendar_dates.txt.',
    },
  },
  'feed-is-over': {
    severity: 'warning',
    text: {
      'zh-CN': '最后一个有班次的日子 {last} 已经过去：载入后不再有下一班。请确认载入的是不是最新的时刻表。',
      en: 'The last day of service, {last}, has passed: there will be no next departure. Check that this is the latest timetable.',
    },
  },
  'feed-ends-soon': {
    severity: 'warning',
    text: {
      'zh-CN': '最后一个有班次的日子是 {last}，距生效日 {from} 不到 {days} 天。请及早准备下一份时刻表。',
      en: 'The last day of service is {last}, less than {days} days after {from}, when the feed takes effect. Get the next one ready.',
    },
  },
});
