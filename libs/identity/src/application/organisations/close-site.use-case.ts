import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type LocalDate, type Result } from '#kernel';
import { UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { closeSite, findOwnChain, lockSite, type SiteRecord } from '../../persistence/organisations/site.sql.js';
import { runCommand, type Command } from '../run-command.js';
import { siteClosed, siteUnknown, type SiteClosed, type SiteNotFound } from './organisation-refusals.js';

export interface CloseSiteInput extends Command {
  readonly siteId: string;
  /** Its last day, past or to come. */
  readonly lastDay: LocalDate;
}

type Refusals = SiteNotFound | SiteClosed;
export type CloseSiteRefusal = Refusals | TryAgain | IdempotencyConflict;

/** Gives a site of the acting organisation its last day. It stays in the catalogue, because old offers name it. */
@Injectable()
export class CloseSiteUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: CloseSiteInput): Promise<Result<SiteRecord, CloseSiteRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'closeSite', input }, close);
  }
}

async function close(tx: Transaction, input: CloseSiteInput): Promise<Result<SiteRecord, Refusals>> {
  const was = isUuid(input.siteId) ? await lockSite(tx, tx.context.organisationId!, input.siteId) : undefined;
  if (!was) return refuse(siteUnknown);
  if (was.closedOn !== null) return refuse(siteClosed);
  const site = await closeSite(tx, was.id, input.lastDay);
  await tx.journal.write({
    agencyId: await findOwnChain(tx),
    action: 'site.closed',
    subjectKind: 'site',
    subjectId: site.id,
    before: { closedOn: was.closedOn },
    after: { closedOn: site.closedOn },
  });
  return ok(site);
}
