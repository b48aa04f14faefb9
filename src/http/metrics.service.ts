import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { PublicAnswers } from './public-answers.service.js';

/** The metrics for Prometheus. Each program, and each test, has a registry of its own. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'banche_http_request_seconds',
    help: 'Time to answer a request that went through the framework',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2],
    registers: [this.registry],
  });
  private readonly timers = new Map<string, Histogram.Internal<string>>();

  readonly versions = new Gauge({
    name: 'banche_timetable_versions_in_memory',
    help: 'Timetable versions held for next departures',
    registers: [this.registry],
  });

  readonly streams = new Gauge({
    name: 'banche_streams_open',
    help: 'Open pages and programs that are told of changes',
    registers: [this.registry],
  });

  constructor(answers: PublicAnswers) {
    collectDefaultMetrics({ register: this.registry });
    const cacheHits = new Counter({
      name: 'banche_http_kept_answers_total',
      help: 'Requests answered from the bytes of this minute',
      registers: [this.registry],
      collect: () => {
        cacheHits.reset();
        cacheHits.inc(answers.served);
      },
    });
  }

  /** Measures a request that Fastify handled. @param route the pattern, not the address, as the number of addresses is unlimited */
  time(method: string, route: string, status: number, seconds: number): void {
    const key = `${method} ${status} ${route}`;
    let timer = this.timers.get(key);
    if (timer === undefined) this.timers.set(key, (timer = this.requests.labels(method, route, String(status))));
    timer.observe(seconds);
  }

  read(): Promise<string> {
    return this.registry.metrics();
  }
}
