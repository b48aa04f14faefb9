import type { Text } from '../../../language.js';

/** Texts of the dialogs that change a day: what the change would do to riders, and what was done. */
export const dayActsTexts = {
  trip: { 'zh-CN': '{time} {route}{direction}', en: '{time} {route} {direction}' },
  ofDay: { 'zh-CN': '{day} {trip}', en: '{day}, {trip}' },
  comma: { 'zh-CN': '，', en: ', ' },
  leave: { 'zh-CN': '不改了', en: 'Leave it' },
  messageLeave: { 'zh-CN': '不发了', en: 'Do not send it' },
  reasonSeen: { 'zh-CN': '乘客会看到这个原因。', en: 'Riders will see this reason.' },
  reasonKept: { 'zh-CN': '会和这次改动一起记下来。', en: 'It is kept with the change.' },
  reasonMissing: { 'zh-CN': '请写原因：选一个，或写几个字。', en: 'Say why: choose a reason, or write a few words.' },
  reasonLabel: { 'zh-CN': '为什么', en: 'Why' },

  // Cancel.
  cancelTitle: { 'zh-CN': '取消 {trip}', en: 'Cancel the {trip}' },
  cancelDo: { 'zh-CN': '取消 {time}', en: 'Cancel the {time}' },
  cancelAfter: { 'zh-CN': '发车前都可以恢复。', en: 'It can be reinstated until it would leave.' },
  cancelled: { 'zh-CN': '{trip}已取消。', en: 'The {trip} is cancelled.' },
  usually: { 'zh-CN': '这一班平时坐 {people} 人', en: '{people} people usually ride it' },
  usuallyFrom: { 'zh-CN': '（{month}平均 {average}，{days} 天）。', en: ' ({month}: {average} on average; days counted: {days}). ' },
  usuallyUnknown: {
    'zh-CN': '还没有这一班的人数，不知道会影响多少人。',
    en: 'Nobody was ever counted on this departure: nobody knows how many it concerns. ',
  },
  usuallyReconstructed: { 'zh-CN': '其中 {days} 天的人数是推算的。', en: 'Days whose count was worked out afterwards: {days}. ' },
  nextIs: { 'zh-CN': '下一班 {time}，要多等 {minutes} 分钟。', en: 'The next one leaves at {time}, {minutes} min later. ' },
  nextNone: { 'zh-CN': '它是这一天这个方向的最后一班。', en: 'It is the last one of its direction that day. ' },
  nextFull: {
    'zh-CN': '它在 {month}的 {days} 天里坐满 {full} 天，',
    en: 'It was full on {full} of {days} days in {month}: ',
  },
  nextMostly: { 'zh-CN': '多半坐不下。', en: 'most likely there is no room. ' },
  nextSometimes: { 'zh-CN': '可能坐不下。', en: 'there may be no room. ' },
  together: {
    'zh-CN': '两班的人加起来约 {sum} 人，车上 {places} 座，坐不下。',
    en: 'Both together are about {sum} people, and the bus takes {places}. ',
  },
  walk: { 'zh-CN': '步行到{place}约 {minutes} 分钟。', en: 'On foot to {place}: about {minutes} min. ' },
  walkPlain: { 'zh-CN': '步行约 {minutes} 分钟。', en: 'On foot: about {minutes} min. ' },
  outlookLoading: { 'zh-CN': '正在查平时坐多少人……', en: 'Looking up how many ride it …' },
  outlookAway: {
    'zh-CN': '查不到平时坐多少人；不影响取消。',
    en: 'How many ride it cannot be looked up; it can be cancelled all the same.',
  },

  // What riders see.
  ridersWillSee: { 'zh-CN': '乘客会看到', en: 'Riders will see' },
  ridersNowSee: { 'zh-CN': '乘客现在看到：', en: 'Riders now see: ' },
  seesCancelled: { 'zh-CN': '{time} 已取消，{reason}。', en: '{time} cancelled, {reason}. ' },
  seesCancelledBare: { 'zh-CN': '{time} 已取消', en: '{time} cancelled' },
  seesLate: { 'zh-CN': '{time}，晚 {minutes} 分。', en: '{time}, {minutes} min late. ' },
  seesScheduled: { 'zh-CN': '{time} 开。', en: 'it leaves at {time}. ' },
  seesUnreported: { 'zh-CN': '{time}，司机还没有报告。', en: '{time}, its driver has not reported. ' },
  seesNothing: { 'zh-CN': '这一班已经不显示了。', en: 'it is not shown any more. ' },
  crossed: { 'zh-CN': '已取消', en: 'cancelled' },
  extra: { 'zh-CN': '加开', en: 'extra' },
  movedHere: { 'zh-CN': '原 {time}', en: 'was {time}' },
  yourReason: { 'zh-CN': '（您写的原因）', en: '(the reason you give)' },

  // Reinstate.
  reinstateTitle: { 'zh-CN': '恢复 {trip}', en: 'Reinstate the {trip}' },
  reinstateWhy: {
    'zh-CN': '乘客会重新看到这一班，司机的手机上也会重新出现。',
    en: "Riders see it again, and it is back on its driver's phone.",
  },
  reinstateDo: { 'zh-CN': '恢复 {time}', en: 'Reinstate the {time}' },
  reinstated: { 'zh-CN': '{trip}已恢复。', en: 'The {trip} is reinstated.' },

  // Move.
  moveTitle: { 'zh-CN': '改 {trip}的时刻', en: 'Move the {trip}' },
  moveBy: { 'zh-CN': '比时刻表', en: 'Against the timetable' },
  later: { 'zh-CN': '晚 {minutes} 分', en: '{minutes} min later' },
  earlier: { 'zh-CN': '早 {minutes} 分', en: '{minutes} min earlier' },
  otherMinutesHint: { 'zh-CN': '晚几分填 1 到 180，早几分填 -1 到 -60。', en: '1 to 180 for later, -1 to -60 for earlier.' },
  movesTo: { 'zh-CN': '{from} → {to}', en: '{from} → {to}' },
  earlierWarns: {
    'zh-CN': '提前开，按原来时刻来的人会赶不上，要等下一班。能不提前就不提前；一定要提前，请先在居民群里说。',
    en: 'Whoever comes for the old time will miss it and wait for the next one. Move it earlier only if you must, and tell the group first.',
  },
  moveDo: { 'zh-CN': '改到 {time}', en: 'Move to {time}' },
  moveBack: { 'zh-CN': '改回 {time}', en: 'Move back to {time}' },
  moved: { 'zh-CN': '{trip}改到 {to}。', en: 'The {trip} leaves at {to} now.' },
  movedBack: { 'zh-CN': '{trip}改回原来的时刻。', en: 'The {trip} is back at its old time.' },
  minutesFault: { 'zh-CN': '请填 -60 到 180 之间的整数，不能是 0。', en: 'Enter a whole number from -60 to 180, not 0.' },
  minutesSame: { 'zh-CN': '已经是这个时刻了。', en: 'It leaves at that time already.' },

  // Crew.
  assignTitle: { 'zh-CN': '{trip}：换司机或车', en: '{trip}: driver and bus' },
  assignNote: {
    'zh-CN': '只管 {day}这一班；每天都换，请到“排班”。',
    en: 'For this trip on {day} alone; to change it for good, go to Assignments.',
  },
  toAssignments: { 'zh-CN': '去排班', en: 'To Assignments' },
  driver: { 'zh-CN': '司机', en: 'Driver' },
  vehicle: { 'zh-CN': '车', en: 'Bus' },
  asUsual: { 'zh-CN': '按排班（不单独指定）', en: 'As assigned otherwise' },
  seats: { 'zh-CN': '{vehicle}（{seats} 座）', en: '{vehicle} ({seats} seats)' },
  busyThen: { 'zh-CN': '{name}这时在开 {trip}。', en: '{name} drives the {trip} at that time.' },
  vehicleBusyThen: { 'zh-CN': '{name}这时在跑 {trip}。', en: '{name} runs the {trip} at that time.' },
  onlyOfRoute: {
    'zh-CN': '只和这条线路的班次比过；同一时间在别的线路上有没有班，到“排班”里看。',
    en: 'Compared with the trips of this route only; trips of other routes at the same time are shown on the page Assignments.',
  },
  assignDoNamed: { 'zh-CN': '让{who}跑 {time}', en: 'Give the {time} to {who}' },
  assignDoNone: { 'zh-CN': '这一班还按排班', en: 'Leave it as assigned' },
  assigned: { 'zh-CN': '{trip}：{who}。', en: '{trip}: {who}.' },

  // Message.
  messageTitle: { 'zh-CN': '发消息给{name}', en: 'Message to {name}' },
  messageText: { 'zh-CN': '写什么', en: 'Message' },
  messageHint: {
    'zh-CN': '一分钟内出现在他的手机上，他看过会有记号。最多 500 字。',
    en: 'It is on the phone within a minute, and is marked once seen. At most 500 characters.',
  },
  messageEmpty: { 'zh-CN': '请写几个字再发。', en: 'Write something first.' },
  messageDo: { 'zh-CN': '发给{name}', en: 'Send to {name}' },
  messageSent: { 'zh-CN': '已发给{name}：“{text}”', en: 'Sent to {name}: "{text}"' },

  // Add.
  addTitle: { 'zh-CN': '{day}加开一班', en: 'Add a departure on {day}' },
  addWhy: {
    'zh-CN': '停哪些站、开多久，按这条线路平时的班次。乘客和司机马上看到；报表里算加开，不算时刻表上的班。',
    en: 'It calls where the trips of its route do and takes as long. Riders and drivers see it at once; in reports it counts as extra.',
  },
  route: { 'zh-CN': '线路', en: 'Route' },
  direction: { 'zh-CN': '方向', en: 'Direction' },
  towards: { 'zh-CN': '{direction}，到{stop}', en: '{direction}, to {stop}' },
  time: { 'zh-CN': '几点发车', en: 'Leaves at' },
  timeFault: { 'zh-CN': '请填时刻，例如 07:45。', en: 'Enter a time, like 07:45.' },
  afterMidnight: { 'zh-CN': '半夜十二点以后的（算 {day}的班）', en: 'After midnight (it counts for {day})' },
  addDo: { 'zh-CN': '加开 {time}', en: 'Add the {time}' },
  addDoPlain: { 'zh-CN': '加开', en: 'Add' },
  added: { 'zh-CN': '已加开 {trip}。还要安排司机和车。', en: 'The {trip} is added. It still needs a driver and a bus.' },

  // Cancel many.
  manyTitle: { 'zh-CN': '取消 {day}的多班', en: 'Cancel several trips on {day}' },
  manyHow: { 'zh-CN': '取消哪些', en: 'Which ones' },
  byTime: { 'zh-CN': '某时起全部', en: 'All from a time' },
  byTicks: { 'zh-CN': '一班一班勾', en: 'One by one' },
  fromTime: { 'zh-CN': '从几点起', en: 'From' },
  allRoutes: { 'zh-CN': '所有线路', en: 'All routes' },
  hit: { 'zh-CN': '会取消 {count} 班', en: '{count} trip will be cancelled | {count} trips will be cancelled' },
  hitRiders: { 'zh-CN': '，平时共坐约 {people} 人', en: ', which about {people} people usually ride' },
  hitRidersPartly: {
    'zh-CN': '，其中 {known} 班平时共坐约 {people} 人，其他的没有人数',
    en: '; {known} of them usually carry about {people} people, the others were never counted',
  },
  hitNone: { 'zh-CN': '没有可以取消的班。', en: 'There is nothing to cancel.' },
  stays: { 'zh-CN': '已经开出的 {count} 班不动。', en: '{count} that has left stays as it is. | {count} that have left stay as they are.' },
  alreadyOff: { 'zh-CN': '已取消的 {count} 班不动。', en: '{count} is cancelled already. | {count} are cancelled already.' },
  manyDo: { 'zh-CN': '取消这 {count} 班', en: 'Cancel this trip | Cancel these {count} trips' },
  manyDone: { 'zh-CN': '{day}已取消 {count} 班。', en: '{count} trip of {day} is cancelled. | {count} trips of {day} are cancelled.' },
  manySee: { 'zh-CN': '乘客现在看到这些班已取消，{reason}。', en: 'Riders now see them cancelled, {reason}.' },
  listOf: { 'zh-CN': '看是哪几班', en: 'See which' },

  // After an undo.
  undoReason: { 'zh-CN': '撤销', en: 'Taken back' },
  takenBack: { 'zh-CN': '已撤销：{said}', en: 'Undone: {said}' },
} as const satisfies Readonly<Record<string, Text>>;

export type DayActsKey = keyof typeof dayActsTexts;
