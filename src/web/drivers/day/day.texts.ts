import type { Text } from '../../../language.js';

/** The texts of the day, of other drivers' trips and of the choice of a vehicle. */
export const dayTexts = {
  title: { 'zh-CN': '{name}，今天', en: '{name}, today' },
  date: { 'zh-CN': '{day}（{weekday}）', en: '{weekday} {day}' },
  yesterday: { 'zh-CN': '昨天（{date}），还没结束', en: 'Yesterday ({date}), not ended' },
  dateInside: { 'zh-CN': '{day}，{weekday}', en: '{weekday} {day}' },
  tomorrow: { 'zh-CN': '明天（{date}）', en: 'Tomorrow ({date})' },

  inMinutes: { 'zh-CN': '还有 {minutes} 分钟', en: 'in {minutes} min' },
  inHours: { 'zh-CN': '还有 {hours} 小时 {minutes} 分', en: 'in {hours} h {minutes} min' },
  atOnce: { 'zh-CN': '马上发车', en: 'now' },
  overdue: { 'zh-CN': '过了 {minutes} 分钟', en: '{minutes} min past' },
  started: { 'zh-CN': '已发车', en: 'under way' },
  boarding: { 'zh-CN': '在上客', en: 'boarding' },
  fromTo: { 'zh-CN': '从{stop}开，{minutes} 分钟到', en: 'From {stop}, {minutes} min' },
  from: { 'zh-CN': '从{stop}开', en: 'From {stop}' },

  ended: { 'zh-CN': '{count} 人，已结束', en: '{count} counted, ended' },
  endedUncounted: { 'zh-CN': '已结束，没有人数', en: 'ended, no count' },
  open: { 'zh-CN': '还没结束', en: 'not ended' },
  cancelled: { 'zh-CN': '取消', en: 'cancelled' },
  cancelledWhy: { 'zh-CN': '取消，{reason}', en: 'cancelled: {reason}' },
  missed: { 'zh-CN': '没有记录', en: 'nothing logged' },
  take: { 'zh-CN': '没人开，接下', en: 'free: take it' },
  added: { 'zh-CN': '加开', en: 'extra' },
  moved: { 'zh-CN': '改到 {time}，原 {before}', en: 'moved to {time}, was {before}' },
  otherVehicle: { 'zh-CN': '排的是 {vehicle}', en: 'planned: {vehicle}' },
  isNew: { 'zh-CN': '新', en: 'new' },
  untimed: { 'zh-CN': '没有时间', en: 'no time' },

  earlier: { 'zh-CN': '前面还有 {count} 班', en: '{count} earlier {count|trip|trips}' },
  noneMine: { 'zh-CN': '今天没有排给您的班。', en: 'No trip is assigned to you today.' },
  allDone: { 'zh-CN': '今天的班都开完了。', en: 'All your trips of today are done.' },
  yoursDone: { 'zh-CN': '您的班都开完了。下面还有没人开的。', en: 'Your trips of today are done. Some below have nobody yet.' },
  doesNotRun: { 'zh-CN': '今天不发车：{reason}。', en: 'No buses today: {reason}.' },
  noneTomorrow: { 'zh-CN': '没有排给您的班。', en: 'No trip is assigned to you.' },
  doesNotRunThen: { 'zh-CN': '不发车：{reason}。', en: 'No buses: {reason}.' },

  noPlan: {
    'zh-CN': '还没有拿到今天的班次。有信号时会自动去拿。',
    en: 'Today’s trips are not here yet. They are fetched as soon as there is a signal.',
  },
  planOver: {
    'zh-CN': '手机里的班次是 {date} 的，今天的还没拿到。有信号时会自动去拿；要记可以先用“补记”。',
    en: 'The trips on this phone are of {date}; today’s are not here yet and are fetched as soon as there is a signal. Until then a trip can be entered under “Enter afterwards”.',
  },
  fetch: { 'zh-CN': '再拿一次', en: 'Fetch again' },
  planOld: { 'zh-CN': '班次是 {age}前拿到的，可能有改动没收到。', en: 'These trips are {age} old; a change may not have arrived.' },
  clockAhead: {
    'zh-CN': '手机的钟快了 {age}，这里按服务器的时间走。请把手机时间调准。',
    en: 'This phone’s clock is {age} fast; times here are the server’s. Please set the phone’s clock.',
  },
  clockBehind: {
    'zh-CN': '手机的钟慢了 {age}，这里按服务器的时间走。请把手机时间调准。',
    en: 'This phone’s clock is {age} slow; times here are the server’s. Please set the phone’s clock.',
  },
  storedOnce: {
    'zh-CN': '手机存储快满了，记录只存了一份。请尽快连上网发出去。',
    en: 'The phone’s storage is nearly full: taps are kept in one place only. Get them sent soon.',
  },
  notStored: {
    'zh-CN': '手机存不下了，上一下没有记住。请删掉些照片、视频，再点一次。',
    en: 'The phone’s storage is full and your last tap was not kept. Delete some photos or videos, then tap again.',
  },
  sessionOver: {
    'zh-CN': '登录过期了，记录发不出去。点这里输密码或 PIN',
    en: 'Your sign-in has ended and nothing is sent. Tap here to enter your password or PIN',
  },
  update: { 'zh-CN': '有新版本。点这里更新，几秒钟就好', en: 'There is a new version. Tap here to update; it takes seconds' },
  checkDue: { 'zh-CN': '出车前检查，今天还没做', en: 'Check before driving: not done today' },

  message: { 'zh-CN': '{name}，{time}', en: '{name}, {time}' },
  understood: { 'zh-CN': '知道了', en: 'OK' },
  changes: { 'zh-CN': '有改动', en: 'What has changed' },
  assigned: { 'zh-CN': '{day}{time} {headsign}，排给您了。', en: '{day}{time} {headsign} is now yours.' },
  'taken-away': { 'zh-CN': '{day}{time} {headsign}，不用您开了。', en: '{day}{time} {headsign} is no longer yours.' },
  vehicle: { 'zh-CN': '{day}{time} {headsign}，改开 {vehicle}。', en: '{day}{time} {headsign} is now with {vehicle}.' },
  tripCancelled: { 'zh-CN': '{day}{time} {headsign}，取消了。', en: '{day}{time} {headsign} is cancelled.' },
  tripCancelledWhy: { 'zh-CN': '{day}{time} {headsign}，取消了：{reason}。', en: '{day}{time} {headsign} is cancelled: {reason}.' },
  running: { 'zh-CN': '{day}{time} {headsign}，不取消了，照开。', en: '{day}{time} {headsign} runs after all.' },
  tripMoved: { 'zh-CN': '{day}{time} {headsign}，改到 {newTime}。', en: '{day}{time} {headsign} now leaves at {newTime}.' },
  gone: { 'zh-CN': '{day}{time} {headsign}，时刻表里没有这一班了。', en: '{day}{time} {headsign} is not in the timetable any more.' },
  ofTomorrow: { 'zh-CN': '明天 ', en: 'Tomorrow ' },

  chooseVehicle: { 'zh-CN': '今天开哪辆车？', en: 'Which vehicle today?' },
  change: { 'zh-CN': '换车', en: 'Change' },
  choose: { 'zh-CN': '选车', en: 'Choose' },
  andSeats: { 'zh-CN': '，{seats} 座', en: ', {seats} seats' },
  seatCount: { 'zh-CN': '{seats} 座', en: '{seats} seats' },
  vehicleTitle: { 'zh-CN': '今天开哪辆车', en: 'Which vehicle today' },
  vehicleWhy: {
    'zh-CN': '选一次管一天，路上换车也在这里改；已记的人数不变。',
    en: 'Chosen once a day. Change it here if you change buses on the road; what was counted stays.',
  },
  noVehicles: {
    'zh-CN': '还没有车辆可选。有信号时会自动拿到；不选也能照常记。',
    en: 'There are no vehicles to choose from yet. They are fetched with a signal; you can log without.',
  },

  extra: { 'zh-CN': '加开一班', en: 'Extra trip' },
  others: { 'zh-CN': '别人的班', en: 'Others’ trips' },
  mine: { 'zh-CN': '我的', en: 'Me' },
  practice: { 'zh-CN': '第一次用？先练一趟，不会发出去', en: 'First time? Practise a trip; it is never sent' },

  noOthers: { 'zh-CN': '今天没有别人的班。', en: 'Nobody else has a trip today.' },
  takeOver: { 'zh-CN': '{time} {headsign}是{name}的班，您来开？', en: '{time} {headsign} is {name}’s trip. Will you drive it?' },
  takeOverNobody: { 'zh-CN': '{time} {headsign}没排给您，您来开？', en: '{time} {headsign} is not assigned to you. Will you drive it?' },
  takeOverWhy: {
    'zh-CN': '您记的人数算在您名下，管理者看得到是您接的。',
    en: 'What you log is kept in your name, and managers see that you took it over.',
  },
  takeOverYes: { 'zh-CN': '我来开', en: 'I will drive it' },
  back: { 'zh-CN': '不接，返回', en: 'No, go back' },
} satisfies Record<string, Text>;
