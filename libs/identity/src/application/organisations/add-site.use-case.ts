import { Injectable } from '@nestjs/common';
import { ok, type Result } from '#kernel';
import { UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { findOwnChain, insertSite, type SiteRecord } from '../../persistence/organisations/site.sql.js';
import { runCommand, type Command } from '../run-command.js';
import type { FieldInvalid } from '../people/people-refusals.js';
import type { PlaceUnknown } from './organisation-refusals.js';
import { parseSite, siteImage, type SiteInput } from './site-fields.js';

export interface AddSiteInput extends Command, SiteInput {}

type Refusals = FieldInvalid | PlaceUnknown;
export type AddSiteRefusal = Refusals | TryAgain | IdempotencyConflict;

/** Puts a site of the acting organisation into the catalogue. A region may have any number of centres (TS-14). */
@Injectable()
export class AddSiteUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: AddSiteInput): Promise<Result<SiteRecord, AddSiteRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'addSite', input }, add);
  }
}

async function add(tx: Transaction, input: AddSiteInput): Promise<Result<SiteRecord, Refusals>> {
  const fields = await parseSite(tx, input);
  if (!fields.ok) return fields;
  const site = await insertSite(tx, tx.context.organisationId!, fields.value);
  await tx.journal.write({ agencyId: await findOwnChain(tx), action: 'site.added', subjectKind: 'site', subjectId: site.id, after: siteImage(site) });
  return ok(site);
}
