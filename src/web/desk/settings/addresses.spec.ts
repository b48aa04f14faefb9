import { expect, it } from '@jest/globals';
import { addressesOf } from './addresses.js';

it('addresses to hand out use the public address, and a local one is marked as not reachable for others', () => {
  const set = addressesOf({ openedAt: 'http://127.0.0.1:3000', publicUrl: 'https://bus.example', prefix: '/a/hongqiao' });
  expect([set.residents, set.driver, set.desk, set.isLocalOnly]).toEqual([
    'https://bus.example/a/hongqiao/',
    'https://bus.example/a/hongqiao/driver',
    'https://bus.example/a/hongqiao/manager',
    false,
  ]);
  const isLocalOnly = (address: string): boolean => addressesOf({ openedAt: address, publicUrl: null, prefix: '' }).isLocalOnly;
  expect(['http://localhost:3000', 'http://127.0.0.1', 'http://[::1]:3000'].map(isLocalOnly)).toEqual([true, true, true]);
  expect(['http://10.0.0.5:3000', 'https://localhost.example'].map(isLocalOnly)).toEqual([false, false]);
  const { boardOf, codeOf } = addressesOf({ openedAt: 'http://10.0.0.5', publicUrl: null, prefix: '' });
  expect([boardOf('a/b c'), codeOf('门')]).toEqual(['http://10.0.0.5/board/a%2Fb%20c', '/stops/%E9%97%A8/code.svg']);
});
