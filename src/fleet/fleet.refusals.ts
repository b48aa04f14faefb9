import { refusals } from '../errors.js';

export const fleetRefusals = refusals({
  'vehicle-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有编号为“{vehicleId}”的车辆。全部车辆见 {prefix}/v1/vehicles。',
      en: 'There is no vehicle "{vehicleId}". All vehicles are listed at {prefix}/v1/vehicles.',
    },
  },
  'vehicle-id-taken': {
    kind: 'conflict',
    sentence: {
      'zh-CN':
        '编号“{vehicleId}”与已有的车辆“{known}”分不清（大小写和看不见的字符不算区别；停用的车也算），什么也没有改变。要改那一辆，请用它的编号；要加一辆，请换一个编号。',
      en: 'The id "{vehicleId}" cannot be told from that of vehicle "{known}" (case and invisible characters make no difference, and retired vehicles keep theirs); nothing was changed. To change that one use its id, to add one choose another id.',
    },
  },
  'vehicle-out-of-use': {
    kind: 'conflict',
    sentence: {
      'zh-CN':
        '车辆“{vehicleId}”已停用，不能派车，什么也没有改变。请选另一辆，或先恢复它（POST {prefix}/v1/vehicles/{vehicleId}/restore）。',
      en: 'Vehicle "{vehicleId}" is retired and cannot be assigned; nothing was changed. Choose another one, or restore it first (POST {prefix}/v1/vehicles/{vehicleId}/restore).',
    },
  },
  'account-out-of-use': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '账户“{accountId}”已停用，不能派班，什么也没有改变。请选另一人，或先启用这个账户。',
      en: 'Account "{accountId}" is disabled and cannot be assigned; nothing was changed. Choose somebody else, or enable the account first.',
    },
  },
  'block-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '{date} 起的时刻表里没有编号为“{blockId}”的车次组（block），什么也没有改变。请核对编号。',
      en: 'No timetable in force on {date} or later has a block "{blockId}"; nothing was changed. Check the id.',
    },
  },
  'trip-not-planned': {
    kind: 'not-found',
    sentence: {
      'zh-CN':
        '{date} 起的时刻表里没有编号为“{tripId}”的班次，也没有加开这一班；什么也没有改变。请在线路的时刻表里核对编号（线路见 {prefix}/v1/routes）。',
      en: 'No timetable in force on {date} or later has a trip "{tripId}", and none was added to that date; nothing was changed. Check the id in the timetable of its route (the routes are at {prefix}/v1/routes).',
    },
  },
});
