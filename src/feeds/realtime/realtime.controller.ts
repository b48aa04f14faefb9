import { Controller, Get, Param, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiNotModifiedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../errors.js';
import { acceptsGzip, matches } from '../../http/public-answers.service.js';
import { AskedAgency, PassesOverMarks, Refuses } from '../../http/route.decorator.js';
import { FeedRead } from '../access/feed-access.decorator.js';
import { feedAccessRefusals } from '../access/feed-access.refusals.js';
import { httpDate, isUnchangedSince } from '../access/http-date.js';
import { longBody } from '../access/long-body.io.js';
import { feedKinds, type FeedKind } from './feed-message.js';
import { RealtimeFeeds } from './realtime-feeds.service.js';
import { realtimeRefusals } from './realtime.refusals.js';
import { feedFormats, type FeedFormat, type SentFeed } from './shared-feed.io.js';

/** Seconds for which caches may store a feed. */
const maxAge = 5;

const mediaTypes: Readonly<Record<FeedFormat, string>> = {
  pb: 'application/x-protobuf',
  json: 'application/json; charset=utf-8',
};

/** Every feed in every format, by the name of its file. */
const files: ReadonlyMap<string, { readonly kind: FeedKind; readonly format: FeedFormat }> = new Map(
  feedKinds.flatMap((kind) => feedFormats.map((format) => [`${kind}.${format}`, { kind, format }] as const)),
);

const description =
  'GTFS-Realtime 2.0, full dataset: what drivers and managers reported from yesterday on, and what follows from it. `.json` has the JSON ' +
  'mapping of Protocol Buffers, with names in lowerCamelCase. Ids are those of `/feeds/gtfs.zip`, whose `feed_version` the header names. ' +
  'A feed is at most 30 seconds old while somebody reads it; its `timestamp` never decreases, and is the `Last-Modified` of the answer.';

/** The parts of a `FeedMessage`; what is in them is described by the specification of GTFS-Realtime. */
const jsonMessage = {
  ...{ type: 'object', required: ['header'] },
  properties: { header: { type: 'object' }, entity: { type: 'array', items: { type: 'object' } } },
};

/** What happens on the road, for journey planners. */
@ApiTags('departures')
@FeedRead()
@PassesOverMarks()
@Controller('feeds/gtfs-rt')
export class RealtimeController {
  constructor(private readonly feeds: RealtimeFeeds) {}

  @Get(':file')
  @ApiOperation({ summary: 'What happens on the road, as GTFS-Realtime', description })
  @ApiParam({ name: 'file', enum: [...files.keys()], example: 'trip-updates.pb' })
  @ApiProduces('application/x-protobuf', 'application/json')
  @ApiOkResponse({
    content: {
      'application/x-protobuf': { schema: { type: 'string', format: 'binary' } },
      'application/json': { schema: jsonMessage },
    },
  })
  @ApiNotModifiedResponse({ description: 'the feed is the one that the reader has, by If-None-Match or If-Modified-Since' })
  @Refuses(...Object.values(feedAccessRefusals), ...Object.values(realtimeRefusals))
  async feed(
    @Param('file') file: string,
    @AskedAgency() agencyId: string | null,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const wanted = files.get(file);
    if (wanted === undefined) throw new Refusal(realtimeRefusals['realtime-feed-unknown'], { file });
    const sent = (await this.feeds.get(agencyId)).cut(wanted.kind, wanted.format);
    void reply.headers({
      'cache-control': `public, max-age=${maxAge}`,
      'access-control-allow-origin': '*',
      vary: 'accept-encoding',
      etag: sent.etag,
      'last-modified': httpDate(sent.madeAt),
    });
    if (isKnown(request, sent)) {
      void reply.code(304);
      return undefined;
    }
    if (!acceptsGzip(request.headers['accept-encoding'])) return longBody(await sent.plain(), mediaTypes[wanted.format]);
    void reply.header('content-encoding', 'gzip');
    return longBody([await sent.zipped()], mediaTypes[wanted.format]);
  }
}

/** `If-None-Match` counts, and without it `If-Modified-Since` (RFC 9110). */
function isKnown({ headers }: FastifyRequest, { etag, madeAt }: SentFeed): boolean {
  const tags = headers['if-none-match'];
  return tags === undefined ? isUnchangedSince(headers['if-modified-since'], madeAt) : matches(tags, etag);
}
