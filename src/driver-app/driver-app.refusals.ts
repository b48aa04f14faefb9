import { refusals } from '../errors.js';

export const driverAppRefusals = refusals({
  'note-malformed': {
    kind: 'malformed',
    sentence: {
      'zh-CN': '这条留言读不懂，没有记下：{fields}。其他留言不受影响；请更新应用，或把这条留言交给管理者。',
      en: 'This note cannot be read and was not recorded: {fields}. Other notes are not affected. Update the app, or give the note to a manager.',
    },
  },
  'note-conflict': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '编号 {noteId} 已用于另一条内容不同的留言，那一条保持不变。请用新的编号重记。',
      en: 'The id {noteId} belongs to another note with other content, which stays as it is. Record this one under a new id.',
    },
  },
  'message-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有编号为“{messageId}”的消息。全部消息见 {prefix}/v1/driver/messages。',
      en: 'There is no message "{messageId}". All messages are listed at {prefix}/v1/driver/messages.',
    },
  },
});

/** Refusals of messages, which only managers send. */
export const messagesRefusals = refusals({
  'message-conflict': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '编号 {messageId} 已用于另一条消息，那一条保持不变，这一条没有发出。请换一个编号再发。',
      en: 'The id {messageId} belongs to another message, which stays as it is; this one was not sent. Send it under a new id.',
    },
  },
});
