import { Injectable } from '@nestjs/common';
import { isUuid, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { OfferWish } from '../../domain/publishing/offer-content.js';
import type { OfferInvalid } from '../../domain/publishing/offer-field-problem.js';
import type { Offer } from '../../persistence/offer.entity.js';
import { actingAgency, notAnAgency, type NotAnAgency } from '../acting-agency.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from '../run-command.js';
import { readDraft } from './draft-content.js';
import { publishOffer } from './publish-offer.js';
import { partnerUnknown, type PartnerUnknown } from './publishing-refusals.js';

export interface ListInformationOfferInput extends Keyed {
  /** The partner whose offer it is. */
  readonly hostId: string;
  readonly content: OfferWish;
}

type Refusals = NotAnAgency | PartnerUnknown | OfferInvalid;
export type ListInformationOfferRefusal = Refusals | AnyCommandRefusal;

/**
 * An agency lists what a partner (club, school, commercial or single provider) offers as an entry for information: found by
 * everyone, never certified, never settled (DD-30), there at any time or in case of need (`onDemand`, TS-23).
 */
@Injectable()
export class ListInformationOfferUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ListInformationOfferInput): Promise<Result<Offer, ListInformationOfferRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'listInformationOffer', input }, list);
  }
}

async function list(tx: Transaction, { hostId, content }: Omit<ListInformationOfferInput, 'idempotencyKey'>): Promise<Result<Offer, Refusals>> {
  const agency = await actingAgency(tx);
  if (agency === undefined) return refuse(notAnAgency);
  const [partner] = isUuid(hostId) ? await tx.sql<{ id: string }>(`SELECT id FROM identity.organisation_v WHERE id = $1 AND kind = 'PARTNER'`, [hostId]) : [];
  if (partner === undefined) return refuse(partnerUnknown);
  const said = readDraft(content);
  return said.ok ? publishOffer(tx, { wish: said.value, hostId: partner.id, listedBy: agency }) : said;
}
