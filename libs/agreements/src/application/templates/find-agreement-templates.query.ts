import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import type { Clause } from '../../domain/agreements/clauses.js';
import { findTemplateClauses, findTemplateVersions, VERSION_COLUMNS, type TemplateVersionRow } from '../../persistence/templates/template.sql.js';

const BY_CODE = new Keyset('agreement-templates', [
  { sql: 't.code', type: 'text' },
  { sql: 'v.id', type: 'uuid' },
]);

export interface TemplateFilter {
  readonly agencyId?: string | undefined;
  /** Only the newest version of each template. */
  readonly newest?: boolean | undefined;
}

/** Published templates of agreements, with their clauses (DD-28): known to everyone signed in. */
@Injectable()
export class FindAgreementTemplatesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  page(context: RequestContext, filter: TemplateFilter, request: PageRequest): Promise<Page<TemplateVersionRow>> {
    const after = BY_CODE.decode(request.after);
    if (filter.agencyId !== undefined && !isUuid(filter.agencyId)) return Promise.resolve({ rows: [], hasNextPage: false });
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<TemplateVersionRow & { key: string[] }>(
        `SELECT ${VERSION_COLUMNS}, ${BY_CODE.keySql} AS key FROM agreements.template_version v JOIN agreements.template t ON t.id = v.template_id
         WHERE ${BY_CODE.after('$1')} AND ($2::uuid IS NULL OR v.agency_id = $2)
           AND ($3::boolean IS NOT TRUE OR NOT EXISTS (
             SELECT 1 FROM agreements.template_version n WHERE n.template_id = v.template_id AND n.version > v.version))
         ORDER BY ${BY_CODE.sortedBy.join(', ')} LIMIT $4`,
        [after, filter.agencyId ?? null, filter.newest ?? null, request.first + 1],
      );
      return BY_CODE.page(rows.map(({ key, ...node }) => ({ node, key })), request);
    });
  }

  /** Those of the ids that there are, in one statement. */
  async byIds(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, TemplateVersionRow>> {
    const rows = await this.unitOfWork.run(context, (tx) => findTemplateVersions(tx, ids.filter(isUuid)));
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The clauses of these versions in their order, in one statement. */
  clausesOf(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Clause[]>> {
    return this.unitOfWork.run(context, (tx) => findTemplateClauses(tx, ids));
  }
}
