import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../errors.js';
import { askedAgency, isReading, needKey, type Need } from '../http/route.decorator.js';
import { needsRefusals } from '../http/http.refusals.js';
import { foreignOrigin, tokenOf } from './request-headers.js';
import { allows } from './roles.js';
import { SessionsService } from './sessions.service.js';
import { rememberSession } from './signed-in.decorator.js';

/** Runs before every route: a person without the required role is refused before the request is parsed. */
@Injectable()
export class AccountsGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const origin = isReading(request.method) ? null : foreignOrigin(request.headers);
    if (origin !== null) throw new Refusal(needsRefusals['foreign-origin'], { origin });
    const need = this.reflector.getAllAndOverride<Need | undefined>(needKey, [context.getHandler(), context.getClass()]);
    if (allows(null, need)) return true;
    void http.getResponse<FastifyReply>().header('cache-control', 'no-store');
    return this.admit(request, need);
  }

  private async admit(request: FastifyRequest, need: Need | undefined): Promise<boolean> {
    rememberSession(request.raw, await this.sessions.admit(askedAgency(request), tokenOf(request.headers, request.cookies), need));
    return true;
  }
}
