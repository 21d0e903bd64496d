import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import { DEFAULT_SEAT_RULES, type SeatRules } from '../../domain/rules/seat-rules.js';
import { findAskingOffers, findSeatRules } from '../../persistence/rules/seat-rules.sql.js';

/** The rules by which seats are held and asked for. Everybody signed in may read them. */
@Injectable()
export class FindSeatRulesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of an agency, or of the organisation acted for; of one that has decided nothing the default ones. */
  run(context: RequestContext, agencyId: string | null): Promise<SeatRules> {
    return this.unitOfWork.run(context, async (tx) => {
      const id = agencyId ?? context.organisationId;
      return (id !== null && isUuid(id) ? await findSeatRules(tx, id) : undefined) ?? DEFAULT_SEAT_RULES;
    });
  }

  /** Whether the hosts of these offers want to be asked before a seat is confirmed. */
  asksFirst(context: RequestContext, offerIds: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
    return this.unitOfWork.run(context, async (tx) => {
      const asking = await findAskingOffers(tx, offerIds.filter(isUuid));
      return new Map(offerIds.map((id) => [id, asking.has(id)]));
    });
  }
}
