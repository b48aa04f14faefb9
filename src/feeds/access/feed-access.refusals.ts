import { refusals } from '../../errors.js';

export const feedAccessRefusals = refusals({
  'feed-token-missing': {
    kind: 'unauthenticated',
    sentence: {
      'zh-CN':
        '读取这些数据要有令牌。请向运营方索取，然后在网址后加 ?token=令牌，或写在请求头 Authorization 里（Bearer 加空格再加令牌）；OneBusAway 的应用填在 key 里。',
      en: 'Reading these feeds takes a token. Ask the operator for one, then add ?token=TOKEN to the address, or send Authorization: Bearer TOKEN; apps of OneBusAway have a field for it, key.',
    },
  },
  'feed-token-wrong': {
    kind: 'unauthenticated',
    sentence: {
      'zh-CN': '令牌无效：可能抄错了，或者已被运营方停用。请核对，或向运营方索取新的令牌。',
      en: 'The token is not valid: it may be mistyped, or the operator has revoked it. Check it, or ask the operator for a new one.',
    },
  },
});
