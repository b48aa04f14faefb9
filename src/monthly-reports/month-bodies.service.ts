import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { Language } from '../language.js';
import { NetworkService, type Network } from '../network/network.service.js';
import { VersionedCache } from '../ridership/ridership-days.service.js';
import type { Month } from '../scheduling/month.js';
import { giveWay, inTurns } from '../turns.io.js';
import { inOrder, monthAnswer } from './month-answers.js';
import { SnapshotsService } from './snapshots.service.js';

const gzipInThread = promisify(gzip);

/** In bytes. A month of a city with 200 routes takes 1.9 MB. */
const maxBytesCached = 16_000_000;

/** An answer about a month, as it is sent. */
export class MonthBody {
  private zipping: Promise<Buffer> | null = null;

  constructor(readonly plain: Buffer) {}

  /** Compressed once, however often it is asked for: that takes longer than all else about a month that has not changed. */
  zipped(): Promise<Buffer> {
    return (this.zipping ??= gzipInThread(this.plain));
  }
}

export interface MonthWanted {
  readonly month: Month;
  readonly revision?: number | undefined;
  readonly withoutDepartures?: boolean | undefined;
}

/** Keeps answers about months as bytes, each with the version of all that it was made from. */
@Injectable()
export class MonthBodies {
  private readonly bodies = new VersionedCache<MonthBody>(maxBytesCached);
  /** The names in answers come from the network: an object that is replaced when the timetable changes. */
  private readonly networkNumbers = new WeakMap<Network, number>();
  private networkCount = 0;

  constructor(
    private readonly networks: NetworkService,
    private readonly snapshots: SnapshotsService,
  ) {}

  async get(agencyId: string, { month, revision, withoutDepartures = false }: MonthWanted, language: Language): Promise<MonthBody> {
    const network = await this.networks.getNetwork(agencyId);
    // Read before the answer is made: if anything changes in between, the answer is not found under the version of then.
    const version = await this.snapshots.getVersion(agencyId, month);
    const versionOfAll = version === null ? null : `${this.numberOf(network)} ${version}`;
    const key = [agencyId, month, revision ?? '', withoutDepartures, language].join('\n');
    const cached = versionOfAll === null ? null : this.bodies.get(key, versionOfAll);
    if (cached !== null) return cached;
    const ordered = inOrder(network, await this.snapshots.getMonth(agencyId, month, revision));
    const answer = await inTurns(monthAnswer(network, ordered, language));
    await giveWay();
    const body = new MonthBody(Buffer.from(JSON.stringify(withoutDepartures ? { ...answer, byDepartureTime: [] } : answer)));
    if (versionOfAll !== null) this.bodies.set(key, versionOfAll, body, body.plain.length);
    return body;
  }

  private numberOf(network: Network): number {
    const number = this.networkNumbers.get(network) ?? (this.networkCount += 1);
    this.networkNumbers.set(network, number);
    return number;
  }
}
