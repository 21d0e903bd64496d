import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { findOwnChain, lockSite, updateSite, type SiteRecord } from '../../persistence/organisations/site.sql.js';
import { runCommand, type Command } from '../run-command.js';
import type { FieldInvalid } from '../people/people-refusals.js';
import { siteClosed, siteUnknown, type PlaceUnknown, type SiteClosed, type SiteNotFound } from './organisation-refusals.js';
import { parseSite, siteImage, type SiteInput } from './site-fields.js';

export interface UpdateSiteInput extends Command, SiteInput {
  readonly siteId: string;
}

type Refusals = SiteNotFound | SiteClosed | FieldInvalid | PlaceUnknown;
export type UpdateSiteRefusal = Refusals | TryAgain | IdempotencyConflict;

/** Replaces what is said of a site of the acting organisation. */
@Injectable()
export class UpdateSiteUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: UpdateSiteInput): Promise<Result<SiteRecord, UpdateSiteRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'updateSite', input }, update);
  }
}

async function update(tx: Transaction, input: UpdateSiteInput): Promise<Result<SiteRecord, Refusals>> {
  const was = isUuid(input.siteId) ? await lockSite(tx, tx.context.organisationId!, input.siteId) : undefined;
  if (!was) return refuse(siteUnknown);
  if (was.closedOn !== null) return refuse(siteClosed);
  const fields = await parseSite(tx, input);
  if (!fields.ok) return fields;
  const site = await updateSite(tx, was.id, fields.value);
  await tx.journal.write({ agencyId: await findOwnChain(tx), action: 'site.updated', subjectKind: 'site', subjectId: site.id, before: siteImage(was), after: siteImage(site) });
  return ok(site);
}
