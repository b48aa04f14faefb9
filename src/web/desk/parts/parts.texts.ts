import type { Text } from '../../../language.js';

/** Texts of the components in `parts/`. */
export const partsTexts = {
  loading: { 'zh-CN': '正在取……', en: 'Loading …' },
  awayFirst: {
    'zh-CN': '连不上服务器，可能是您的网络，也可能是服务器。司机手机会先把记录存着。',
    en: "The server cannot be reached: it may be your network or the server. Drivers' phones keep what they record.",
  },
  awaySince: {
    'zh-CN': '{time} 起连不上，可能是您的网络，也可能是服务器。下面是 {time} 的样子；您填的都留在这一页，连上以后再保存。',
    en: 'Out of reach since {time}: it may be your network or the server. Below is how things stood at {time}; what you typed stays on this page, save it once you are connected.',
  },
  awayAct: {
    'zh-CN': '没有存上：连不上服务器，可能是您的网络，也可能是服务器。您填的都还在，请再按一次。',
    en: 'Not saved: the server cannot be reached, it may be your network or the server. What you typed is still here; press again.',
  },
  serverFault: {
    'zh-CN': '服务器出了问题，这次没有做成，原来的都没动。请过一会儿再试；一直这样，请找管服务器的人看日志。',
    en: 'Something is wrong with the server. Nothing was done and nothing was changed. Try again in a while; if it stays so, ask whoever runs the server to look at its log.',
  },
  pageFault: {
    'zh-CN': '这一页自己出了错，不是网络的问题。请重新打开这一页；还是这样，请告诉管服务器的人。',
    en: 'This page has a fault of its own; your network is fine. Open it anew; if it stays so, tell whoever runs the server.',
  },
  again: { 'zh-CN': '再试一次', en: 'Try again' },
  notSaved: {
    'zh-CN': '还没有保存：有 {count} 处要改。',
    en: 'Not saved yet: {count} field needs a change. | Not saved yet: {count} fields need a change.',
  },
  conflictTitle: { 'zh-CN': '别人刚改过：给您看差别，您来选', en: 'Somebody else has just changed this' },
  conflictSaid: {
    'zh-CN': '您打开以后，{who}在 {when} 也改了。您的还没有保存，对方的已经保存。',
    en: 'After you opened it, {who} changed it at {when}. Yours is not saved yet; theirs is.',
  },
  somebody: { 'zh-CN': '另一位管理者', en: 'another manager' },
  field: { 'zh-CN': '哪一项', en: 'What' },
  theirs: { 'zh-CN': '对方的（已保存）', en: 'Theirs (saved)' },
  yours: { 'zh-CN': '您的（没保存）', en: 'Yours (not saved)' },
  merge: { 'zh-CN': '以对方的为底，再看一遍', en: 'Start from theirs and look again' },
  useTheirs: { 'zh-CN': '用对方的', en: 'Use theirs' },
  useMine: { 'zh-CN': '用我的', en: 'Use mine' },
  conflictNote: {
    'zh-CN': '用哪一份都会记下来，另一份找得回来。',
    en: 'Whichever you use is written down, and the other can be found again.',
  },
  undo: { 'zh-CN': '撤销', en: 'Undo' },
  undone: { 'zh-CN': '已撤销。', en: 'Undone.' },
  undoFailed: { 'zh-CN': '没有撤销成：{why}', en: 'Not undone: {why}' },
  copy: { 'zh-CN': '复制', en: 'Copy' },
  copied: { 'zh-CN': '已复制', en: 'Copied' },
  copyByHand: {
    'zh-CN': '浏览器不让复制，请选中上面的文字再复制。',
    en: 'The browser does not allow copying. Select the text above and copy it.',
  },
  dismiss: { 'zh-CN': '知道了', en: 'Got it' },
  close: { 'zh-CN': '关闭', en: 'Close' },
  table: { 'zh-CN': '看表格', en: 'See the table' },
  csv: { 'zh-CN': 'CSV', en: 'CSV' },
  reason: { 'zh-CN': '原因', en: 'Reason' },
  yes: { 'zh-CN': '是', en: 'Yes' },
  no: { 'zh-CN': '否', en: 'No' },
  nothing: { 'zh-CN': '（空）', en: '(empty)' },
  dayBefore: { 'zh-CN': '前一天', en: 'Day before' },
  dayAfter: { 'zh-CN': '后一天', en: 'Day after' },
  date: { 'zh-CN': '日期', en: 'Date' },
} satisfies Record<string, Text>;
