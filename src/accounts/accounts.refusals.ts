import { refusals } from '../errors.js';

export const accountsRefusals = refusals({
  'wrong-name-or-password': {
    kind: 'unauthenticated',
    sentence: {
      'zh-CN': '姓名或密码不对。请核对后重试；忘记了就请管理者重设。',
      en: 'The name or the password is wrong. Check both and try again, or have a manager set a new password.',
    },
  },
  'wrong-password': {
    kind: 'forbidden',
    sentence: {
      'zh-CN': '原密码不对，什么也没有改变。请核对后重试；忘记了就请管理者重设。',
      en: 'The present password is wrong and nothing was changed. Check it and try again, or have a manager set a new one.',
    },
  },
  'too-many-attempts': {
    kind: 'too-many',
    sentence: {
      'zh-CN': '登录尝试过多。请等 {seconds} 秒再试。',
      en: 'Too many attempts to sign in. Wait {seconds} {seconds|second|seconds} and try again.',
    },
  },
  'password-too-short': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '密码太短，什么也没有改变。至少要 {least} 个字符。',
      en: 'The password is too short and nothing was changed. It needs at least {least} characters.',
    },
  },
  'password-not-new': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '新密码和原来的一样，什么也没有改变。原来的密码只能用来第一次登录，请换一个。',
      en: 'The new password is the same as the old one, and nothing was changed. The old one was made up for the first sign-in only: choose another.',
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
      'zh-CN': '名字“{name}”已有人在用（写作“{known}”；大小写和看不见的字符不算区别），什么也没有改变。请换一个名字。',
      en: 'Somebody already goes by the name "{name}" (written "{known}"; case and invisible characters make no difference), and nothing was changed. Choose another name.',
    },
  },
  'account-name-given-away': {
    kind: 'conflict',
    sentence: {
      'zh-CN':
        '停用期间，名字“{name}”已给了另一个账户，所以不能启用，什么也没有改变。请先给这个账户换一个名字（PUT {prefix}/v1/accounts/{accountId}），再启用。',
      en: 'While the account was disabled its name "{name}" was given to another one, so it cannot be enabled, and nothing was changed. Give it another name first (PUT {prefix}/v1/accounts/{accountId}), then enable it.',
    },
  },
  'manager-needs-password': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '要把“{name}”改为管理者，请同时给一个新密码（password，至少 {least} 个字符）：司机的密码可能只是一个 PIN。什么也没有改变。',
      en: 'To make "{name}" a manager, give a new password with it (password, at least {least} characters), because that of a driver may be a mere PIN. Nothing was changed.',
    },
  },
  'last-manager': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '这是最后一个可用的管理者账户，不能停用，也不能改为司机；什么也没有改变。请先新建或启用另一个管理者。',
      en: 'This is the last manager who can sign in, and stays one; nothing was changed. Add or enable another manager first.',
    },
  },
});
