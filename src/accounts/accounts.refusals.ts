import { refusals } from '../errors.js';

export const accountsRefusals = refusals({
  'wrong-name-or-password': {
    kind: 'unauthenticated',
    sentence: {
      'zh-CN': '姓名或密码不对。请核对后重试;忘记了就请管理者重设。',
      en: 'The name or the password is wrong. Check both and try again, or have a manager set a new password.',
    },
  },
  'wrong-password': {
    kind: 'forbidden',
    sentence: {
      'zh-CN': '原密码不对,什么也没有改变。请核对后重试;忘记了就请管理者重设。',
      en: 'The present password is wrong and nothing was changed. Check it and try again, or have a manager set a new one.',
    },
  },
  'too-many-attempts': {
    kind: 'too-many',
    sentence: {
      'zh-CN': '登录尝试过多。请等 {seconds} 秒再试。',
      en: 'Too many attempts to sign in. Wait {seconds} seconds and try again.',
    },
  },
  'password-too-short': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '密码太短,什么也没有改变。至少要 {least} 个字符。',
      en: 'The password is too short and nothing was changed. It needs at least {least} characters.',
    },
  },
  'account-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有编号为“{accountId}”的账户。全部账户见 /v1/accounts。',
      en: 'There is no account "{accountId}". All accounts are listed at /v1/accounts.',
    },
  },
  'account-name-taken': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '已有名为“{name}”的账户。请换一个名字。',
      en: 'There is already an account named "{name}". Choose another name.',
    },
  },
  'last-manager': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '这是最后一个可用的管理者账户,不能停用。请先新建或启用另一个管理者。',
      en: 'This is the last manager who can sign in, and stays. Add or enable another manager first.',
    },
  },
});
