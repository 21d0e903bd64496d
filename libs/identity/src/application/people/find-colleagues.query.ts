import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import type { NamedPerson } from './find-substitutions.query.js';

/** People of the organisation acted for, by their ids; of others nobody says the name. */
@Injectable()
export class FindColleaguesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** One statement for all of them; who does not belong to the organisation (any more) is missing. */
  byIds(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, NamedPerson>> {
    return this.unitOfWork.run(context, async (tx) => {
      const people = await tx.sql<{ id: string; name: string }>(
        `SELECT u.id, u.name FROM auth."user" u
         WHERE u.id = ANY ($1::text[]) AND EXISTS (SELECT 1 FROM identity.membership m WHERE m.user_id = u.id AND m.organisation_id = $2)`,
        [ids, context.organisationId],
      );
      return new Map(people.map((person) => [person.id, person]));
    });
  }
}
