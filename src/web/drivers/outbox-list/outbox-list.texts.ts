import type { Text } from '../../../language.js';

/** The texts of the list of what is not sent yet. */
export const outboxListTexts = {
  title: { 'zh-CN': '待发送', en: 'Waiting to send' },
  oldest: { 'zh-CN': '最早 {age}前', en: 'oldest {age} ago' },
  allSent: { 'zh-CN': '都发出去了', en: 'all is sent' },
  nothing: { 'zh-CN': '没有要发的。您记的都到服务器了。', en: 'Nothing is waiting. All that you logged is with the server.' },

  refusedSection: { 'zh-CN': '被退回', en: 'Refused' },
  refused: { 'zh-CN': '退回', en: 'refused' },
  againAt: {
    'zh-CN': '日子还没到，{when} 会自动再发。请看看手机的日期；记错了日子就作废，记到今天的班上。',
    en: 'Its date is still to come, and it is sent again by itself on {when}. Check the date of this phone; if it was a slip, void this and log it on today’s trip.',
  },
  ofTrip: { 'zh-CN': '{trip}那一班。', en: 'Trip {trip}.' },
  by: { 'zh-CN': '{name}记的', en: 'by {name}' },
  copy: { 'zh-CN': '复制给管理者', en: 'Copy for the manager' },
  again: { 'zh-CN': '再发一次', en: 'Send again' },
  void: { 'zh-CN': '作废', en: 'Void' },

  offlineRows: { 'zh-CN': '没有信号，排着队 {count} 条', en: 'No signal: {count} queued' },
  serverRows: {
    'zh-CN': '服务器没有收下，排着队 {count} 条，过一会儿自动再发',
    en: 'The server did not take them: {count} queued, sent again by themselves',
  },
  signedOutRows: { 'zh-CN': '要重新登录才能发，排着队 {count} 条', en: 'Sign in again to send: {count} queued' },
  waitingRows: { 'zh-CN': '正要发 {count} 条', en: '{count} about to be sent' },
  waitsOffline: { 'zh-CN': '等信号', en: 'no signal' },
  waitsServer: { 'zh-CN': '等服务器', en: 'server' },
  waitsSignedOut: { 'zh-CN': '等登录', en: 'sign in' },
  waits: { 'zh-CN': '马上发', en: 'next' },
  sendingRow: { 'zh-CN': '正在发', en: 'sending' },
  more: { 'zh-CN': '后面还有 {count} 条', en: '{count} more' },
  copyAll: { 'zh-CN': '发不出去？{count} 条都复制给管理者', en: 'Stuck? Copy all {count} for the manager' },

  received: { 'zh-CN': '已收到', en: 'Received' },
  receivedRow: { 'zh-CN': '已收到', en: 'received' },
  voidedRow: { 'zh-CN': '作废了', en: 'void' },
  unreadable: { 'zh-CN': '读不出来的 {count} 条', en: '{count} that cannot be read' },
  unreadableWhy: {
    'zh-CN': '手机里有 {count} 条旧记录这个版本读不懂，没有删。请复制给管理者。',
    en: 'This phone keeps {count} old {count|row|rows} that this version cannot read. {count|It is|They are} not deleted. Copy {count|it|them} for the manager.',
  },

  sendNow: { 'zh-CN': '现在发 {count} 条', en: 'Send {count} now' },
  sending: { 'zh-CN': '正在发…', en: 'Sending…' },
  signInNow: { 'zh-CN': '登录，发 {count} 条', en: 'Sign in and send {count}' },

  rowTitle: { 'zh-CN': '{time} {what}', en: '{time} {what}' },
  close: { 'zh-CN': '返回', en: 'Back' },
  voidQuestion: { 'zh-CN': '作废 {time} {what}？', en: 'Void {time} {what}?' },
  voidWhy: {
    'zh-CN': '作废后不算数。作废这件事本身会记下来，管理者看得到。',
    en: 'It will not count. That you let it go is logged, and managers see it.',
  },
  voidKeep: { 'zh-CN': '留着', en: 'Keep it' },
  voidGo: { 'zh-CN': '作废', en: 'Void' },
  voidAgain: { 'zh-CN': '真的作废？不能恢复。', en: 'Really void it? This cannot be taken back.' },
  voidReally: { 'zh-CN': '真的作废', en: 'Really void it' },

  copied: { 'zh-CN': '复制好了', en: 'Copied' },
  copyByHand: { 'zh-CN': '请长按下面的文字，全选，复制', en: 'Press and hold the text below, select all, copy' },
  copiedWhy: {
    'zh-CN': '用微信或短信发给管理者，管理者贴进班车里就算数；手机以后再发出同样的，也只算一次。',
    en: 'Send it to a manager by message. Once the manager pastes it into the shuttle program it counts, and only once, even if this phone sends it later.',
  },
  copiedText: { 'zh-CN': '要复制的文字', en: 'Text to copy' },
} satisfies Record<string, Text>;
