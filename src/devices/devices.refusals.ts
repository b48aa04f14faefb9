import { refusals } from '../errors.js';

export const devicesRefusals = refusals({
  'device-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN':
        '没有编号为“{deviceId}”的手机，没有人被退出登录。全部手机见 {prefix}/v1/driver/devices；不在其中的，请停用司机的账户或给他设新密码。',
      en: 'There is no phone "{deviceId}", and nobody was signed out. All phones are listed at {prefix}/v1/driver/devices; for one that is not among them, disable the account of its driver or set another password for it.',
    },
  },
  'session-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '您的账户没有这一处登录，可能已经退出了；没有退出任何地方。现在登录着的见 {prefix}/v1/sessions。',
      en: 'Your account is not signed in there, perhaps because it ended before; nothing was signed out. Where you are signed in is listed at {prefix}/v1/sessions.',
    },
  },
});
