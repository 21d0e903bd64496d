import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { writeChoice, writeShown, type RankedOffer, type ShownOffer } from '../../persistence/neutrality/shown.sql.js';

/**
 * Notes that these offers were shown to a person for a referral (GZ-16): one statement for a page, once a day for each offer,
 * with its best place. Not for programs that look through many offers for nobody to see.
 */
export async function noteShown(tx: Transaction, referralId: string, offers: readonly RankedOffer[]): Promise<void> {
  if (offers.length > 0) await writeShown(tx, offers.map((offer) => ({ ...offer, referralId })));
}

/**
 * Notes in the transaction of a reservation that this offer was taken, at which place it was shown last, and whether the
 * family had wished for it (§ 5 SGB VIII).
 */
export async function recordChoice(tx: Transaction, { referralId, offerId }: { readonly referralId: string; readonly offerId: string }): Promise<void> {
  await writeChoice(tx, referralId, offerId);
}

/** A page of the ranking of one referral. */
export interface ShownPage {
  readonly referralId: string;
  /** All matches in their order. */
  readonly ranking: readonly { readonly offerId: string }[];
  readonly shown: readonly { readonly offerId: string }[];
}

/** Who looks for a seat; whoever audits or asks as a program is shown nothing that somebody could choose. */
const SHOWN_TO = ['CASEWORKER', 'CASE_LEAD'];

/** Notes what pages of matches have shown to a person who looks for a seat: those of a list of referrals at once. */
@Injectable()
export class NoteShownUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(context: RequestContext, pages: readonly ShownPage[]): Promise<void> {
    const isToSomebody = !context.actor.startsWith('machine:') && SHOWN_TO.some((role) => context.roles.includes(role));
    const offers = pages.flatMap(shownOn);
    if (!isToSomebody || offers.length === 0) return;
    await this.unitOfWork.run(context, (tx) => writeShown(tx, offers));
  }
}

function shownOn({ referralId, ranking, shown }: ShownPage): ShownOffer[] {
  const rankOf = new Map(ranking.map(({ offerId }, index) => [offerId, index + 1]));
  return shown.map(({ offerId }) => ({ referralId, offerId, rank: rankOf.get(offerId)! }));
}
