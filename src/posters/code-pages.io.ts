import type { FastifyRequest } from 'fastify';
import type { ServerSettings } from '../config.js';
import { Page } from '../http/page.service.js';
import { malformed } from '../http/problem.js';
import { siteOfRequest, type Site } from '../town-pages/request-site.js';

export const codeHeaders = {
  'content-type': 'image/svg+xml',
  'content-security-policy': "default-src 'none'",
  'x-content-type-options': 'nosniff',
};
const lifeSeconds = 300;
const noHost = {
  'zh-CN': '不是主机名，二维码不知该指向哪里',
  en: 'is no name of a host, so nobody knows where the code should lead',
};

/** @throws Refusal `request-malformed` if the address of this site is unknown */
export function siteOf(settings: ServerSettings, { headers }: FastifyRequest): Site {
  const site = siteOfRequest(settings.publicUrl, headers);
  if (site === null) throw malformed([{ field: 'Host', sentence: noHost }]);
  return site;
}

/** A page that is cached only if the address of the site is configured: one with the host of a request must not reach other people. */
export function pageFor({ source }: Site, text: string, headers: Readonly<Record<string, string>>): Page {
  const isSet = source === 'set';
  return new Page(text, { ...headers, 'cache-control': isSet ? `public, max-age=${lifeSeconds}` : 'no-store' }, isSet ? 'none' : null);
}
