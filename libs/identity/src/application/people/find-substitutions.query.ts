import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';

/** Somebody, as colleagues see them. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

export interface SubstitutionRecord {
  readonly id: string;
  readonly person: NamedPerson;
  readonly deputy: NamedPerson;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
}

const BY_FIRST_DAY = new Keyset('substitutions', [
  { sql: 's.valid_from', type: 'date' },
  { sql: 's.id', type: 'uuid' },
]);

/** Who stands in for whom in the organisation acted for, now and later; its members may know whom to turn to. */
@Injectable()
export class FindSubstitutionsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By first day. Throws BadCursorError. */
  page(context: RequestContext, request: PageRequest): Promise<Page<SubstitutionRecord>> {
    const after = BY_FIRST_DAY.decode(request.after);
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<SubstitutionRecord & { key: string[] }>(
        `SELECT s.id, json_build_object('id', p.id, 'name', p.name) AS person, json_build_object('id', d.id, 'name', d.name) AS deputy,
           s.valid_from AS "validFrom", s.valid_to AS "validTo", ${BY_FIRST_DAY.keySql} AS key
         FROM identity.substitution s JOIN auth."user" p ON p.id = s.person_id JOIN auth."user" d ON d.id = s.deputy_id
         WHERE s.organisation_id = $1 AND s.ended_at IS NULL AND s.valid_to >= identity.today() AND ${BY_FIRST_DAY.after('$2')}
         ORDER BY ${BY_FIRST_DAY.sortedBy.join(', ')} LIMIT $3`,
        [context.organisationId, after, request.first + 1],
      );
      return BY_FIRST_DAY.page(rows.map(({ key, ...node }) => ({ node, key })), request);
    });
  }
}
