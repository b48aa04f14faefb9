import { Controller, Get, Header, Logger, ServiceUnavailableException, type BeforeApplicationShutdown } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { isDatabaseAway, toldInLog } from '../database/database-away.js';
import { databaseRefusals } from '../database/database.refusals.js';
import { Database } from '../database/database.service.js';
import { Refusal } from '../errors.js';
import { AliveAnswer, ReadyAnswer } from './http.requests.js';
import { httpRefusals } from './http.refusals.js';
import { Metrics } from './metrics.service.js';
import { Needs, Refuses } from './route.decorator.js';

@ApiTags('operation')
@Needs('everybody')
@Controller()
export class HealthController implements BeforeApplicationShutdown {
  private readonly log = new Logger('http');
  private stopping = false;

  constructor(
    private readonly database: Database,
    private readonly metrics: Metrics,
  ) {}

  @Get('healthz')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The process is alive' })
  @ApiOkResponse({ type: AliveAnswer })
  alive(): AliveAnswer {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The program can answer: its database answers, and it is not stopping' })
  @ApiOkResponse({ type: ReadyAnswer })
  @Refuses(httpRefusals.unavailable, httpRefusals['database-unavailable'], ...Object.values(databaseRefusals))
  async ready(): Promise<ReadyAnswer> {
    if (this.stopping) throw new ServiceUnavailableException();
    await this.database.check().catch((error: unknown) => {
      if (error instanceof Refusal || isDatabaseAway(error)) throw error;
      this.log.error(`the database does not answer: ${toldInLog(error)}`);
      throw new Refusal(httpRefusals['database-unavailable']);
    });
    return { status: 'ready' };
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @ApiOperation({ summary: 'Metrics for Prometheus' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  measured(): Promise<string> {
    return this.metrics.read();
  }

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }
}
