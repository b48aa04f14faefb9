import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import type { Consequence, ConsequenceKind } from './consequence.js';
import type { ProposedTimetable } from './proposed-timetable.js';
import type { Asked, Publication } from './publication.js';

/** What somebody accepts of the consequences of a publication; `'all'` is for programs and for tests, which nobody asks. */
export type Accepts = 'all' | ReadonlySet<ConsequenceKind>;

/** What is written with a publication by whoever has the timetable. */
export interface PublishingWork {
  readonly actor: Actor;
  readonly accepts: Accepts;
  /** Writes the rows of the version. @returns its number */
  readonly save: (runner: QueryRunner, publication: Publication) => Promise<number>;
  /** The audit entry: what it is called, and what it says besides what the publication did. */
  readonly action: string;
  readonly after: object;
}

export interface Applied {
  /** null: nothing was written, because these are not accepted or because it would be another publication by now. */
  readonly versionId: number | null;
  readonly publication: Publication;
  readonly open: readonly Consequence[];
}

/** Decides what a timetable touches when it is published, and publishes it. */
@Injectable()
export class PublishingService {
  /** What publishing would do, by what is there now. Writes nothing. @param runner decides within its transaction */
  prepare(agencyId: string, proposed: ProposedTimetable, asked: Asked, runner?: QueryRunner): Promise<Publication> {
    // versions in force, days with a log, frozen months: purely decided (`decide.ts`), then
    // `References.find(agencyId, { proposed, effectiveFrom, until, today }, runner)` → { consequences, carried }.
    return Promise.reject(
      new Error(`not yet: ${agencyId} ${proposed.source} ${String(asked.from)} ${runner === undefined ? '' : 'again'}`),
    );
  }

  /**
   * Publishes what was prepared, in one transaction: decides again from what is there by then, has the version saved, withdraws coming
   * ones, and carries over what is recorded and decided (`References.apply(runner, agencyId, versionId, publication.carried)`).
   */
  apply(publication: Publication, work: PublishingWork): Promise<Applied> {
    return Promise.reject(new Error(`not yet: ${publication.agencyId} ${work.action}`));
  }
}
