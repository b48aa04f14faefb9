import type { IncomingMessage } from 'node:http';
import proxyAddr from '@fastify/proxy-addr';
import { expect, it } from '@jest/globals';
import { trustProxy } from './http.server.js';

/** Derives `request.ip` as Fastify does. */
const ipOf = (remoteAddress: string, forwarded?: string): string =>
  proxyAddr({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress } } as unknown as IncomingMessage, trustProxy);

it('a proxy on this machine or in a private network says whom it answers, by the last address alone', () => {
  for (const peer of ['127.0.0.1', '::1', '::ffff:10.1.2.3', '172.18.0.1', '192.168.1.2', 'fd00::1'])
    expect([peer, ipOf(peer, '6.6.6.6, 203.0.113.7')]).toEqual([peer, '203.0.113.7']);
  // The client of the proxy is not trusted, even if it has a private address.
  expect(ipOf('127.0.0.1', '6.6.6.6, 192.168.1.77')).toBe('192.168.1.77');
});

it('a client that comes directly cannot pretend to be another', () => {
  for (const peer of ['198.51.100.1', '172.32.0.1', '2001:db8::1', '169.254.1.1', 'fe80::1'])
    expect([peer, ipOf(peer, '203.0.113.7')]).toEqual([peer, peer]);
  expect(ipOf('::ffff:127.0.0.1')).toBe('::ffff:127.0.0.1');
});
