import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import type { CaseNeeds } from '../../domain/disclosure/needs-access.js';

/** What a group has to know of whoever comes, for the parties of a reservation, to a host as long as it needs it (reservations.case_needs). */
@Injectable()
export class FindCaseNeedsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By reservation; those that the organisation acted for may not know are missing. */
  async byIds(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, CaseNeeds>> {
    const rows = await this.unitOfWork.run(context, (tx) =>
      tx.sql<CaseNeeds & { readonly id: string }>(
        `SELECT n.reservation_id AS id, n.topics, n.contraindications, n.accessibility_needs AS "accessibilityNeeds", n.languages, n.age_from AS "ageFrom", n.age_to AS "ageTo"
         FROM reservations.case_needs($1::uuid[]) n`,
        [ids.filter(isUuid)],
      ),
    );
    return new Map(rows.map(({ id, ...needs }) => [id, needs]));
  }
}
