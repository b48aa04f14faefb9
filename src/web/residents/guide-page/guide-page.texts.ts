import type { Text } from '../../../language.js';

/** The texts that only the guide for riders has. */
export const guidePageTexts = {
  title: { 'zh-CN': '乘车须知', en: 'Riding the shuttle' },
  titleOf: { 'zh-CN': '乘车须知 · {agency}', en: 'Riding the shuttle · {agency}' },
  about: {
    'zh-CN': '电话、乘车规定，怎么把班次放进日历、把页面放到手机桌面。',
    en: 'Phone and rules, and how to have departures in your calendar and this page on your home screen.',
  },
  copied: { 'zh-CN': '这是 {time} 发布的副本。', en: 'A copy published on {time}.' },
  backTo: { 'zh-CN': '{stop}下一班', en: 'Next bus from {stop}' },
  phone: { 'zh-CN': '打电话', en: 'Call' },
  answers: { 'zh-CN': '{name}接听', en: '{name} answers' },
  email: { 'zh-CN': '邮箱：', en: 'E-mail: ' },
  website: { 'zh-CN': '网站：', en: 'Website: ' },
  feeds: { 'zh-CN': '给其他程序的数据', en: 'Data for other programs' },
  riders: { 'zh-CN': '谁可以坐', en: 'Who may ride' },
  fare: { 'zh-CN': '票价', en: 'Fare' },
  luggage: { 'zh-CN': '行李、婴儿车、轮椅', en: 'Luggage, prams, wheelchairs' },
  lost: { 'zh-CN': '失物', en: 'Lost property' },
  more: { 'zh-CN': '还要知道', en: 'Good to know' },
  calendar: { 'zh-CN': '把班次放进手机日历', en: 'Departures in your calendar' },
  calendarHolds: {
    'zh-CN': '今后 60 天的班次，连放假、调休和取消。手机日历隔几个小时才更新一次：临时的晚点和取消，请看站点页面。',
    en: 'The departures of the next 60 days, with holidays and cancellations. Calendars refresh only every few hours: for delays and last-minute cancellations check the page of your stop.',
  },
  subscribe: { 'zh-CN': '加到日历', en: 'Add to calendar' },
  subscribeTo: { 'zh-CN': '加到日历：{line}', en: 'Add to calendar: {line}' },
  address: { 'zh-CN': '{line} · 显示网址', en: '{line} · show address' },
  hereOnly: {
    'zh-CN': '您现在用的网址只有这台电脑打得开，手机订阅不了。',
    en: 'The address in your browser works on this computer only, so a phone cannot subscribe.',
  },
  iphone: { 'zh-CN': 'iPhone', en: 'iPhone' },
  android: { 'zh-CN': '安卓', en: 'Android' },
  wechat: { 'zh-CN': '微信', en: 'WeChat' },
  calendarIphone: {
    'zh-CN':
      '点“加到日历”，再点“订阅”。没有反应，就复制网址，到“设置 › App › 日历 › 日历账户 › 添加账户 › 其他 › 添加已订阅的日历”里粘贴。',
    en: 'Tap Add to calendar, then Subscribe. If nothing happens, copy the address and paste it under Settings › Apps › Calendar › Calendar Accounts › Add Account › Other › Add Subscribed Calendar.',
  },
  calendarAndroid: {
    'zh-CN':
      '复制网址，在手机日历的设置里找“日程导入”或“订阅日历”，选按网址（URL）添加。用谷歌日历的，在电脑上打开 calendar.google.com，点“其他日历”旁的 +，选“通过网址添加”。',
    en: 'Copy the address. With Google Calendar, open calendar.google.com on a computer, press + beside Other calendars and choose From URL; the app on the phone cannot do it. Other calendar apps have it in their settings, as Subscribe or Import from URL.',
  },
  calendarWechat: {
    'zh-CN': '微信里点不开日历：先点右上角 ···，选“在浏览器打开”。',
    en: 'WeChat does not open calendars: tap ··· at the top right and open this page in your browser first.',
  },
  otherStops: {
    'zh-CN': '别的站的日历：先打开那一站的页面，再从那里进来。',
    en: 'For other stops, open the page of the stop and come here from there.',
  },
  toAllStops: { 'zh-CN': '全部站点', en: 'All stops' },
  homeScreen: { 'zh-CN': '放到手机桌面', en: 'Put it on your home screen' },
  homeScreenWhat: {
    'zh-CN': '像应用一样一点就开，不用安装。没有网络时也能看已经保存的时刻。',
    en: 'One tap opens it like an app; nothing is installed. Without a connection it shows the times it saved.',
  },
  homeScreenOf: { 'zh-CN': '打开的会是{stop}的页面。', en: 'It will open the page of {stop}.' },
  homeScreenIphone: {
    'zh-CN': '用 Safari 打开，点分享按钮（方框里一个向上的箭头；找不到就先点 ···），往下找“添加到主屏幕”。',
    en: 'Open this page in Safari, tap the share button (a square with an arrow up; if you do not see it, tap ··· first), then Add to Home Screen.',
  },
  homeScreenAndroid: {
    'zh-CN': '用 Chrome 打开，点右上角 ⋮，选“添加到主屏幕”或“安装应用”。别的浏览器，在菜单里找“添加到桌面”或“添加到主屏幕”。',
    en: 'Open this page in Chrome, tap ⋮ at the top right, then Add to Home screen or Install app. Other browsers have it in their menus.',
  },
  homeScreenWechat: {
    'zh-CN': '微信里放不了：先点右上角 ···，选“在浏览器打开”，再照上面做。',
    en: 'WeChat cannot do it: tap ··· at the top right, open this page in your browser, and go on as above.',
  },
} as const satisfies Readonly<Record<string, Text>>;
