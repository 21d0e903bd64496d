import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { findPage, Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import { In } from 'typeorm';
import { ServiceDescription } from '../../persistence/rates/service-description.entity.js';

export interface ServiceDescriptionFilter {
  readonly agencyId?: string | undefined;
  readonly code?: string | undefined;
  /** Only the newest version of each code. */
  readonly newest?: boolean | undefined;
}

const BY_CODE = new Keyset('service-descriptions', [
  { sql: 'd.code', type: 'text' },
  { sql: `lpad(CAST(d.version AS text), 10, '0')`, type: 'text' },
  { sql: 'd.id', type: 'uuid' },
]);

/** Service descriptions of all agencies: what rates are calculated for is known to everyone signed in. */
@Injectable()
export class FindServiceDescriptionsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By code and version. Throws BadCursorError. */
  async page(context: RequestContext, filter: ServiceDescriptionFilter, request: PageRequest): Promise<Page<ServiceDescription>> {
    if (filter.agencyId !== undefined && !isUuid(filter.agencyId)) return { rows: [], hasNextPage: false };
    return this.unitOfWork.run(context, (tx) => {
      const query = tx.repository(ServiceDescription).createQueryBuilder('d');
      if (filter.agencyId) query.andWhere('d.agencyId = :agencyId', { agencyId: filter.agencyId });
      if (filter.code) query.andWhere('d.code = :code', { code: filter.code.replaceAll('\0', '') });
      if (filter.newest) {
        query.andWhere(`NOT EXISTS (SELECT 1 FROM agreements.service_description n WHERE n.agency_id = d.agency_id AND n.code = d.code AND n.version > d.version)`);
      }
      return findPage(query, BY_CODE, request);
    });
  }

  /** Those of the ids that there are; one statement for all of them. */
  async byIds(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, ServiceDescription>> {
    const known = ids.filter(isUuid);
    if (known.length === 0) return new Map();
    const rows = await this.unitOfWork.run(context, (tx) => tx.repository(ServiceDescription).findBy({ id: In(known) }));
    return new Map(rows.map((row) => [row.id, row]));
  }
}
