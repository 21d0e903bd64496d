import { Injectable } from '@nestjs/common';
import { findBillingParties } from '#identity';
import { UnitOfWork, type RequestContext } from '#platform';
import type { DatevSettings } from '../../domain/transfers/datev-settings.js';
import { readDatevSettings } from './read-datev-settings.js';

/** How the organisation acted for keeps its books in DATEV; the defaults where it has said nothing. Null for whoever acts for none. */
@Injectable()
export class FindDatevSettingsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(context: RequestContext): Promise<DatevSettings | null> {
    const own = context.organisationId;
    if (own === null) return null;
    return this.unitOfWork.run(context, async (tx) => (await readDatevSettings(tx, await findBillingParties(tx, [own]))).get(own) ?? null);
  }
}
