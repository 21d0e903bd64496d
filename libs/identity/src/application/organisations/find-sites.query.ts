import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import type { SiteKind } from '../../domain/organisations/site-kind.js';
import { SITE_COLUMNS, type SiteRecord } from '../../persistence/organisations/site.sql.js';
import { findRows } from '../find-rows.js';

export interface SiteFilter {
  readonly ownerId?: string | undefined;
  readonly kind?: SiteKind | undefined;
  readonly municipalityAgs?: string | undefined;
  /** Also sites whose last day has passed. */
  readonly withClosed: boolean;
}

const BY_NAME = new Keyset('sites', [
  { sql: 'name', type: 'text' },
  { sql: 'id', type: 'uuid' },
]);

/** Sites of the installation, known to everyone signed in. */
@Injectable()
export class FindSitesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By name. Throws BadCursorError. */
  async page(context: RequestContext, request: PageRequest, filter: SiteFilter): Promise<Page<SiteRecord>> {
    if (filter.ownerId !== undefined && !isUuid(filter.ownerId)) return { rows: [], hasNextPage: false };
    const query = {
      keyset: BY_NAME,
      columns: SITE_COLUMNS,
      from: 'identity.site',
      where: `($1::uuid IS NULL OR owner_id = $1) AND ($2::text IS NULL OR kind = $2) AND ($3::text IS NULL OR municipality_ags = $3)
        AND ($4 OR closed_on IS NULL OR closed_on >= identity.today())`,
      values: [filter.ownerId ?? null, filter.kind ?? null, filter.municipalityAgs?.replaceAll('\0', '') ?? null, filter.withClosed],
    };
    return this.unitOfWork.run(context, (tx) => findRows<SiteRecord>(tx, query, request));
  }

  /** Those of the ids that there are, closed ones too; one statement for all of them. */
  async byIds(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, SiteRecord>> {
    const known = ids.filter(isUuid);
    if (known.length === 0) return new Map();
    const rows = await this.unitOfWork.run(context, (tx) => tx.sql<SiteRecord>(`SELECT ${SITE_COLUMNS} FROM identity.site WHERE id = ANY ($1)`, [known]));
    return new Map(rows.map((row) => [row.id, row]));
  }
}
