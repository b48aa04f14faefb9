import type { Text } from '../../../language.js';

/** The texts for signing in, also after a session has ended. */
export const signInTexts = {
  title: { 'zh-CN': '班车，司机登录', en: 'Driver sign-in' },
  usedNames: { 'zh-CN': '这部手机上登录过的', en: 'Signed in on this phone before' },
  name: { 'zh-CN': '姓名', en: 'Name' },
  password: { 'zh-CN': '密码或 PIN', en: 'Password or PIN' },
  signIn: { 'zh-CN': '登录', en: 'Sign in' },
  signingIn: { 'zh-CN': '登录中…', en: 'Signing in…' },
  lasts: { 'zh-CN': '登录一次管 30 天，没有信号也能用。', en: 'Once is enough for 30 days, with or without a signal.' },
  ofOther: {
    'zh-CN': '{name}还有 {count} 条没发出。您登录后，仍以{name}的名义发出。',
    en: '{name} has {count} unsent. Once you sign in they are sent, still in the name of {name}.',
  },
  fieldsMissing: { 'zh-CN': '姓名和密码或 PIN 都要填。', en: 'Enter both your name and your password or PIN.' },
  insecure: {
    'zh-CN': '这个网址不是 https 开头，浏览器不让它离线打开，也不让屏幕常亮。记录照样会存、会发，但请向管理者要 https 的网址。',
    en: 'This address does not begin with https, so the browser will not open it without a signal or keep the screen on. Taps are kept and sent all the same, but ask a manager for the https address.',
  },
  insideOtherApp: {
    'zh-CN': '在微信里，没有信号就打不开。点右上角“···”，选“在浏览器中打开”，以后从那里进。',
    en: 'Inside WeChat this page cannot be opened without a signal. Tap “···” at the top right, choose “Open in browser”, and use it there.',
  },
  language: { 'zh-CN': 'English', en: '中文' },
  again: { 'zh-CN': '{name}，登录过期了', en: '{name}, your sign-in has ended' },
  againWhy: {
    'zh-CN': '再输一次密码或 PIN 就好。没发的 {count} 条都还在，登录后自动发出；现在不登录也能照常记。',
    en: 'Enter your password or PIN once more. Your {count} unsent {count|tap is|taps are} still here and {count|is|are} sent once you sign in; you can go on logging without it.',
  },
  againWhyNone: {
    'zh-CN': '再输一次密码或 PIN 就好。现在不登录也能照常记，登录后再发出。',
    en: 'Enter your password or PIN once more. You can go on logging without it; taps are sent once you sign in.',
  },
  later: { 'zh-CN': '以后再说', en: 'Later' },
} satisfies Record<string, Text>;
