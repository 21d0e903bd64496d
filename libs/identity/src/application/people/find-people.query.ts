import { Injectable } from '@nestjs/common';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import type { OrganisationRole } from '../../domain/people/organisation-roles.js';

export interface PersonRecord {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly OrganisationRole[];
  readonly signingRight: boolean;
}

const BY_NAME = new Keyset('people', [
  { sql: 'u.name', type: 'text' },
  { sql: 'u.id', type: 'text' },
]);

/** The people of the organisation acted for, with their own roles there; what they have as deputies is left out. */
@Injectable()
export class FindPeopleQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By name. Throws BadCursorError. */
  page(context: RequestContext, request: PageRequest): Promise<Page<PersonRecord>> {
    const after = BY_NAME.decode(request.after);
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<PersonRecord & { key: string[] }>(
        `SELECT u.id, u.name, u.email, array_agg(m.role ORDER BY m.role) AS roles, bool_or(m.signing_right) AS "signingRight", ${BY_NAME.keySql} AS key
         FROM identity.membership m JOIN auth."user" u ON u.id = m.user_id
         WHERE m.organisation_id = $1 AND ${BY_NAME.after('$2')}
         GROUP BY u.id ORDER BY ${BY_NAME.sortedBy.join(', ')} LIMIT $3`,
        [context.organisationId, after, request.first + 1],
      );
      return BY_NAME.page(rows.map(({ key, ...node }) => ({ node, key })), request);
    });
  }
}
