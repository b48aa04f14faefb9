import { Controller, Get, Header, Inject, ServiceUnavailableException, type BeforeApplicationShutdown } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Database } from '../database/database.service.js';
import { httpRefusals } from './http.refusals.js';
import { Metrics } from './metrics.service.js';
import { Needs, Refuses } from './route.decorator.js';

@ApiTags('operation')
@Needs('everybody')
@Controller()
export class HealthController implements BeforeApplicationShutdown {
  private stopping = false;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  @Get('healthz')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The process is alive' })
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The program can answer: its database does, and it is not stopping' })
  @Refuses(httpRefusals.unavailable)
  async ready(): Promise<{ status: 'ready' }> {
    if (this.stopping) throw new ServiceUnavailableException();
    await this.database.check().catch((error: unknown) => {
      throw new ServiceUnavailableException(undefined, { cause: error });
    });
    return { status: 'ready' };
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @ApiOperation({ summary: 'Metrics for Prometheus' })
  measured(): Promise<string> {
    return this.metrics.read();
  }

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }
}
