import type { Text } from '../../language.js';

/** The texts of the top of every screen, with the state of sending. */
export const topBarTexts = {
  back: { 'zh-CN': '返回', en: 'Back' },
  sent: { 'zh-CN': '已发', en: 'Sent' },
  waiting: { 'zh-CN': '待发送', en: 'unsent' },
  oldest: { 'zh-CN': '最早 {age}', en: 'for {age}' },
  refused: { 'zh-CN': '{count} 条退回', en: '{count} refused' },
  unreadable: { 'zh-CN': '{count} 条读不出', en: '{count} unreadable' },
  notStored: { 'zh-CN': '没存住', en: 'not kept' },
  ofOther: { 'zh-CN': '{name}的', en: 'by {name}' },
  nameSent: { 'zh-CN': '待发送 0，全部已发', en: 'Waiting to send: 0, all is sent' },
  nameWaiting: { 'zh-CN': '待发送 {count} 条，最早 {age}', en: 'Waiting to send: {count}, oldest {age}' },
  nameRefused: { 'zh-CN': '待发送 {count} 条，其中 {refused} 条被退回', en: 'Waiting to send: {count}, {refused} of them refused' },
  nameUnreadable: {
    'zh-CN': '待发送 {count} 条，其中 {unreadable} 条读不出',
    en: 'Waiting to send: {count}, {unreadable} of them unreadable',
  },
  nameNotStored: {
    'zh-CN': '待发送 {count} 条，上一下没有存住',
    en: 'Waiting to send: {count}; your last tap was not kept',
  },
  whyOffline: { 'zh-CN': '没有信号', en: 'no signal' },
  whyServer: { 'zh-CN': '服务器没有收下', en: 'the server did not take it' },
  whySignedOut: { 'zh-CN': '要重新登录', en: 'sign in again' },
  demo: { 'zh-CN': '演示：什么都不会保留', en: 'Demo: nothing is kept' },
} satisfies Record<string, Text>;
