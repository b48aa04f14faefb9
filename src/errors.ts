import { fill, type Language, type Params, type Text } from './language.js';

/** What a refusal means to the caller; `http/` turns each kind into a status, once. */
export type RefusalKind =
  | 'malformed'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'method-not-allowed'
  | 'conflict'
  | 'unprocessable'
  | 'too-many'
  | 'unavailable'
  /** Nothing is wrong: all places are taken. */
  | 'full';

/** Every refusal of the domain: its kind, and what happened, what it means and what to do next, in each language. */
const refusals = {
  'agency-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有编号为“{agencyId}”的运营机构。请核对网址中 /a/ 之后的部分;去掉它就是默认机构。',
      en: 'There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.',
    },
  },
  'no-agency': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '数据库里还没有任何运营机构。请先载入一份 GTFS:npm run load -- data/hongqiao。',
      en: 'The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao.',
    },
  },
  'stop-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有编号为“{stopId}”的站点。全部站点见 {prefix}/v1/stops。',
      en: 'There is no stop "{stopId}". All stops are listed at {prefix}/v1/stops.',
    },
  },
  'route-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有编号为“{routeId}”的线路。全部线路见 {prefix}/v1/routes。',
      en: 'There is no route "{routeId}". All routes are listed at {prefix}/v1/routes.',
    },
  },
  'calendar-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有日历“{file}”。网址应为 {prefix}/calendar/线路编号-方向.ics,例如 songhong-0.ics;线路和方向见 {prefix}/v1/routes。',
      en: 'There is no calendar "{file}". Its address is {prefix}/calendar/ROUTE-DIRECTION.ics, like songhong-0.ics; routes and directions are listed at {prefix}/v1/routes.',
    },
  },
  'stop-not-on-direction': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '线路“{routeId}”的这个方向不在“{stopId}”上客。可上车的站点见 {prefix}/v1/routes/{routeId}。',
      en: 'Nobody boards this direction of route "{routeId}" at "{stopId}". Its stops are listed at {prefix}/v1/routes/{routeId}.',
    },
  },
  'not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有这个地址:{path}。全部地址见 /docs。',
      en: 'There is nothing at {path}. All addresses are listed at /docs.',
    },
  },
  'method-not-allowed': {
    kind: 'method-not-allowed',
    sentence: {
      'zh-CN': '{path} 不接受 {method}。它接受:{allow}。',
      en: '{path} does not take {method}. It takes: {allow}.',
    },
  },
  'request-malformed': {
    kind: 'malformed',
    sentence: {
      'zh-CN': '请求有误,什么也没有改变:{fields}。请改正后重试。',
      en: 'The request is not valid and nothing was changed: {fields}. Correct it and try again.',
    },
  },
  'nothing-to-run': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '{date} 没有生效的时刻表或班次可开,什么也没有记录。请先载入从这一天或更早起生效的时刻表。',
      en: 'On {date} no timetable is in force that has anything to run, and nothing was recorded. First load one that takes effect on that date or earlier.',
    },
  },
  'event-malformed': {
    kind: 'malformed',
    sentence: {
      'zh-CN': '这条记录读不懂,没有记下:{fields}。其他记录不受影响;请更新应用,或把这条记录交给管理者。',
      en: 'This event cannot be read and was not recorded: {fields}. Other events are not affected. Update the app, or give the event to a manager.',
    },
  },
  'log-unavailable': {
    kind: 'unavailable',
    sentence: {
      'zh-CN': '记录暂时无法存盘,没有确认。请稍后原样重发;重复发送不会重复计数。',
      en: 'The events could not be put on disk and are not acknowledged. Send the same events again in a while; what is sent twice counts once.',
    },
  },
  'time-not-on-day': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '时刻 {at} 不在运营日 {date} 前后,没有记下。请核对日期和时刻。',
      en: 'The time {at} is not near the service date {date}, and nothing was recorded. Check both.',
    },
  },
  'database-unavailable': {
    kind: 'unavailable',
    sentence: {
      'zh-CN': '数据库暂时连不上或写不进,什么也没有改变。请稍后再试;一直如此,请告诉维护人员。',
      en: 'The database cannot be reached or written to at the moment, and nothing was changed. Try again in a while; if it stays so, tell whoever keeps the program.',
    },
  },
  'database-busy': {
    kind: 'unavailable',
    sentence: {
      'zh-CN': '另一个程序正在写数据库,等了一会儿仍未轮到;什么也没有改变。请稍后再试。',
      en: 'Another program is writing to the database and did not finish in time. Nothing was changed; try again in a while.',
    },
  },
  'event-conflict': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '编号 {eventId} 已用于另一条内容不同的记录,那一条保持不变。请用新的编号重记;要改正就先撤销原来那条。',
      en: 'The id {eventId} belongs to another event with other content, which stays as it is. Record this one under a new id; to correct the other, undo it.',
    },
  },
  'driver-day-out-of-range': {
    kind: 'forbidden',
    sentence: {
      'zh-CN': '司机可以查看过去 {days} 天到明天的班次,{date} 不在其内。更早的记录请问管理者。',
      en: 'Drivers see trips from {days} days back to tomorrow; {date} is not among them. A manager can look up what is older.',
    },
  },
  'undo-of-another-trip': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '要撤销的记录 {eventId} 属于另一班次或另一天,没有撤销,也没有记下。请在那一班里撤销它。',
      en: 'The event {eventId} that was to be undone is of another trip or date: nothing was undone or recorded. Undo it on its own trip.',
    },
  },
  'undo-not-allowed': {
    kind: 'forbidden',
    sentence: {
      'zh-CN': '记录 {eventId} 是管理者记的或导入的,司机不能撤销;什么也没有改变。请联系管理者。',
      en: 'Event {eventId} was recorded by a manager or imported, and a driver cannot undo it; nothing was changed. Ask a manager.',
    },
  },
  'trip-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有编号为“{tripId}”的班次({date})。请核对编号;时刻表之外的班次请按加班车记录(extra)。',
      en: 'There is no trip "{tripId}" ({date}). Check the id, or log it as an extra trip (extra) if it is not in the timetable.',
    },
  },
  'trip-not-recorded': {
    kind: 'not-found',
    sentence: {
      'zh-CN':
        '{date} 的客流里没有班次“{tripId}”:时刻表没有这一班,也没有人记过它,或者那一天还没有到;什么也没有改变。请核对日期和编号,当日全部班次见 {prefix}/v1/ridership/trips?date={date}。',
      en: 'The ridership of {date} has no trip "{tripId}": no timetable has it and nobody logged it, or the day is still to come. Nothing was changed. Check the date and the id; all trips of a day are listed at {prefix}/v1/ridership/trips?date={date}.',
    },
  },
  'stop-not-on-trip': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '班次“{tripId}”不停靠“{stopId}”,没有记下。请选这一班的站点。',
      en: 'Trip "{tripId}" does not call at "{stopId}"; this was not recorded. Choose a stop of the trip.',
    },
  },
  'vehicle-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有编号为“{vehicleId}”的车辆。全部车辆见 {prefix}/v1/vehicles。',
      en: 'There is no vehicle "{vehicleId}". All vehicles are listed at {prefix}/v1/vehicles.',
    },
  },
  'vehicle-retired': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '车辆“{vehicleId}”已停用,不能派车,什么也没有改变。请选另一辆,或先恢复它(POST {prefix}/v1/vehicles/{vehicleId}/restore)。',
      en: 'Vehicle "{vehicleId}" is retired and cannot be assigned; nothing was changed. Choose another one, or restore it first (POST {prefix}/v1/vehicles/{vehicleId}/restore).',
    },
  },
  'account-disabled': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '账户“{accountId}”已停用,不能派班,什么也没有改变。请选另一人,或先启用这个账户。',
      en: 'Account "{accountId}" is disabled and cannot be assigned; nothing was changed. Choose somebody else, or enable the account first.',
    },
  },
  'block-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '{date} 起的时刻表里没有编号为“{blockId}”的车次组(block),什么也没有改变。请核对编号。',
      en: 'No timetable in force on {date} or later has a block "{blockId}"; nothing was changed. Check the id.',
    },
  },
  'trip-not-planned': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '{date} 起的时刻表里没有编号为“{tripId}”的班次,什么也没有改变。请在线路的时刻表里核对编号(线路见 {prefix}/v1/routes)。',
      en: 'No timetable in force on {date} or later has a trip "{tripId}"; nothing was changed. Check the id in the timetable of its route (the routes are at {prefix}/v1/routes).',
    },
  },
  'trip-not-running': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '时刻表上,班次“{tripId}”在 {date} 不开,不能取消或恢复,什么也没有记录。请核对日期和编号。',
      en: 'By the timetable trip "{tripId}" does not run on {date}, so it cannot be cancelled or reinstated; nothing was recorded. Check the date and the id.',
    },
  },
  'cancellation-too-early': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '{date} 还太远,没有取消:最多提前 {days} 天。请到时再取消,或改时刻表。',
      en: '{date} is too far ahead and nothing was cancelled: at most {days} days. Cancel it later, or change the timetable.',
    },
  },
  'alert-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有编号为“{alertId}”的通告。全部通告见 {prefix}/v1/alerts/all。',
      en: 'There is no alert "{alertId}". All alerts are listed at {prefix}/v1/alerts/all.',
    },
  },
  'alert-withdrawn': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '通告“{alertId}”已撤回,不再改动。请另发一条。',
      en: 'Alert "{alertId}" was withdrawn and stays as it is. Publish another one.',
    },
  },
  'departure-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '{date} 没有班次“{tripId}”从“{stopId}”开出,没有记下。请刷新页面,重新选一班。',
      en: 'On {date} no trip "{tripId}" departs from "{stopId}", and nothing was recorded. Reload the page and choose the departure again.',
    },
  },
  'report-too-early': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '这一班还没到时间,没有记下。{from} 起可以报告。',
      en: 'It is too early to report on this departure, and nothing was recorded. You can from {from} on.',
    },
  },
  'report-too-late': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '这一班已过去太久,没有记下:可以报告到 {until}。请联系管理者。',
      en: 'It is too late to report on this departure, and nothing was recorded: reports were taken until {until}. Please tell the managers.',
    },
  },
  'too-many-reports': {
    kind: 'too-many',
    sentence: {
      'zh-CN': '这台设备这一天的报告已满 {most} 条,没有记下。{until} 起可以再报;急事请联系管理者。',
      en: 'This device has sent its {most} reports of the day, and this one was not recorded. You can again from {until} on; if it is urgent, tell the managers.',
    },
  },
  'too-many-reports-here': {
    kind: 'too-many',
    sentence: {
      'zh-CN': '这个网络发来的报告太多,没有记下。请等 {seconds} 秒再试,或换用手机流量。',
      en: 'Too many reports come from this network, and this one was not recorded. Wait {seconds} seconds, or try without the Wi-Fi.',
    },
  },
  'too-many-streams-here': {
    kind: 'too-many',
    sentence: {
      'zh-CN':
        '这个网络已有 {most} 个页面在自动更新,没有再开。网页会自己改为定时刷新;程序请等 {seconds} 秒再试,或定时读取 {prefix}/v1/stops/站点/board。',
      en: 'This network has {most} pages that follow changes, and no more were opened. Pages ask by themselves now and then; programs wait {seconds} seconds, or read {prefix}/v1/stops/STOP/board now and then.',
    },
  },
  'streams-full': {
    kind: 'full',
    sentence: {
      'zh-CN':
        '自动更新的页面已满 {most} 个,没有再开。网页会自己改为定时刷新;程序请等 {seconds} 秒再试,或定时读取 {prefix}/v1/stops/站点/board。',
      en: 'All {most} places for following changes are taken. Pages ask by themselves now and then; programs wait {seconds} seconds, or read {prefix}/v1/stops/STOP/board now and then.',
    },
  },
  'report-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有编号为“{reportId}”的报告。全部报告见 {prefix}/v1/reports。',
      en: 'There is no report "{reportId}". All reports are listed at {prefix}/v1/reports.',
    },
  },
  'service-date-out-of-range': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '运营日 {date} 不在可记录的范围内(过去 {days} 天到明天),没有记下。请核对手机日期;更早的请管理者更正。',
      en: 'The service date {date} cannot be recorded ({days} days back to tomorrow). Check the date of the phone; a manager can correct what is older.',
    },
  },
  'trip-not-yet': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '班次 {tripId} 是 {date} 的,那天还没有到,没有记下。请核对手机日期,记到正在开的班次上。',
      en: 'Trip {tripId} is of {date}, which is still to come, and nothing was recorded. Check the date of the phone, and log on the trip that you are driving.',
    },
  },
  'service-days-range': {
    kind: 'malformed',
    sentence: {
      'zh-CN': '日期范围 {from} 至 {to} 不成立:起始日不能晚于结束日,且最多 {most} 天。请缩短范围。',
      en: 'The range {from} to {to} cannot be answered: it must not run backwards and may span at most {most} days. Shorten it.',
    },
  },
  'months-range': {
    kind: 'malformed',
    sentence: {
      'zh-CN': '月份范围 {from} 至 {to} 不成立:起始月不能晚于结束月,且最多 {most} 个月。请缩短范围。',
      en: 'The months {from} to {to} cannot be answered: they must not run backwards and may be at most {most}. Ask for fewer.',
    },
  },
  'month-not-closed': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '{month} 还没有结束,或有运营日尚未关账,不能冻结。请在最后一个运营日的次日凌晨以后再试。',
      en: '{month} is not over, or a service day of it is not closed, so it cannot be frozen. Try again once the night after its last day has passed.',
    },
  },
  'month-already-frozen': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '{month} 已经冻结,数字保持不变。要改正请新增一次重述(POST {prefix}/v1/ridership/months/{month}/restatements)。',
      en: '{month} is frozen already and keeps its figures. To correct them, add a restatement (POST {prefix}/v1/ridership/months/{month}/restatements).',
    },
  },
  'month-not-frozen': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '{month} 还没有冻结,数字本来就随记录变动,无需重述。',
      en: '{month} is not frozen: its figures follow the log, and there is nothing to restate.',
    },
  },
  'month-without-figures': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '{month} 没有任何班次,没有可冻结的数字。请核对月份。',
      en: '{month} has no trip at all and nothing to freeze. Check the month.',
    },
  },
  'nothing-to-restate': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '{month} 的记录与最近一次公布的数字完全一致,没有新增重述。',
      en: 'The log of {month} says exactly what was reported last; no restatement was added.',
    },
  },
  'revision-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '{month} 没有第 {revision} 版。各版见 {prefix}/v1/ridership/months/{month}。',
      en: '{month} has no revision {revision}. Its revisions are listed at {prefix}/v1/ridership/months/{month}.',
    },
  },
  'event-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有编号为“{eventId}”的记录,什么也没有改变。一个班次的全部记录见 {prefix}/v1/ridership/trips/日期/班次。',
      en: 'There is no event "{eventId}" and nothing was changed. The events of a trip are listed at {prefix}/v1/ridership/trips/date/trip.',
    },
  },
  'event-already-void': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '记录 {eventId} 已被撤销,本来就不计入,什么也没有改变。',
      en: 'Event {eventId} was taken back before and does not count; nothing was changed.',
    },
  },
  'service-date-ahead': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN':
        '运营日 {date} 还没有到,什么也没有记下:只能更正已经开始的运营日。取消或恢复这一班请用 POST {prefix}/v1/trips/{date}/{tripId}/cancel 或 /reinstate;其他的请等到当日再更正。',
      en: 'The service date {date} is still to come and nothing was recorded: only days that have begun are corrected. To cancel the trip, or take its cancellation back, use POST {prefix}/v1/trips/{date}/{tripId}/cancel or /reinstate; correct anything else on the day.',
    },
  },
  'not-signed-in': {
    kind: 'unauthenticated',
    sentence: {
      'zh-CN': '尚未登录,或登录已过期。请重新登录(POST /v1/sessions)。',
      en: 'You are not signed in, or not any more. Sign in again (POST /v1/sessions).',
    },
  },
  'not-allowed': {
    kind: 'forbidden',
    sentence: {
      'zh-CN': '您的账户没有这项权限,什么也没有改变。请联系管理者。',
      en: 'Your account may not do this and nothing was changed. Ask a manager.',
    },
  },
  'foreign-origin': {
    kind: 'forbidden',
    sentence: {
      'zh-CN': '请求来自别的网站({origin}),没有接受。请在本站的页面上操作。',
      en: 'The request came from another site ({origin}) and was not taken. Use the pages of this site.',
    },
  },
  'wrong-name-or-password': {
    kind: 'unauthenticated',
    sentence: {
      'zh-CN': '姓名或密码不对。请核对后重试;忘记了就请管理者重设。',
      en: 'The name or the password is wrong. Check both and try again, or have a manager set a new password.',
    },
  },
  'wrong-password': {
    kind: 'forbidden',
    sentence: {
      'zh-CN': '原密码不对,什么也没有改变。请核对后重试;忘记了就请管理者重设。',
      en: 'The present password is wrong and nothing was changed. Check it and try again, or have a manager set a new one.',
    },
  },
  'too-many-attempts': {
    kind: 'too-many',
    sentence: {
      'zh-CN': '登录尝试过多。请等 {seconds} 秒再试。',
      en: 'Too many attempts to sign in. Wait {seconds} seconds and try again.',
    },
  },
  'password-too-short': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '密码太短,什么也没有改变。至少要 {least} 个字符。',
      en: 'The password is too short and nothing was changed. It needs at least {least} characters.',
    },
  },
  'account-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有编号为“{accountId}”的账户。全部账户见 /v1/accounts。',
      en: 'There is no account "{accountId}". All accounts are listed at /v1/accounts.',
    },
  },
  'account-name-taken': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '已有名为“{name}”的账户。请换一个名字。',
      en: 'There is already an account named "{name}". Choose another name.',
    },
  },
  'last-manager': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '这是最后一个可用的管理者账户,不能停用。请先新建或启用另一个管理者。',
      en: 'This is the last manager who can sign in, and stays. Add or enable another manager first.',
    },
  },
} as const satisfies Record<string, { kind: RefusalKind; sentence: Text }>;

export type RefusalCode = keyof typeof refusals;

/** One faulty field of a request. */
export interface Fault {
  readonly field: string;
  readonly sentence: Text;
}

/** A refusal in the language of transit; `http/` translates it once, at the door. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly code: RefusalCode,
    readonly params: Params = {},
    readonly faults: readonly Fault[] = [],
  ) {
    super(code);
  }

  get kind(): RefusalKind {
    return refusals[this.code].kind;
  }

  sentence(language: Language): string {
    return fill(refusals[this.code].sentence[language], { prefix: '', ...this.params });
  }
}
