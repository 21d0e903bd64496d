import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { findPage, Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import { In } from 'typeorm';
import type { OrganisationKind } from '../domain/organisation-kind.js';
import { Organisation } from '../persistence/organisation.entity.js';

export interface OrganisationFilter {
  readonly kind?: OrganisationKind | undefined;
  /** A part of the name, whatever the case. */
  readonly text?: string | undefined;
}

const BY_CODE = new Keyset('organisations', [{ sql: 'o.code', type: 'text' }]);

/** Organisations of the installation: names and places are known to everyone signed in. */
@Injectable()
export class FindOrganisationsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  page(context: RequestContext, filter: OrganisationFilter, request: PageRequest): Promise<Page<Organisation>> {
    return this.unitOfWork.run(context, (tx) => {
      const query = tx.repository(Organisation).createQueryBuilder('o');
      if (filter.kind) query.andWhere('o.kind = :kind', { kind: filter.kind });
      if (filter.text) query.andWhere('strpos(lower(o.name), lower(:text)) > 0', { text: filter.text.replaceAll('\0', '') });
      return findPage(query, BY_CODE, request);
    });
  }

  async one(context: RequestContext, id: string): Promise<Organisation | null> {
    return (await this.byIds(context, [id])).get(id.toLowerCase()) ?? null;
  }

  /** Those of the ids that there are; one statement for all of them. */
  async byIds(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, Organisation>> {
    const known = ids.filter(isUuid);
    if (known.length === 0) return new Map();
    const rows = await this.unitOfWork.run(context, (tx) => tx.repository(Organisation).findBy({ id: In(known) }));
    return new Map(rows.map((row) => [row.id, row]));
  }
}
