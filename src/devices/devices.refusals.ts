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
});
