import { promisify } from 'node:util';
import { gzip, gzipSync } from 'node:zlib';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiNotModifiedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { Clock } from '../clock.js';
import { LanguageQuery } from '../http/fields.decorator.js';
import { acceptsGzip, jsonHeaders, matches } from '../http/public-answers.service.js';
import { AskedLanguage, Needs } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { NetworkService, todayOf } from '../network/network.service.js';
import { monthOf } from '../scheduling/service-time.js';
import { DriverBundleAnswer } from './bundle.requests.js';
import { Bundles } from './bundles.service.js';
import { DriverHistory } from './driver-history.service.js';
import { DriverHistoryAnswer, DriverHistoryQuery } from './history.requests.js';

const gzipInThread = promisify<string, { level: number }, Buffer>(gzip);
/** Names and times repeat, so the lowest level is enough: a higher one saves a tenth of the bytes and takes twice as long. */
const fastLevel = { level: 1 };
/** In characters. A town's bundle is compressed in a fifth of a millisecond, which is less than passing it to another thread takes. */
const longestInMainThread = 250_000;
const compressed = (text: string): Buffer | Promise<Buffer> =>
  text.length <= longestInMainThread ? gzipSync(text, fastLevel) : gzipInThread(text, fastLevel);

const serverTimeHeader = {
  'server-time': { description: 'the server’s clock when it answers', schema: { type: 'string', format: 'date-time' } },
} as const;

/** For the drivers’ app: the bundle for the next days, and the driver’s own history. */
@ApiTags('driver log')
@Needs('driver')
@Controller('v1/driver')
export class DriverAppController {
  constructor(
    private readonly bundles: Bundles,
    private readonly history: DriverHistory,
    private readonly networks: NetworkService,
    private readonly clock: Clock,
  ) {}

  @Get('bundle')
  @ApiOperation({
    summary: 'All that a driver’s phone needs for two days without a signal',
    description:
      'Request it every half minute, with the ETag of the last answer as `If-None-Match`. The header `server-time` is the server’s clock.',
  })
  @ApiHeader({ name: 'If-None-Match', required: false })
  @ApiOkResponse({ type: DriverBundleAnswer, headers: serverTimeHeader })
  @ApiNotModifiedResponse({ description: 'the bundle has not changed: its ETag is the one in If-None-Match', headers: serverTimeHeader })
  async bundle(
    @SignedIn() driver: SignedInAccount,
    @Query() _: LanguageQuery,
    @AskedLanguage() language: Language,
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Buffer | undefined> {
    const { etag, serverTime, body } = await this.bundles.get(driver, language);
    void reply.headers({ etag, 'server-time': serverTime, 'cache-control': 'private, no-cache', vary: 'accept-language, accept-encoding' });
    if (matches(headers['if-none-match'], etag)) {
      void reply.code(304);
      return undefined;
    }
    void reply.headers(jsonHeaders);
    if (!acceptsGzip(headers['accept-encoding'])) return body();
    void reply.header('content-encoding', 'gzip');
    return compressed(body());
  }

  @Get('history')
  @ApiOperation({ summary: 'The trips that the signed-in account drove in a month, with managers’ corrections' })
  @ApiOkResponse({ type: DriverHistoryAnswer })
  async month(
    @SignedIn() { agencyId, accountId }: SignedInAccount,
    @Query() { month }: DriverHistoryQuery,
    @AskedLanguage() language: Language,
  ): Promise<DriverHistoryAnswer> {
    const network = await this.networks.getNetwork(agencyId);
    return this.history.get(network, accountId, month ?? monthOf(todayOf(network, this.clock)), language);
  }
}
