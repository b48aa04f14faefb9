import type { Text } from '../../../language.js';

export const settingsTexts = {
  lead: {
    'zh-CN': '这里定司机怎么记、有事打给谁。改好以后，司机的手机下次连上就照新的来。',
    en: 'How drivers record, and whom they call. Their phones follow as soon as they are next connected.',
  },
  drivers: { 'zh-CN': '给司机的', en: 'For drivers' },
  contactName: { 'zh-CN': '有事找谁', en: 'Whom to call' },
  contactNameHint: {
    'zh-CN': '司机在应用的“我的”里一按就打给这个人。两格都空着，就不显示。',
    en: 'Drivers call them with one tap, under "Me" in the app. With both fields empty nobody is shown.',
  },
  contactPhone: { 'zh-CN': '电话', en: 'Telephone' },
  checkList: { 'zh-CN': '出车前检查', en: 'Check before the first trip' },
  checkListHint: {
    'zh-CN': '一行一项，最多 20 项。司机每天第一班前照着看一遍；空着就不用检查。',
    en: 'One thing a line, at most 20. Drivers look at each before their first trip of a day; empty: no check.',
  },
  countAlighting: { 'zh-CN': '下车的人也要数', en: 'Drivers count who gets off, too' },
  countAlightingHint: {
    'zh-CN': '司机多一个“下车”按钮，您能看到车上还有几个人；不勾，只数上车。',
    en: 'Drivers get a button for it, and you see how many are on board; without it only boardings are counted.',
  },
  earlyLimit: { 'zh-CN': '早开多少秒要问一句', en: 'Seconds early before the app asks' },
  earlyLimitHint: {
    'zh-CN': '比时刻早这么多秒以上开车，应用先问司机要不要等，再记原因。0 到 600；59 就是早 1 分钟起问。',
    en: 'When a driver leaves more than this early, the app asks whether to wait, then for the reason. 0 to 600; 59 asks from a minute on.',
  },
  capacityRule: { 'zh-CN': '坐多少人算满', en: 'When a bus is full' },
  seats: { 'zh-CN': '座位坐满', en: 'All seats taken' },
  seatsAndStanding: { 'zh-CN': '座位和站位都满', en: 'Seats and standing room taken' },
  capacityRuleHint: {
    'zh-CN': '司机数到这么多人，应用提醒“满了”，问还有几位没坐上。包车一般不许站人。',
    en: 'At that count the app tells the driver that the bus is full, and asks how many could not board. Chartered coaches allow nobody to stand.',
  },
  save: { 'zh-CN': '保存，司机照新的来', en: 'Save: drivers follow it' },
  unchanged: { 'zh-CN': '没有要保存的', en: 'Nothing to save' },
  saved: {
    'zh-CN': '设置已保存。司机的手机下次连上就照新的来。',
    en: 'The settings are saved. Phones follow when they are next connected.',
  },
  kept: { 'zh-CN': '您上次改了没有保存，都还在。', en: 'You had not saved what you changed. It is still here.' },
  needsName: { 'zh-CN': '有电话，还要写找谁，例如“调度室”。', en: 'There is a telephone number: say whose it is, like "Dispatch".' },
  longName: { 'zh-CN': '最多 40 个字。', en: 'At most 40 characters.' },
  needsPhone: { 'zh-CN': '写了找谁，还要写电话，例如 021-5555 0100。', en: 'Give the telephone number, too, like 021-5555 0100.' },
  wrongPhone: {
    'zh-CN': '这不像电话号码。请只写数字、空格、+、- 和括号，例如 021-5555 0100。',
    en: 'This is no telephone number. Use digits, blanks, +, - and brackets, like 021-5555 0100.',
  },
  wrongList: {
    'zh-CN': '最多 20 行，每行不超过 40 个字，不要有两行一样。',
    en: 'At most 20 lines of at most 40 characters, no two alike.',
  },
  wrongEarly: { 'zh-CN': '请填 0 到 600 之间的整数，例如 59。', en: 'Enter a whole number from 0 to 600, like 59.' },
  addresses: { 'zh-CN': '要交给别人的网址', en: 'Addresses to hand out' },
  addressesNote: { 'zh-CN': '复制或扫码', en: 'Copy them, or scan the code' },
  hereOnly: {
    'zh-CN':
      '您现在用的网址只有这台电脑打得开，别人的手机打不开。请用局域网地址或域名打开管理台；长期用，请让管服务器的人设好 PUBLIC_URL。',
    en: "The address in your browser works on this computer only. Open the desk by the computer's address in your network or by its name; for good, have PUBLIC_URL set by whoever runs the server.",
  },
  residents: { 'zh-CN': '居民看班车', en: 'For residents' },
  residentsNote: { 'zh-CN': '人最多的一站；别的站见下面', en: 'The busiest stop; the others are below' },
  driversApp: { 'zh-CN': '司机的应用', en: "The drivers' app" },
  driversAppNote: { 'zh-CN': '用姓名和 PIN 登录；在“人员”里设', en: 'They sign in by name and PIN, which you set under People' },
  desk: { 'zh-CN': '管理台（就是这里）', en: 'This desk' },
  deskNote: { 'zh-CN': '给别的管理者；先在“人员”里加人', en: 'For other managers, once they are added under People' },
  stops: { 'zh-CN': '每个站点的二维码、页面、大堂屏和海报', en: 'Code, page, lobby board and poster of each stop' },
  stop: { 'zh-CN': '站点', en: 'Stop' },
  page: { 'zh-CN': '手机页面（二维码就是它）', en: 'Page on a phone (the code leads there)' },
  lobby: { 'zh-CN': '大堂屏（在电视上打开）', en: 'Lobby board (to open on a television)' },
  codeOf: { 'zh-CN': '“{name}”的二维码', en: 'QR code of {name}' },
  posterOf: { 'zh-CN': '打印 {name} 的海报', en: 'Print the poster of {name}' },
  noStops: { 'zh-CN': '还没有站点：先装入时刻表。', en: 'There are no stops yet: load a timetable first.' },
  program: { 'zh-CN': '这个程序', en: 'This program' },
  version: { 'zh-CN': 'Banche 班车，版本 {version}。', en: 'Banche, version {version}.' },
  api: { 'zh-CN': '给别的程序用的接口', en: 'The interface for other programs' },
  demo: {
    'zh-CN': '现在是演示：时间和数据都是造的，停下就没有了，改什么都不要紧。',
    en: 'This is a demonstration: its time and data are made up, and all is gone when it stops. Change what you like.',
  },
} satisfies Record<string, Text>;
