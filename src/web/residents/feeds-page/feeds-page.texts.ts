import type { Text } from '../../../language.js';

/** The texts that only the page about feeds has. */
export const feedsPageTexts = {
  title: { 'zh-CN': '给其他程序的数据', en: 'Data for other programs' },
  titleOf: { 'zh-CN': '给其他程序的数据 · {agency}', en: 'Data for other programs · {agency}' },
  about: {
    'zh-CN': '班车时刻表、实时晚点和公告，标准格式，地图、出行规划和乘车应用都能读。',
    en: 'The shuttle’s timetable, live delays and alerts in standard formats that maps, journey planners and rider apps can read.',
  },
  back: { 'zh-CN': '乘车须知', en: 'Riding the shuttle' },
  holds: { 'zh-CN': '时刻表写到 {until}，{check}。', en: 'The timetable is known until {until}. {check}.' },
  holdsProvisionally: {
    'zh-CN': '时刻表写到 {until}，{from}起是暂定，{check}。',
    en: 'The timetable is known until {until}, and provisional from {from} on. {check}.',
  },
  provisionalFrom: {
    'zh-CN': '{from}起是暂定：放假和调休还没公布，公布后会变。',
    en: 'Provisional from {from} on: holidays and make-up workdays are not announced yet, so these dates may change.',
  },
  noWebsite: {
    'zh-CN': '其中的网站 https://unknown.invalid/ 表示还没有网站：GTFS 规定不能空着。',
    en: 'The website https://unknown.invalid/ in it means that there is none yet: GTFS does not let it be empty.',
  },
  at: { 'zh-CN': '在{place}。', en: 'At {place}.' },
  atAndMore: { 'zh-CN': '第一处在{place}，另有 {more} 处。', en: 'First at {place}, and in {more} more {more|place|places}.' },
  moreAddresses: { 'zh-CN': '分开的网址和 JSON', en: 'One by one, and as JSON' },
  holdsNothing: {
    'zh-CN': '现在没有在用的时刻表，时刻表和实时数据都还读不到。',
    en: 'No timetable is in use, so there is no timetable and nothing live to read.',
  },
  passes: { 'zh-CN': '检查没有发现问题', en: 'Its check found nothing wrong' },
  warnings: { 'zh-CN': '检查通过，有 {count} 类提醒', en: 'It passes its check, with {count} {count|kind|kinds} of warnings' },
  errors: { 'zh-CN': '检查发现 {count} 类错误', en: 'Its check found {count} {count|kind|kinds} of errors' },
  underway: { 'zh-CN': '正在检查', en: 'It is being checked' },
  failed: { 'zh-CN': '这次没能检查', en: 'It could not be checked this time' },
  failedMeans: {
    'zh-CN': '是检查自己中断了，不等于时刻表有错，照样可以读取。{at} 以后再打开本页，会重新检查。',
    en: 'The check itself broke off. That does not mean that anything is wrong with the timetable, which can be read all the same. Open this page again after {at} to have it checked anew.',
  },
  terms: { 'zh-CN': '怎么用', en: 'How to use them' },
  open: { 'zh-CN': '人人可读，不用令牌。', en: 'Everybody may read them, without a token.' },
  closed: {
    'zh-CN':
      '标着“要令牌”的，请先向运营方要一个令牌，再在网址后加 ?token=令牌；会设请求头的程序也可以写 Authorization，值为 Bearer 加空格再加令牌。',
    en: 'Where it says “token”, ask the operator for one and add ?token=TOKEN to the address. Programs that set headers can send Authorization: Bearer TOKEN instead.',
  },
  ask: { 'zh-CN': '向谁要', en: 'Whom to ask' },
  askFirst: { 'zh-CN': '向谁问', en: 'Whom to ask' },
  answers: { 'zh-CN': '{name}接听', en: '{name} answers' },
  nobody: {
    'zh-CN': '运营方没有留电话和邮箱。',
    en: 'The operator gives neither telephone nor e-mail.',
  },
  site: { 'zh-CN': '网站', en: 'Website' },
  licence: { 'zh-CN': '许可', en: 'Licence' },
  noLicence: {
    'zh-CN': '运营方还没有选定许可。转发或长期使用之前，请先问一声。',
    en: 'The operator has not chosen one. Ask before you publish the data or rely on it.',
  },
  everybody: { 'zh-CN': '人人可读', en: 'Open to everybody' },
  token: { 'zh-CN': '要令牌', en: 'Token' },
  managers: { 'zh-CN': '管理者登录后', en: 'Managers, signed in' },
  valid: { 'zh-CN': '有效期', en: 'Valid' },
  fromTo: { 'zh-CN': '{from} 至 {until}', en: '{from} to {until}' },
  changed: { 'zh-CN': '最后更改', en: 'Last change' },
  size: { 'zh-CN': '大小', en: 'Size' },
  check: { 'zh-CN': '检查', en: 'Check' },
  places: { 'zh-CN': '{count} 处', en: '{count} {count|place|places}' },
  notices: { 'zh-CN': '检查发现了什么', en: 'What the check found' },
  checkedBy: {
    'zh-CN': '规则的名字同 MobilityData 的 GTFS 检查程序。',
    en: 'The rules have the names of MobilityData’s canonical GTFS Schedule validator.',
  },
  copy: { 'zh-CN': '复制', en: 'Copy' },
  copyAddress: { 'zh-CN': '复制网址：{what}，{format}', en: 'Copy the address: {what}, {format}' },
  copied: { 'zh-CN': '已复制', en: 'Copied' },
  hereOnly: {
    'zh-CN': '下面的网址只有这台电脑打得开：程序还不知道自己的公开网址（PUBLIC_URL）。',
    en: 'The addresses below work on this computer only: the program does not know its public address (PUBLIC_URL).',
  },
} as const satisfies Readonly<Record<string, Text>>;
