import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { OfferWish } from '../../domain/publishing/offer-content.js';
import type { OfferInvalid } from '../../domain/publishing/offer-field-problem.js';
import { findStoredOffers } from '../../persistence/publishing/offer-content.sql.js';
import { insertDraft } from '../../persistence/publishing/offer-draft.sql.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from '../run-command.js';
import { actingHost } from './acting-host.js';
import { readDraft } from './draft-content.js';
import { toDraft, type OfferDraftRecord } from './draft-record.js';
import { contentOf, journalled } from './offer-record.js';
import { offerUnknown, type NotAHost, type OfferUnknown } from './publishing-refusals.js';

export interface DraftOfferInput extends Keyed {
  /** An own offer, archived or not, whose content and staff the draft begins with; absent: a blank one. */
  readonly copyOf?: string | undefined;
  /** What is said otherwise than in the copied offer. */
  readonly content?: OfferWish | undefined;
}

type Refusals = NotAHost | OfferUnknown | OfferInvalid;
export type DraftOfferRefusal = Refusals | AnyCommandRefusal;

/** Begins a draft, blank or as a copy such as of last term's offer. Only its host sees it. */
@Injectable()
export class DraftOfferUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: DraftOfferInput): Promise<Result<OfferDraftRecord, DraftOfferRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'draftOffer', input }, draft);
  }
}

async function draft(tx: Transaction, { copyOf, content = {} }: Omit<DraftOfferInput, 'idempotencyKey'>): Promise<Result<OfferDraftRecord, Refusals>> {
  const host = await actingHost(tx);
  if (!host.ok) return host;
  const [copied] = copyOf !== undefined && isUuid(copyOf) ? await findStoredOffers(tx, [copyOf]) : [];
  if (copyOf !== undefined && (copied?.hostId !== host.value || copied.listedBy !== null)) return refuse(offerUnknown);
  const said = readDraft(content);
  if (!said.ok) return said;
  const whole = readDraft({ ...(copied && contentOf(copied)), ...said.value });
  if (!whole.ok) return whole;
  const row = await insertDraft(tx, whole.value, copied?.id ?? null);
  await tx.journal.write({
    agencyId: null,
    action: 'offer-draft.begun',
    subjectKind: 'offer_draft',
    subjectId: row.id,
    after: { ...(copied && { copiedFrom: copied.id }), ...journalled(whole.value) },
  });
  return ok(toDraft(row));
}
