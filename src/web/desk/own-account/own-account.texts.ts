import type { Text } from '../../../language.js';

/** Texts of the page of one’s own account. */
export const ownAccountTexts = {
  lead: {
    'zh-CN': '{name}，管理者。登录着 {count} 处。',
    en: '{name}, manager. Signed in in {count} place. | {name}, manager. Signed in in {count} places.',
  },
  password: { 'zh-CN': '换密码', en: 'Change the password' },
  present: { 'zh-CN': '现在的密码', en: 'Present password' },
  next: { 'zh-CN': '新密码', en: 'New password' },
  nextHint: {
    'zh-CN': '至少 10 个字符，例如四个不相干的词。',
    en: 'At least 10 characters, such as four words that have nothing to do with each other.',
  },
  showPassword: { 'zh-CN': '显示密码', en: 'Show it' },
  enterPresent: { 'zh-CN': '请填现在的密码。', en: 'Enter the present password.' },
  enterNext: {
    'zh-CN': '请填新密码，至少 10 个字符；现在 {count} 个。',
    en: 'Enter a new password of at least 10 characters; it has {count}.',
  },
  change: { 'zh-CN': '换成新密码', en: 'Use the new password' },
  changed: {
    'zh-CN': '密码已换。别处的登录都退出了，这里不用重新登录。',
    en: 'The password was changed. You were signed out everywhere else; here you stay.',
  },
  endsOthers: {
    'zh-CN': '换了以后，别处的登录都会退出，这里不用重新登录。',
    en: 'You are signed out everywhere else, and stay signed in here.',
  },
  sessions: { 'zh-CN': '登录着的地方', en: 'Where you are signed in' },
  here: { 'zh-CN': '就是这里', en: 'this one' },
  unknownBrowser: { 'zh-CN': '不知道是什么浏览器', en: 'unknown browser' },
  since: { 'zh-CN': '{at} 登录', en: 'signed in {at}' },
  used: { 'zh-CN': '最后用过 {at}', en: 'last used {at}' },
  ends: { 'zh-CN': '不用的话 {at} 自动退出', en: 'ends {at} unless used' },
  end: { 'zh-CN': '退出这一处', en: 'Sign out there' },
  endNamed: { 'zh-CN': '退出这一处：{what}（{at} 登录的）', en: 'Sign out there: {what}, signed in {at}' },
  ended: { 'zh-CN': '{what} 已退出。', en: '{what} was signed out.' },
  endAll: { 'zh-CN': '在所有地方退出', en: 'Sign out everywhere' },
  endAllNote: { 'zh-CN': '这里也会退出，要重新登录。', en: 'This one, too: you sign in again.' },
  strange: { 'zh-CN': '有一处不是您？先退出它，再换密码。', en: 'One of them is not you? Sign it out, then change the password.' },
  // One-time password
  oneTimeTitle: { 'zh-CN': '请换成您自己的密码', en: 'Choose a password of your own' },
  oneTimeWhy: {
    'zh-CN': '您用的是程序编的密码，只能用来第一次登录。现在换一个，只有您自己知道。',
    en: 'You signed in with a password that the program made up for the first time only. Choose one that only you know.',
  },
  oneTimeBar: {
    'zh-CN': '您还在用程序编的密码，请换成自己的。',
    en: 'You still use the password that the program made up. Choose one of your own.',
  },
  later: { 'zh-CN': '等一下再换', en: 'Later' },
} satisfies Record<string, Text>;
