import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { findPage, Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import { In } from 'typeorm';
import type { OfferContent } from '../../domain/publishing/offer-content.js';
import { checkOffer } from '../../domain/publishing/check-offer.js';
import { offerCodesOf } from '../../domain/publishing/offer-codes-of.js';
import type { OfferFieldProblem } from '../../domain/publishing/offer-field-problem.js';
import { findKnownToOffers } from '../../persistence/publishing/known-to-offers.sql.js';
import { findStoredOffers } from '../../persistence/publishing/offer-content.sql.js';
import { OfferDraft } from '../../persistence/publishing/offer-draft.entity.js';
import { toDraft, type OfferDraftRecord } from './draft-record.js';
import { contentOf } from './offer-record.js';

const BY_ID = new Keyset('offer-drafts', [{ sql: 'd.id', type: 'uuid' }]);

/** Drafts of the organisation acted for; those of others are not there. */
@Injectable()
export class FindOfferDraftsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The oldest first. Throws BadCursorError. */
  async page(context: RequestContext, request: PageRequest): Promise<Page<OfferDraftRecord>> {
    const page = await this.unitOfWork.run(context, (tx) =>
      findPage(tx.repository(OfferDraft).createQueryBuilder('d').where('d.hostId = :hostId', { hostId: context.organisationId }), BY_ID, request),
    );
    return { ...page, rows: page.rows.map(({ node, cursor }) => ({ node: toDraft(node), cursor })) };
  }

  /** Null: there is none of this id, or it is another's. */
  async one(context: RequestContext, id: string): Promise<OfferDraftRecord | null> {
    if (!isUuid(id)) return null;
    const row = await this.unitOfWork.run(context, (tx) => tx.repository(OfferDraft).findOneBy({ id, hostId: context.organisationId! }));
    return row === null ? null : toDraft(row);
  }

  /** All that an own published offer says, as it is written again to change it; null: there is none of this id, or it is another's. */
  async published(context: RequestContext, offerId: string): Promise<OfferContent | null> {
    if (!isUuid(offerId)) return null;
    const [offer] = await this.unitOfWork.run(context, (tx) => findStoredOffers(tx, [offerId]));
    return offer === undefined || offer.hostId !== context.organisationId || offer.listedBy !== null ? null : contentOf(offer);
  }

  /** What is still in the way of publishing each of the drafts. */
  async problemsOf(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, readonly OfferFieldProblem[]>> {
    return this.unitOfWork.run(context, async (tx) => {
      const drafts = (await tx.repository(OfferDraft).findBy({ id: In([...ids]) })).map(toDraft);
      const known = await findKnownToOffers(tx, drafts.map((draft) => draft.content));
      const copied = new Map((await findStoredOffers(tx, drafts.flatMap((draft) => draft.copiedFrom ?? []))).map((offer) => [offer.id, offer]));
      return new Map(
        drafts.map(({ id, hostId, content, copiedFrom }) => {
          const copies = copied.get(copiedFrom ?? '');
          const checked = checkOffer(content, { hostId, isListed: false, before: copies === undefined ? {} : offerCodesOf(copies) }, known);
          return [id, checked.ok ? [] : checked.refusal.problems] as const;
        }),
      );
    });
  }
}
