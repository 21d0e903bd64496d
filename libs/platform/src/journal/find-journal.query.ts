import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel';
import { UnitOfWork } from '../database/unit-of-work.js';
import { BadCursorError } from '../paging/bad-cursor-error.js';
import type { Page, PageRequest } from '../paging/page.js';
import type { RequestContext } from '../request/request-context.js';

/** That something was done: ids and codes, never what stood in it. */
export interface JournalRecord {
  readonly id: string;
  readonly at: Date;
  /** Id of a person; `machine:…`, `job:…` or `operator`. */
  readonly actor: string;
  readonly organisationId: string | null;
  readonly purpose: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
}

export interface JournalFilter {
  readonly actions?: readonly string[] | undefined;
  readonly subjectKinds?: readonly string[] | undefined;
  readonly subjectId?: string | undefined;
  readonly actor?: string | undefined;
  /** First and last day, as they are in Germany. */
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
}

/** Numbers of the journal grow; this is none of them. */
const NOT_YET = '9223372036854775807';
const CURSOR = /^\d{1,18}$/;

/**
 * The journal as the organisation acted for may see it: what was done in its name and, for an agency, what others did in its matters. That is
 * decided by the row-level security of the table and by nothing here.
 */
@Injectable()
export class FindJournalQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The latest first; read backwards along the key, so that a page costs no more further down. Throws BadCursorError. */
  page(context: RequestContext, request: PageRequest, filter: JournalFilter): Promise<Page<JournalRecord>> {
    const before = request.after === undefined ? NOT_YET : numberOf(request.after);
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<JournalRecord>(
        `SELECT j.id, j.at, j.actor, j.organisation_id AS "organisationId", j.purpose, j.action, j.subject_kind AS "subjectKind", j.subject_id AS "subjectId"
         FROM platform.journal j
         WHERE j.id < $1::bigint AND ($2::text[] IS NULL OR j.action = ANY ($2)) AND ($3::text[] IS NULL OR j.subject_kind = ANY ($3))
           AND ($4::text IS NULL OR j.subject_id = $4) AND ($5::text IS NULL OR j.actor = $5)
           AND ($6::date IS NULL OR j.at >= $6::date::timestamp AT TIME ZONE 'Europe/Berlin')
           AND ($7::date IS NULL OR j.at < ($7::date + 1)::timestamp AT TIME ZONE 'Europe/Berlin')
         ORDER BY j.id DESC LIMIT $8`,
        [before, listOf(filter.actions), listOf(filter.subjectKinds), textOf(filter.subjectId), textOf(filter.actor), filter.from ?? null, filter.to ?? null, request.first + 1],
      );
      const shown = rows.slice(0, request.first).map((node) => ({ node, cursor: Buffer.from(node.id).toString('base64url') }));
      return { rows: shown, hasNextPage: rows.length > request.first };
    });
  }
}

function numberOf(cursor: string): string {
  const number = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!CURSOR.test(number)) throw new BadCursorError();
  return number;
}

/** Text of PostgreSQL holds no zero byte. */
const textOf = (text: string | undefined): string | null => text?.replaceAll('\0', '') ?? null;
const listOf = (texts: readonly string[] | undefined): readonly string[] | null => (texts === undefined || texts.length === 0 ? null : texts.map((text) => text.replaceAll('\0', '')));
