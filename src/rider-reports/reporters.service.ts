import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock.js';
import { Database } from '../database/database.service.js';
import { Refusal } from '../errors.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import { FloodGate } from './flood-gate.js';
import { RiderReportKey } from './rider-report.entity.js';
import { riderReportsRefusals } from './rider-reports.refusals.js';

/** The most reports from one address: many, because a block of flats may share an address, and many report a bus that does not come. */
const maxAnHour = 120;
const hour = 3600;
const maxAddresses = 10_000;
const day = 86_400;

/** Recognizes devices and addresses by keyed hashes, so that nothing is stored that would identify them. */
@Injectable()
export class Reporters {
  private readonly gate = new FloodGate(maxAnHour, hour, maxAddresses);
  private salt = randomBytes(32);
  private saltDay = -1;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal `too-many-reports-here` */
  admit(address: string): void {
    const now = this.clock.now();
    if (Math.floor(now / day) !== this.saltDay) {
      this.saltDay = Math.floor(now / day);
      this.salt = randomBytes(32);
      this.gate.forgetAll();
    }
    const wait = this.gate.enter(hashed(this.salt, address), now);
    if (wait > 0) throw new Refusal(riderReportsRefusals['too-many-reports-here'], { seconds: wait });
  }

  /** The hash of a device; null: no device has reported anything for that service date yet. */
  async find(agencyId: string, serviceDate: ServiceDate, deviceId: string): Promise<string | null> {
    const stored = await this.database.source.manager.findOneBy(RiderReportKey, { agencyId, serviceDate });
    return stored === null ? null : hashed(Buffer.from(stored.hashKey, 'hex'), deviceId);
  }

  /**
   * The hash of a device, for storing a report. The first report of a day creates its key, so this has to run in a transaction that no
   * other report of the agency can enter.
   */
  async get(rows: EntityManager, agencyId: string, serviceDate: ServiceDate, deviceId: string): Promise<string> {
    let key = await rows.findOneBy(RiderReportKey, { agencyId, serviceDate });
    if (key === null) {
      key = { agencyId, serviceDate, hashKey: randomBytes(32).toString('hex') };
      await rows.insert(RiderReportKey, key);
    }
    return hashed(Buffer.from(key.hashKey, 'hex'), deviceId);
  }
}

const hashed = (key: Buffer, text: string): string => createHmac('sha256', key).update(text).digest('base64url');
