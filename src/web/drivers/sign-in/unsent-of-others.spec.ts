import { describe, expect, it } from '@jest/globals';
import type { Row } from '../rows.js';
import { unsentOfOthers } from './unsent-of-others.js';

const row = (accountName: string, state: string): Row => ({ accountName, state }) as unknown as Row;

describe('unsent rows of others on a shared phone', () => {
  it('unsent and refused rows of other drivers are counted by name, without those of the driver who signs in', () => {
    const rows = [
      row('李师傅', 'waiting'),
      row('李师傅', 'refused'),
      row('李师傅', 'sent'),
      row('王师傅', 'waiting'),
      row('赵师傅', 'voided'),
    ];
    expect(unsentOfOthers(rows, ' 王师傅 ')).toEqual([{ name: '李师傅', count: 2 }]);
    expect(unsentOfOthers(rows, '')).toEqual([
      { name: '李师傅', count: 2 },
      { name: '王师傅', count: 1 },
    ]);
  });
});
