import { Body, Controller, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { LanguageQuery } from '../http/fields.decorator.js';
import { AskedAgency, AskedLanguage, Needs } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { AlertPreviews } from './alert-previews.service.js';
import { AlertPreviewForm } from './pages.requests.js';

/**
 * Shows what riders would see of an unpublished alert. A form post, not an API request: it opens in a frame of the desk as a page of its
 * own, under the same Content-Security-Policy as riders' pages, so that its bytes are the same.
 */
@ApiExcludeController()
@Controller('manager/alerts')
export class AlertPreviewsController {
  constructor(private readonly previews: AlertPreviews) {}

  @Post('preview')
  @HttpCode(200)
  @Needs('manager')
  async preview(
    @SignedIn() manager: SignedInAccount,
    @Body() { view, alertId, atStopId, ...request }: AlertPreviewForm,
    @Query() _: LanguageQuery,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const draft = { view, alertId: alertId ?? null, stopId: atStopId ?? null, request };
    const page = await this.previews.render(manager.agencyId, draft, { agencyId, language });
    void reply.headers({ ...page.headers, 'cache-control': 'no-store' }).send(page.html);
  }
}
