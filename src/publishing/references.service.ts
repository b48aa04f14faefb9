import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { nothingCarried, type CarriedOver, type PlanOn, type Reign } from './carried-references.js';

/** What is recorded or decided of trips and blocks of dates to come, and how it comes over to a new timetable. */
@Injectable()
export class References {
  /**
   * What a plan of some dates does to all that names trips and blocks on them, compared with the plan in force now.
   * @param after what runs by the new plan
   * @param runner reads within its transaction
   */
  find(_agencyId: string, reign: Reign, _after: PlanOn, _runner?: QueryRunner): Promise<CarriedOver> {
    return Promise.resolve(nothingCarried(reign));
  }

  /** Carries it over, in the transaction that saves the version, before anybody is told of it. */
  apply(_runner: QueryRunner, _actor: Actor, _versionId: number, _carried: CarriedOver): Promise<void> {
    return Promise.resolve();
  }
}
