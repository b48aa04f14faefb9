import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Agency } from '../agencies/agency.entity.js';
import type { EpochSeconds } from '../scheduling/service-time.js';

/** A timetable in preparation. */
@Entity('timetable_drafts')
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'timetable_drafts_agency_fk' })
export class TimetableDraft {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'timetable_drafts_pk' })
  agencyId!: string;

  /** 1, 2, 3 … within the agency. */
  @PrimaryColumn('integer', { name: 'draft_id', primaryKeyConstraintName: 'timetable_drafts_pk' })
  draftId!: number;

  @Column('varchar')
  name!: string;

  /** `DraftContent` as JSON, always read and written as a whole. */
  @Column('text')
  content!: string;

  /** `DraftBase` as JSON, from the version on which it is based; null: none. */
  @Column('text', { nullable: true })
  base!: string | null;

  @Column('integer', { name: 'base_version_id', nullable: true })
  baseVersionId!: number | null;

  /** JSON of the content before the newest edit. */
  @Column('text', { name: 'content_before_edit' })
  contentBeforeEdit!: string;

  @Column('bigint', { name: 'created_at' })
  createdAt!: EpochSeconds;

  @Column('varchar', { name: 'created_by', nullable: true })
  createdBy!: string | null;

  @Column('bigint', { name: 'changed_at' })
  changedAt!: EpochSeconds;

  @Column('varchar', { name: 'changed_by', nullable: true })
  changedBy!: string | null;

  /** The version that it became; null: not published, or withdrawn. */
  @Column('integer', { name: 'published_version_id', nullable: true })
  publishedVersionId!: number | null;

  /** The revision for `If-Match`, stored so that a list of drafts need not read their contents. */
  @Column('varchar')
  revision!: string;
}

/** The changes of one edit: saves of one person within ten minutes. */
@Entity('timetable_draft_edits')
@ForeignKey(() => TimetableDraft, ['agencyId', 'draftId'], ['agencyId', 'draftId'], { name: 'timetable_draft_edits_draft_fk' })
export class DraftEdit {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'timetable_draft_edits_pk' })
  agencyId!: string;

  @PrimaryColumn('integer', { name: 'draft_id', primaryKeyConstraintName: 'timetable_draft_edits_pk' })
  draftId!: number;

  /** 1, 2, 3 … within the draft. */
  @PrimaryColumn('integer', { name: 'edit_id', primaryKeyConstraintName: 'timetable_draft_edits_pk' })
  editId!: number;

  @Column('varchar', { name: 'account_id', nullable: true })
  accountId!: string | null;

  @Column('bigint', { name: 'began_at' })
  beganAt!: EpochSeconds;

  @Column('bigint', { name: 'ended_at' })
  endedAt!: EpochSeconds;

  /** JSON of differences from `timetabling/content-difference.ts`. */
  @Column('text')
  differences!: string;
}
