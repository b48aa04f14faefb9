import { refusals } from '../../errors.js';

export const feedTokensRefusals = refusals({
  'feed-token-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有编号为“{tokenId}”的令牌，什么也没有停用。全部令牌见 {prefix}/v1/feed-tokens。',
      en: 'There is no token "{tokenId}"; nothing was revoked. All tokens are listed at {prefix}/v1/feed-tokens.',
    },
  },
  'feed-token-name-taken': {
    kind: 'conflict',
    sentence: {
      'zh-CN':
        '“{name}”已经有一个在用的令牌（尾号 {ending}），没有再做新的。令牌只在做好时显示一次：没抄下来，就先停用它，再做一个；要给同一方第二个，请换个名字，例如加上年份。',
      en: 'There is a token for "{name}" in use already (it ends in {ending}); no other was made. A token is shown only once: if nobody wrote it down, revoke it and make another. For a second one, use another name, for example with the year.',
    },
  },
  'too-many-feed-tokens': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '在用的令牌已经有 {most} 个，不能再多，没有做新的。请先停用不再需要的。',
      en: 'There are {most} tokens in use, and no more can be made. Revoke those that are no longer needed first.',
    },
  },
});
