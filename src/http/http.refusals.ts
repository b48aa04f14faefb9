import { refusals } from '../errors.js';

export const httpRefusals = refusals({
  'not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有这个地址：{path}。全部地址见 /docs。',
      en: 'There is nothing at {path}. All addresses are listed at /docs.',
    },
  },
  'method-not-allowed': {
    kind: 'method-not-allowed',
    sentence: {
      'zh-CN': '{path} 不接受 {method}。它接受：{allow}。',
      en: '{path} does not take {method}. It takes: {allow}.',
    },
  },
  'request-malformed': {
    kind: 'malformed',
    sentence: {
      'zh-CN': '请求有误，什么也没有改变：{fields}。请改正后重试。',
      en: 'The request is not valid and nothing was changed: {fields}. Correct it and try again.',
    },
  },
  'changed-meanwhile': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '您读取之后，{byZh}改了这一项，您的修改没有保存。请对照现在的内容（见 difference），改好后再保存。',
      en: 'Since you read it, it was changed by {byEn}, so your change was not saved. Look at how it is now (see difference), then change it again.',
    },
  },
  'database-unavailable': {
    kind: 'unavailable',
    sentence: {
      'zh-CN': '数据库暂时连不上或写不进，什么也没有改变。请稍后再试；一直如此，请告诉维护人员。',
      en: 'The database cannot be reached or written to at the moment, and nothing was changed. Try again in a while; if it stays so, tell whoever keeps the program.',
    },
  },
  // Refusals by the framework, before any feature is involved.
  'bad-request': {
    kind: 'malformed',
    sentence: {
      'zh-CN': '请求无法读懂，什么也没有改变。请检查网址和内容。',
      en: 'The request could not be read and nothing was changed. Check its address and body.',
    },
  },
  'too-large': {
    kind: 'too-large',
    sentence: { 'zh-CN': '请求内容过大，没有接收。请分批发送。', en: 'The request is too large and was not taken. Send it in parts.' },
  },
  'headers-too-large': {
    kind: 'too-long-headers',
    sentence: {
      'zh-CN': '请求头过大，没有接收。请清除本站的 Cookie 后重试；程序请缩短请求头。',
      en: 'The headers of the request are too large and it was not taken. Clear the cookies of this site and try again; programs send shorter headers.',
    },
  },
  'request-too-slow': {
    kind: 'too-slow',
    sentence: {
      'zh-CN': '请求迟迟没有发完，没有接收，什么也没有改变。请检查网络后重新发送。',
      en: 'The request did not arrive in time; it was not taken and nothing was changed. Check the connection and send it again.',
    },
  },
  'address-too-long': {
    kind: 'too-long',
    sentence: { 'zh-CN': '网址过长。请检查编号。', en: 'The address is too long. Check its ids.' },
  },
  'unsupported-media-type': {
    kind: 'unreadable',
    sentence: { 'zh-CN': '请以 application/json 发送。', en: 'Send it as application/json.' },
  },
  internal: {
    kind: 'failed',
    sentence: {
      'zh-CN': '服务器内部出错，已记入日志。请稍后再试。',
      en: 'Something failed inside the server and was logged. Try again in a while.',
    },
  },
  unavailable: {
    kind: 'unavailable',
    sentence: { 'zh-CN': '服务正在启动或停止。请稍后再试。', en: 'The service is starting or stopping. Try again in a while.' },
  },
});

/** Refusals by the guard of routes with `@Needs`. */
export const needsRefusals = refusals({
  'not-signed-in': {
    kind: 'unauthenticated',
    sentence: {
      'zh-CN': '尚未登录，或登录已过期。请重新登录（POST /v1/sessions）。',
      en: 'You are not signed in, or not any more. Sign in again (POST /v1/sessions).',
    },
  },
  'not-allowed': {
    kind: 'forbidden',
    sentence: {
      'zh-CN': '您的账户没有这项权限，什么也没有改变。请联系管理者。',
      en: 'Your account may not do this and nothing was changed. Ask a manager.',
    },
  },
  'foreign-origin': {
    kind: 'forbidden',
    sentence: {
      'zh-CN': '请求来自别的网站（{origin}），没有接受。请在本站的页面上操作。',
      en: 'The request came from another site ({origin}) and was not taken. Use the pages of this site.',
    },
  },
});
