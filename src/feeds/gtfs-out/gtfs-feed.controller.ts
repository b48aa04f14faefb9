import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiNotModifiedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ServerSettings } from '../../config.js';
import { LanguageQuery } from '../../http/fields.decorator.js';
import { matches } from '../../http/public-answers.service.js';
import { AskedAgency, PassesOverMarks, Refuses } from '../../http/route.decorator.js';
import { FeedRead } from '../access/feed-access.decorator.js';
import { feedAccessRefusals } from '../access/feed-access.refusals.js';
import { GtfsFeeds, type GtfsFeed } from './gtfs-feed.service.js';
import { gtfsOutRefusals } from './gtfs-out.refusals.js';
import { httpDate, isUnchangedSince } from '../access/http-date.js';

/** Seconds for which caches may store it; a change that is nearer than a week is in GTFS-Realtime anyway. */
const maxAge = 300;

const description =
  'All timetables in force or to come, from 1 January of this year or the first timetable to the end of next year. `calendar.txt` has the ' +
  'ordinary weekdays; `calendar_dates.txt` makes holidays, make-up workdays and the decisions of managers of them, so that the dates are ' +
  'exactly those on which buses are planned to run. Ids are printable ASCII; ids of trips, services and blocks of later timetables end in `@` and ' +
  'the number of the timetable. Equal content gives equal bytes; `Last-Modified` says when the content last changed.';

/** Serves the timetables as GTFS. */
@ApiTags('feeds')
@Controller('feeds')
export class GtfsFeedController {
  constructor(
    private readonly feeds: GtfsFeeds,
    private readonly settings: ServerSettings,
  ) {}

  @Get('gtfs.zip')
  @FeedRead()
  @PassesOverMarks()
  @ApiOperation({ summary: 'The timetables as GTFS Schedule', description })
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiNotModifiedResponse({ description: 'it has not changed: its ETag is the one in If-None-Match, or it is as old as If-Modified-Since' })
  @Refuses(...Object.values(feedAccessRefusals), ...Object.values(gtfsOutRefusals))
  async gtfs(
    @Query() _: LanguageQuery,
    @AskedAgency() agencyId: string | null,
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    const feed = await this.feeds.get(agencyId);
    void reply.headers({
      ...{ 'content-type': 'application/zip', 'content-disposition': `attachment; filename="${fileNameOf(feed)}"` },
      ...{ 'cache-control': `${this.settings.publicFeeds ? 'public' : 'private'}, max-age=${maxAge}`, etag: feed.etag },
      ...{ 'last-modified': httpDate(feed.changedAt), 'access-control-allow-origin': '*' },
    });
    const noneMatch = headers['if-none-match'];
    const isKnown =
      noneMatch === undefined ? isUnchangedSince(headers['if-modified-since'], feed.changedAt) : matches(noneMatch, feed.etag);
    if (!isKnown) return feed.bytes;
    void reply.code(304);
    return undefined;
  }
}

/** @example fileNameOf(feed) // 'gtfs-hongqiao-1-5f0c9a3b7d21.zip' */
const fileNameOf = ({ agencyId, feedVersion }: GtfsFeed): string =>
  `gtfs-${agencyId.replace(/[^\w.-]/g, '') || 'agency'}-${feedVersion}.zip`;
