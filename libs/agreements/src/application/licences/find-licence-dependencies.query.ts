import { Injectable } from '@nestjs/common';
import { groupBy, isUuid } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import type { LicenceDependency } from '../../domain/licences/licence-dependency.js';
import { DEPENDENCY_COLUMNS, findDependentsOf } from '../../persistence/licences/licence-dependency.sql.js';

const BY_DECLARATION = new Keyset('licence-dependencies', [{ sql: 'd.id', type: 'uuid' }]);

/** What facilities have declared, for the agency, the hub and whoever declared it (row-level security; DD-26). */
@Injectable()
export class FindLicenceDependenciesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the order in which they were declared, also withdrawn ones. Throws BadCursorError. */
  page(context: RequestContext, request: PageRequest): Promise<Page<LicenceDependency>> {
    const after = BY_DECLARATION.decode(request.after);
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<LicenceDependency & { key: string[] }>(
        `SELECT ${DEPENDENCY_COLUMNS}, ${BY_DECLARATION.keySql} AS key FROM agreements.licence_dependency d WHERE ${BY_DECLARATION.after('$1')} ORDER BY d.id LIMIT $2`,
        [after, request.first + 1],
      );
      return BY_DECLARATION.page(rows.map(({ key, ...node }) => ({ node, key })), request);
    });
  }

  /** Those that rest on agreements, by the agreement's id; one statement. */
  async byAgreement(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, readonly LicenceDependency[]>> {
    const rows = await this.unitOfWork.run(context, (tx) => findDependentsOf(tx, ids.filter(isUuid)));
    return groupBy(rows, ({ agreementId }) => agreementId);
  }
}
