import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { THREAD_SUBJECT } from '../../domain/notes/note-tasks.js';
import { findConsent, findPartners, openThread, type PartnerRow } from '../../persistence/notes/coordination.sql.js';
import { consentMissing, partnerUnknown, seatUnknown, type CoordinationConsentMissing, type PartnerNotFound, type SeatNotFound } from './note-refusals.js';
import { orClosed } from './or-closed.js';

export interface OpenCoordinationThreadInput {
  readonly reservationId: string;
  /** One of coordinationPartners of the seat. */
  readonly partnerId: string;
  readonly idempotencyKey?: string | undefined;
}

export interface CoordinationThreadOpened {
  readonly id: string;
  /** False: the two had one about this seat. */
  readonly isNew: boolean;
}

type Refusals = SeatNotFound | PartnerNotFound | CoordinationConsentMissing;
export type OpenCoordinationThreadRefusal = Refusals | TryAgain | IdempotencyConflict;
export type OpenCoordinationThreadResult = Result<CoordinationThreadOpened, OpenCoordinationThreadRefusal>;

/**
 * Begins to write with the lead of the other side of a confirmed seat (DD-29): a case lead of the responsible provider with a group
 * lead of the host, or the other way round; two people, also where one organisation is both. The family has to consent at this moment.
 */
@Injectable()
export class OpenCoordinationThreadUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, ...wish }: OpenCoordinationThreadInput): Promise<OpenCoordinationThreadResult> {
    return orTryAgain(() => orClosed(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'openCoordinationThread', key, input: wish }, () => open(tx, wish)))));
  }
}

async function open(tx: Transaction, { reservationId, partnerId }: Omit<OpenCoordinationThreadInput, 'idempotencyKey'>): Promise<Result<CoordinationThreadOpened, Refusals>> {
  const partners = isUuid(reservationId) ? await findPartners(tx, reservationId) : [];
  if (partners.length === 0) return refuse(seatUnknown);
  const partner = chosen(partners, partnerId);
  if (partner === undefined) return refuse(partnerUnknown);
  if ((await findConsent(tx, reservationId)) !== true) return refuse(consentMissing);
  const [caseLeadId, groupLeadId] = partner.side === 'CASE_LEAD' ? [partnerId, tx.context.actor] : [tx.context.actor, partnerId];
  const thread = await openThread(tx, { reservationId, caseLeadId, groupLeadId });
  if (thread.isNew) {
    // In no agency's chain: the agency is no party of what the two write.
    await tx.journal.write({ agencyId: null, action: 'coordination-thread.opened', subjectKind: THREAD_SUBJECT, subjectId: thread.id, after: { reservationId } });
  }
  return ok(thread);
}

/** Where both are both, whoever opens it writes as the case lead. */
const chosen = (partners: readonly PartnerRow[], id: string): PartnerRow | undefined =>
  partners.find((partner) => partner.userId === id && partner.side === 'GROUP_LEAD') ?? partners.find((partner) => partner.userId === id);
