import { Injectable } from '@nestjs/common';
import { firstDay, type YearMonth } from '#kernel';
import { findMunicipalityNames, UnitOfWork, type RequestContext } from '#platform';
import { addUp, type NeedCell } from '../../domain/demand/unmet-need.js';
import { findPublished } from '../../persistence/demand/vain-search.sql.js';

export interface UnmetNeed {
  readonly total: NeedCell;
  readonly byMunicipality: readonly (NeedCell & { readonly name: string | null })[];
  readonly byAgeBand: readonly NeedCell[];
  readonly byTopic: readonly NeedCell[];
}

/** What an agency's referrals were searched for in vain, where, for which ages and topics. Of months that are over, small numbers hidden. */
@Injectable()
export class UnmetNeedQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of the agency acted for; nothing for an organisation that is none. */
  run(context: RequestContext, { from, to }: { readonly from: YearMonth; readonly to: YearMonth }): Promise<UnmetNeed> {
    return this.unitOfWork.run(context, async (tx) => {
      const published = await findPublished(tx, firstDay(from), firstDay(to));
      const municipalities = addUp(published, 'MUNICIPALITY');
      const names = await findMunicipalityNames(tx, municipalities.map(({ code }) => code));
      return {
        total: addUp(published, 'TOTAL')[0] ?? { code: 'ALL', searches: null, hiddenMonths: 0 },
        byMunicipality: municipalities.map((cell) => ({ ...cell, name: names.get(cell.code) ?? null })),
        byAgeBand: addUp(published, 'AGE'),
        byTopic: addUp(published, 'TOPIC'),
      };
    });
  }
}
