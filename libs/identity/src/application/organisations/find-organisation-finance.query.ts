import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import { findFinance, type OrganisationFinance } from '../../persistence/organisations/finance.sql.js';

/** Bank details and tax status of the acting organisation; those of others are nobody's business (row-level security). */
@Injectable()
export class FindOrganisationFinanceQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext): Promise<OrganisationFinance> {
    return this.unitOfWork.run(context, (tx) => findFinance(tx, context.organisationId!));
  }
}
