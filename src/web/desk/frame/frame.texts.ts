import type { Text } from '../../../language.js';

/** Texts of the side bar, the tabs and signing in. */
export const frameTexts = {
  desk: { 'zh-CN': '班车管理台', en: 'Shuttle desk' },
  skip: { 'zh-CN': '跳到正文', en: 'Skip to content' },
  navigation: { 'zh-CN': '管理台', en: 'Desk' },
  manager: { 'zh-CN': '管理者', en: 'Manager' },
  signOut: { 'zh-CN': '退出', en: 'Sign out' },
  more: { 'zh-CN': '更多', en: 'More' },
  otherLanguage: { 'zh-CN': 'English', en: '中文' },
  account: { 'zh-CN': '我的账号', en: 'My account' },
  demoLabel: { 'zh-CN': '演示', en: 'Demonstration' },
  demo: {
    'zh-CN': '演示：这里的一切都是演示用的，停下来就没有了，可以随便试。',
    en: 'Demonstration: nothing here is real, and all of it is gone when it stops. Try anything.',
  },
  unknownTitle: { 'zh-CN': '没有这一页', en: 'There is no such page' },
  unknownWhy: {
    'zh-CN': '网址里的页面不存在，可能是抄错了，也可能已经改名。请从旁边的菜单里找，或回到今天。',
    en: 'The address names no page of the desk: it may be mistyped, or the page has another name now. Find it in the menu, or go back to Today.',
  },
  toToday: { 'zh-CN': '回到今天', en: 'Go to Today' },
  signInTitle: { 'zh-CN': '登录班车管理台', en: 'Sign in to the shuttle desk' },
  again: { 'zh-CN': '{name}，登录过期了', en: '{name}, your sign-in has ended' },
  againWhy: {
    'zh-CN': '请再登录一次。这一页和您填的都还在，登录后接着做。',
    en: 'Please sign in once more. This page and all you typed are still here; go on afterwards.',
  },
  name: { 'zh-CN': '姓名', en: 'Name' },
  password: { 'zh-CN': '密码或 PIN', en: 'Password or PIN' },
  signIn: { 'zh-CN': '登录', en: 'Sign in' },
  fieldsMissing: { 'zh-CN': '姓名和密码或 PIN 都要填。', en: 'Enter both your name and your password or PIN.' },
  forgotten: { 'zh-CN': '忘了密码？', en: 'Forgotten the password?' },
  forgottenWhat: {
    'zh-CN':
      '请别的管理者在“人员”里给您重设一个。只有您一位管理者时，请管服务器的人在那台机器上运行 npm run password，它会给出一个新密码。司机忘了 PIN，也在“人员”里重设。',
    en: "Ask another manager to reset it under People. If you are the only manager, ask whoever runs the server to run npm run password there; it prints a new one. A driver's forgotten PIN is reset under People, too.",
  },
  driversToo: { 'zh-CN': '司机在这里登录，会转到司机端。', en: "Drivers who sign in here are taken to the driver's app." },
} satisfies Record<string, Text>;
