import { findingKinds } from '../files/findings.js';

/** Problems of TIDES counts, besides those of any table. */
export const tidesFindings = findingKinds({
  'invalid-day': {
    severity: 'error',
    text: { 'zh-CN': '{field}“{value}”不是日期。TIDES 写作 2024-07-15。', en: '{field} "{value}" is not a date. TIDES writes 2024-07-15.' },
  },
  'invalid-instant': {
    severity: 'error',
    text: {
      'zh-CN': '{field}“{value}”不是带时差的 ISO 8601 时刻。请写成 2024-07-15T07:30:00+08:00。',
      en: '{field} "{value}" is not an ISO 8601 time with an offset. Write it like 2024-07-15T07:30:00+08:00.',
    },
  },
  'time-off-its-day': {
    severity: 'error',
    text: {
      'zh-CN': '{field}“{value}”不可能属于运营日 {date}。请核对日期和时差。',
      en: '{field} "{value}" cannot belong to the service date {date}. Check the date and the offset.',
    },
  },
  'unknown-word': {
    severity: 'error',
    text: { 'zh-CN': '{field}“{value}”未知。可写：{words}。', en: '{field} "{value}" is not known. It is one of: {words}.' },
  },
  'unknown-trip': {
    severity: 'error',
    text: {
      'zh-CN': '时刻表里没有班次“{value}”。加开的班次请写 schedule_relationship=Added，并填写 route_id。',
      en: 'No timetable knows the trip "{value}". A trip that ran in addition has schedule_relationship=Added and a route_id.',
    },
  },
  'no-such-pattern': {
    severity: 'error',
    text: {
      'zh-CN': '线路“{value}”没有这个方向和起讫站的走法，加开班次 {trip} 无处可停。',
      en: 'Route "{value}" has no pattern of that direction and those ends for the added trip {trip} to call at.',
    },
  },
  'trip-id-taken': {
    severity: 'error',
    text: {
      'zh-CN': '加开班次“{value}”与时刻表里的班次同名。请换一个 trip_id_performed。',
      en: 'The added trip "{value}" has the id of a trip in the timetable. Give it another trip_id_performed.',
    },
  },
  'trip-not-promised': {
    severity: 'warning',
    text: {
      'zh-CN': '时刻表在 {date} 没有班次 {trip}；按加开计入。',
      en: 'The timetable has no trip {trip} on {date}; it counts as one that ran in addition.',
    },
  },
  'trip-not-closed': {
    severity: 'warning',
    text: {
      'zh-CN': 'trips_performed.csv 没有班次 {trip}（{date}）；人次照记，但不算“已完整计数”。',
      en: 'trips_performed.csv has no trip {trip} of {date}; its boardings are kept, but it is not known to be counted to its end.',
    },
  },
  'trips-not-in-service': {
    severity: 'warning',
    text: {
      'zh-CN': '{count} 行不是载客班次（trip_type），已略过。',
      en: '{count} {count|row is no trip|rows are no trips} in service (trip_type) and {count|is|are} left out.',
    },
  },
  'events-left-out': {
    severity: 'warning',
    text: {
      'zh-CN': '{count} 行是开关门、踏板、自行车等事件，已略过。',
      en: '{count} {count|row is|rows are} about doors, ramps, bicycles and the like, and {count|is|are} left out.',
    },
  },
  'stop-visits-missing': {
    severity: 'error',
    text: {
      'zh-CN':
        '{count} 行是本程序导出的逐次点按（banche_in_stop_visits=true），这些人已经算在同一份导出的 stop_visits.csv 里，而这里没有那个文件：单独导入这一份，一个人也不会计入。请把整份导出（zip，或其中的全部文件）一起导入。',
      en: '{count} {count|row is a tap|rows are taps} from an export of this program (banche_in_stop_visits=true). {count|Its|Their} people are counted in stop_visits.csv of the same export, which is not here: by {count|itself|themselves}, {count|it adds|they add} nobody. Load the whole export: the zip, or all files in it.',
    },
  },
  'event-without-trip': {
    severity: 'error',
    text: {
      'zh-CN': '有人上下车的事件须填写 trip_id_performed 或 trip_id_scheduled。',
      en: 'Where somebody boards or alights, trip_id_performed or trip_id_scheduled is needed.',
    },
  },
  'no-call-at-stop': {
    severity: 'error',
    text: {
      'zh-CN': '班次 {trip} 此后不停“{value}”。',
      en: 'The trip {trip} does not call at "{value}" from there on.',
    },
  },
  'counted-in-two-files': {
    severity: 'error',
    text: {
      'zh-CN': '班次 {trip}（{date}）的人数在 stop_visits.csv 和 passenger_events.csv 里各有一份。请只留一份，否则会重复计数。',
      en: 'The people on trip {trip} of {date} are in both stop_visits.csv and passenger_events.csv. Keep one, or they would count twice.',
    },
  },
  'counted-already': {
    severity: 'error',
    text: {
      'zh-CN':
        '班次 {trip}（{date}）早先已从别的行导入过人数，这份文件里没有那些行；再导入会重复计数。要用这一份代替早先的，请以更正导入：load … --correct "理由"。',
      en: 'The trip {trip} of {date} has counts already that were imported from other rows, which this file does not hold. They would count twice; to use this file instead, load it as a correction: load … --correct "why".',
    },
  },
  'counted-by-driver': {
    severity: 'warning',
    text: {
      'zh-CN':
        '班次 {trip}（{date}）的司机已经数过人数，这份文件里的没有采用，以免重复计数。要改用这一份，请先由管理者作废司机的记录，再导入一次。',
      en: 'The driver has counted trip {trip} of {date}, so what this file says of it is left out, or people would count twice. To use it instead, let a manager void what the driver logged, and load the file once more.',
    },
  },
  'imported-differently': {
    severity: 'error',
    text: {
      'zh-CN':
        '班次 {trip}（{date}）的这一项早先导入过，内容不同。记录不改写；要更正，请由管理者补记，或者整份以更正导入：load … --correct "理由"。',
      en: 'This value of trip {trip} of {date} was imported before, and was another one. What is recorded stays; to correct it, let a manager record a correction, or load the whole delivery as a correction: load … --correct "why".',
    },
  },
  'values-gone': {
    severity: 'warning',
    text: {
      'zh-CN':
        '早先导入的 {count} 项在这份文件里没有了（第一项：{date} 的班次 {trip}）；它们仍然算数。要一并撤回，请以更正导入：load … --correct "理由"。',
      en: '{count} {count|value that was|values that were} imported before {count|is|are} not in this delivery (the first: trip {trip} of {date}); {count|it counts|they count} as before. To take them back, load it as a correction: load … --correct "why".',
    },
  },
  'trips-gone': {
    severity: 'warning',
    text: {
      'zh-CN':
        '早先为这几天导入过人数的 {count} 个班次，这份文件完全没有提到（第一个：{date} 的班次 {trip}）；它们仍然算数。不该有的，请由管理者作废。',
      en: '{count} {count|trip|trips} of these days whose counts were imported before {count|is|are} not in this delivery at all (the first: trip {trip} of {date}); {count|it counts|they count} as before. Those that should not be there, let a manager void.',
    },
  },
  'corrected-by-hand': {
    severity: 'warning',
    text: {
      'zh-CN':
        '班次 {trip}（{date}）的人数已由管理者亲手补记或更正，这份文件里不同的内容没有采用，记录保持原样。要采用，请先收回管理者的更正，再导入一次。',
      en: 'A manager has entered or corrected the counts of trip {trip} of {date} by hand: what this delivery says differently of it is left out, and the log stays as it is. To use it, take the corrections back and load the delivery once more.',
    },
  },
  'boardings-missing': {
    severity: 'warning',
    text: {
      'zh-CN':
        '车辆 {vehicle} 有 {count} 个班次（{from} 至 {until}，第一个：{trip}）一个上车人数也没有：按缺失计，不按零计，月报会据此估算。请查计数器是否正常；确实没有人上车的，应写 0。',
      en: '{count} {count|trip|trips} of vehicle {vehicle} ({from} to {until}, the first: {trip}) {count|has|have} no number of boardings at all: {count|it is|they are} missing, not zero, and the month is estimated without {count|it|them}. Find out whether its counter works; where nobody boarded there should be a 0.',
    },
  },
  'boardings-incomplete': {
    severity: 'warning',
    text: {
      'zh-CN':
        '车辆 {vehicle} 有 {count} 个班次（{from} 至 {until}，第一个：{trip}）在有的站没有上车人数：有的数照记，但这些班次不算“已完整计数”。没有人上车的站应写 0。',
      en: '{count} {count|trip|trips} of vehicle {vehicle} ({from} to {until}, the first: {trip}) {count|has|have} no number of boardings at some of {count|its|their} stops: the others count, but {count|this trip is|these trips are} not known to be counted to their end. Where nobody boarded there should be a 0.',
    },
  },
  'alightings-incomplete': {
    severity: 'warning',
    text: {
      'zh-CN':
        '车辆 {vehicle} 有 {count} 个班次（{from} 至 {until}，第一个：{trip}）在有的站没有下车人数；车上人数会因此偏多。没有人下车的站应写 0。',
      en: '{count} {count|trip|trips} of vehicle {vehicle} ({from} to {until}, the first: {trip}) {count|has|have} no number of alightings at some of {count|its|their} stops, so more people seem to be aboard than were. Where nobody alighted there should be a 0.',
    },
  },
  'count-of-nobody': {
    severity: 'warning',
    text: {
      'zh-CN':
        '{count} 行“{type}”写了 event_count（第一行：{value}），但这类事件不数人，这些数没有计入。人数应写在“Passenger boarded”和“Passenger alighted”的行里。',
      en: '{count} {count|row|rows} "{type}" {count|has|have} an event_count (the first: {value}), but such an event counts nobody, and these numbers are left out. People are counted by rows "Passenger boarded" and "Passenger alighted".',
    },
  },
});
