import { Controller, Get, Param, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiNotModifiedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignedIn, type SignedInAccount } from '../../accounts/signed-in.decorator.js';
import { matches } from '../../http/public-answers.service.js';
import { Needs, PassesOverMarks, Refuses } from '../../http/route.decorator.js';
import { TidesMonthPath } from './tides-out.requests.js';
import { TidesMonths } from './tides-months.service.js';
import { tidesOutRefusals } from './tides-out.refusals.js';
import { tidesZip } from './tides-zip.io.js';

const mediaType = 'application/zip';

/** Milliseconds without a byte after which a connection is closed: an export may wait for another one, and for the figures of its month. */
const longestSilence = 600_000;

function waitLonger({ raw: { socket } }: FastifyRequest, reply: FastifyReply): void {
  const usual = socket.timeout ?? 0;
  socket.setTimeout(longestSilence);
  reply.raw.once('close', () => socket.setTimeout(usual));
}

/** For managers: months of the driver log as TIDES. */
@ApiTags('ridership')
@Needs('manager')
@PassesOverMarks()
@Controller('feeds/tides')
export class TidesOutController {
  constructor(private readonly months: TidesMonths) {}

  @Get(':month.zip')
  @ApiOperation({
    summary: 'A month of service dates as TIDES 1.0: trips, stop visits and taps',
    description:
      'A zip with `trips_performed.csv`, `stop_visits.csv`, `passenger_events.csv`, `vehicles.csv`, `operators.csv`, `devices.csv` and ' +
      '`datapackage.json`, which describes the columns that TIDES lacks, and says which report of the month the figures are equal to, what was counted, reconstructed, ' +
      'estimated or not logged, and which dates have no rows. Drivers ' +
      'and phones are pseudonyms. `boarding_1` adds up to the boardings of `/v1/ridership/months/{month}`; an empty cell is unknown, not zero. ' +
      'The present month goes up to the minute. Loading the file again gives the same month. The answer has an ETag. Unknown query parameters are ignored.',
  })
  @ApiProduces(mediaType)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiNotModifiedResponse({ description: 'the month has not changed: its ETag is the one in If-None-Match' })
  @Refuses(tidesOutRefusals['tides-month-to-come'], tidesOutRefusals['tides-month-without-timetable'])
  async month(
    @SignedIn() { agencyId }: SignedInAccount,
    @Param() { month }: TidesMonthPath,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    waitLonger(request, reply);
    const found = await this.months.find(agencyId, month);
    void reply.headers({ 'cache-control': 'private, no-store', ...(found.etag === null ? {} : { etag: found.etag }) });
    if (found.etag !== null && matches(request.headers['if-none-match'], found.etag)) {
      void reply.code(304);
      return undefined;
    }
    const texts = await this.months.write(found);
    // It may have waited for another export for so long that its reader has gone.
    if (reply.raw.destroyed) {
      texts.close();
      return undefined;
    }
    const disposition = `attachment; filename="${agencyId.replace(/[^\w.-]/g, '_')}-tides-${month}.zip"`;
    return new StreamableFile(tidesZip(texts), { type: mediaType, disposition });
  }
}
