import { compile } from '@fastify/proxy-addr';

/** Addresses at which a proxy of ours may stand: this machine and private networks. */
const isNearby = compile(['loopback', 'uniquelocal']);

/**
 * Whose `X-Forwarded-For` makes Fastify's `request.ip`: that of a peer nearby, and of the addresses in it the last alone, which that
 * proxy added itself. Those before it are what the client wrote, or proxies that nobody of ours looks after.
 * @param hop 0: the peer; from 1 on the addresses of the header, the last one first
 */
export const trustProxy = (address: string, hop: number): boolean => hop === 0 && isNearby(address, hop);
