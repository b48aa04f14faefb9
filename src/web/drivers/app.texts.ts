import type { Text } from '../../language.js';

/** The texts of the app's core; those of screens are in their folders. */
export const appTexts = {
  signInOffline: {
    'zh-CN': '没有网络，登录不了。没发送的记录都还在手机上。有信号后再试。',
    en: 'There is no connection, so signing in is not possible. What is unsent is still on this phone. Try again where there is a signal.',
  },
  signInServer: {
    'zh-CN': '服务器没有回应，登录没有成功。没发送的记录都还在手机上。请过一会儿再试。',
    en: 'The server does not answer, and you are not signed in. What is unsent is still on this phone. Try again in a while.',
  },
  pasteUnreadable: {
    'zh-CN': '这段文字里没有班车记录，什么也没有记下。请让司机在“待发送”里重新复制，整段粘贴。',
    en: 'There are no bus records in this text, and nothing was recorded. Ask the driver to copy them again from “Waiting to send”, and paste all of it.',
  },
  pasteOtherAgency: {
    'zh-CN': '这段文字是另一家（{agencyId}）的记录，什么也没有记下。请到那一家的页面里粘贴。',
    en: 'These records are of another agency ({agencyId}), and nothing was recorded. Paste them on the pages of that agency.',
  },
  pasteOffline: {
    'zh-CN': '没有网络，还没有记下。有信号后再粘贴一次，重复粘贴不会重复计数。',
    en: 'There is no connection, and nothing was recorded yet. Paste it again where there is a signal; what is pasted twice counts once.',
  },
} as const satisfies Record<string, Text>;
