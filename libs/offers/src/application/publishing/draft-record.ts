import type { OfferWish } from '../../domain/publishing/offer-content.js';
import type { DraftRow } from '../../persistence/publishing/offer-draft.sql.js';
import { storedDraft } from './draft-content.js';

/** A draft as its host reads it. */
export interface OfferDraftRecord extends Omit<DraftRow, 'content'> {
  readonly content: OfferWish;
}

export const toDraft = (row: DraftRow): OfferDraftRecord => ({ ...row, content: storedDraft(row.content) });
