import { Injectable } from '@nestjs/common';
import { hashOfSecret } from '#identity';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, keeperContext, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { findLinkedOffers, writeConfirmationsByLink } from '../../persistence/freshness/confirmation.sql.js';
import type { CapacityConfirmed } from './confirm-capacity.use-case.js';
import { linkInvalid, noOfferChosen, type LinkInvalid, type NoOfferChosen } from './freshness-refusals.js';
import { tellOfConfirmations } from './tell-of-confirmations.js';

export interface ConfirmCapacityByLinkInput {
  /** As it stands in the mail. */
  readonly token: string;
  /** Absent: all that the link covers. Others than those are passed over. */
  readonly offerIds?: readonly string[] | undefined;
  readonly idempotencyKey?: string | undefined;
}

type Refusals = LinkInvalid | NoOfferChosen;
export type ConfirmCapacityByLinkRefusal = Refusals | TryAgain | IdempotencyConflict;
export type ConfirmCapacityByLinkResult = Result<CapacityConfirmed, ConfirmCapacityByLinkRefusal>;

/**
 * Confirms by the link of a mail, before anybody is signed in, and uses the link up. Unknown, expired and used links answer
 * alike. Works in the scope of a keeper, which sees no offer and no case: all that it reaches is behind the two functions
 * that take the hash of a token. Tasks are closed by the reminding job when it looks next.
 */
@Injectable()
export class ConfirmCapacityByLinkUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Nobody is signed in: of the context only the correlation id is taken. */
  async run({ correlationId }: Pick<RequestContext, 'correlationId'>, { token, idempotencyKey: key, offerIds }: ConfirmCapacityByLinkInput): Promise<ConfirmCapacityByLinkResult> {
    const hash = hashOfSecret(token);
    const actor = `link:${hash.toString('hex').slice(0, 32)}`;
    const command = { name: 'confirmCapacityByLink', key, input: { offerIds: offerIds ?? null } };
    return orTryAgain(() =>
      this.unitOfWork.run(keeperContext(actor, 'GROUP_WORK', correlationId), (tx) => answerOnce(tx, command, () => confirm(tx, hash, offerIds))),
    );
  }
}

async function confirm(tx: Transaction, hash: Buffer, wanted: readonly string[] | undefined): Promise<Result<CapacityConfirmed, Refusals>> {
  const covered = (await findLinkedOffers(tx, hash)).map(({ offerId }) => offerId);
  if (covered.length === 0) return refuse(linkInvalid);
  const chosen = wanted === undefined ? covered : wanted.filter(isUuid).map((id) => id.toLowerCase()).filter((id) => covered.includes(id));
  if (chosen.length === 0) return refuse(noOfferChosen);
  const confirmed = await writeConfirmationsByLink(tx, hash, chosen);
  // Somebody else has used it up since.
  if (confirmed.length === 0) return refuse(linkInvalid);
  await tellOfConfirmations(tx, confirmed, 'LINK');
  return ok({ confirmed: confirmed.length, offerIds: confirmed.map(({ offerId }) => offerId).sort() });
}
