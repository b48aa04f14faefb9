import type { IncomingMessage } from 'node:http';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { languages, type Language } from '../language.js';

const agencyOf = Symbol('agencyId');

/** What the agency prefix of the address said, kept with the raw request from before routing. */
export function rememberAgency(request: IncomingMessage, agencyId: string | null): void {
  (request as { [agencyOf]?: string | null })[agencyOf] = agencyId;
}

export const askedAgency = (request: IncomingMessage): string | null => (request as { [agencyOf]?: string | null })[agencyOf] ?? null;

const negotiated = new Map<string, Language>();

/** `Accept-Language` → the language to answer in; Chinese unless English is preferred. */
export function negotiateLanguage(header: string | undefined): Language {
  if (header === undefined || header === '') return 'zh-CN';
  let language = negotiated.get(header);
  if (language === undefined) {
    const preferred = new Negotiator({ headers: { 'accept-language': header } }).languages();
    const spoken = preferred.map((tag) => languages.find((known) => tag.slice(0, 2).toLowerCase() === known.slice(0, 2)));
    language = spoken.find((known) => known !== undefined) ?? (preferred[0] === '*' || preferred.length === 0 ? 'zh-CN' : 'en');
    if (negotiated.size > 1000) negotiated.clear();
    negotiated.set(header, language);
  }
  return language;
}

export function askedLanguage(request: FastifyRequest): Language {
  const { lang } = (request.query ?? {}) as { lang?: unknown };
  return languages.find((known) => known === lang) ?? negotiateLanguage(request.headers['accept-language']);
}

const fastifyRequest = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest<FastifyRequest>();

/** How `AskedAgency` reads it; `openapi.io.ts` tells by it which routes answer for an agency. */
export const readAskedAgency = (_: unknown, context: ExecutionContext): string | null => askedAgency(fastifyRequest(context).raw);

/** The agency of the `/a/{agencyId}` prefix; null: the default one. */
export const AskedAgency = createParamDecorator(readAskedAgency);

/** The language of `?lang=`, else of `Accept-Language`. */
export const AskedLanguage = createParamDecorator((_: unknown, context: ExecutionContext) => askedLanguage(fastifyRequest(context)));
