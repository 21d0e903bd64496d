import { isDeepStrictEqual } from 'node:util';
import { SEATS_CHANGED, type LocalDate } from '#kernel';
import type { JournalEntry, Transaction } from '#platform';
import { isMaterialChange } from '../../domain/certification/material-change.js';
import { checkOffer } from '../../domain/publishing/check-offer.js';
import { offerCodesOf } from '../../domain/publishing/offer-codes-of.js';
import type { OfferContent, OfferWish } from '../../domain/publishing/offer-content.js';
import type { OfferFieldProblem } from '../../domain/publishing/offer-field-problem.js';
import { insertOffers, lockOffersByCode, lockResized, resizeSessions, updateOffers, type Resized } from '../../persistence/catalogue-files/save-offers.sql.js';
import type { StoredOffer } from '../../persistence/publishing/offer-content.sql.js';
import { findKnownToOffers } from '../../persistence/publishing/known-to-offers.sql.js';
import { contentOf, journalled } from '../publishing/offer-record.js';
import { tellOfChangedOffers } from './tell-of-changed-offers.js';

/** What a row says of an offer. Fields that are not in it stay as they are; null empties a field or gives it its default. */
export interface OfferRow {
  /** The sender's own identifier, by which the offer is known again. */
  readonly code: string;
  readonly says: OfferWish;
}

/** Why a row cannot be written. */
export type OfferRowProblem =
  | ({ readonly kind: 'FIELD' } & OfferFieldProblem)
  /** Another host's offer has this code. */
  | { readonly kind: 'CODE_TAKEN' }
  | { readonly kind: 'ARCHIVED' }
  | { readonly kind: 'CAPACITY_TAKEN'; readonly date: LocalDate; readonly start: string; readonly seats: number; readonly capacity: number };

export interface SavedOffers {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** By the place of the row, in its order; where there is one, nothing was written and the caller rolls back. */
  readonly problems: readonly { readonly row: number; readonly problem: OfferRowProblem }[];
}

interface Change {
  readonly row: number;
  readonly was: StoredOffer;
  readonly before: OfferContent;
  readonly after: OfferContent;
}

interface Plan {
  readonly created: { readonly row: number; readonly code: string; readonly content: OfferContent }[];
  readonly changed: Change[];
  readonly problems: { readonly row: number; readonly problem: OfferRowProblem }[];
  unchanged: number;
}

/**
 * Creates and changes offers of a host by their codes, thousands at once, inside the caller's unit of work: what publishOffer
 * and changeOffer do for one, with the same checks, journal entries, events and tasks, and a number of statements that does
 * not depend on the number of rows. Each code occurs once. That the caller is the host is asked before. An offer of which a
 * row says what is stored already is left as it is, whatever rules have come since. Throws 55P03 while others hold sessions.
 */
export async function saveOffers(tx: Transaction, hostId: string, rows: readonly OfferRow[]): Promise<SavedOffers> {
  const plan = await planRows(tx, hostId, rows);
  const resized = await lockResizedOf(tx, plan);
  if (plan.problems.length === 0) await write(tx, hostId, plan, resized);
  const problems = plan.problems.sort((a, b) => a.row - b.row);
  return { created: plan.created.length, updated: plan.changed.length, unchanged: plan.unchanged, problems };
}

async function planRows(tx: Transaction, hostId: string, rows: readonly OfferRow[]): Promise<Plan> {
  const { own, taken } = await lockOffersByCode(tx, hostId, rows.map(({ code }) => code));
  const stored = new Map(own.map((offer) => [offer.code, offer]));
  const wishes = rows.map(({ code, says }): OfferWish => {
    const was = stored.get(code);
    return was === undefined ? says : { ...contentOf(was), ...says };
  });
  const known = await findKnownToOffers(tx, wishes);
  const plan: Plan = { created: [], changed: [], problems: [], unchanged: 0 };
  for (const [row, { code, says }] of rows.entries()) {
    const was = stored.get(code);
    const before = was === undefined ? undefined : contentOf(was);
    if (before !== undefined && saysTheSame(before, says)) {
      plan.unchanged++;
      continue;
    }
    if (taken.has(code)) plan.problems.push({ row, problem: { kind: 'CODE_TAKEN' } });
    if (was !== undefined && was.archivedAt !== null) plan.problems.push({ row, problem: { kind: 'ARCHIVED' } });
    const checked = checkOffer(wishes[row]!, { hostId, isListed: false, before: before === undefined ? {} : offerCodesOf(before) }, known);
    if (!checked.ok) plan.problems.push(...checked.refusal.problems.map((problem) => ({ row, problem: { kind: 'FIELD' as const, ...problem } })));
    else if (was === undefined || before === undefined) plan.created.push({ row, code, content: checked.value });
    else if (isDeepStrictEqual(inOrder(before), inOrder(checked.value))) plan.unchanged++;
    else plan.changed.push({ row, was, before, after: checked.value });
  }
  return plan;
}

const saysTheSame = (stored: OfferContent, says: OfferWish): boolean =>
  Object.entries(says).every(([field, value]) => isDeepStrictEqual(stored[field as keyof OfferContent], value));

const inOrder = (content: OfferContent): unknown => Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1));

/** The sessions that get another capacity; one with more seats taken than that is a problem of its offer's row. */
async function lockResizedOf(tx: Transaction, plan: Plan): Promise<{ readonly sessionId: string; readonly offerId: string; readonly to: number }[]> {
  const offers: Resized[] = plan.changed
    .filter(({ before, after }) => before.capacity !== after.capacity)
    .map(({ was, before, after }) => ({ id: was.id, from: before.capacity, to: after.capacity }));
  if (offers.length === 0) return [];
  const rowOf = new Map(plan.changed.map(({ was, row }) => [was.id, row]));
  const sessions = await lockResized(tx, offers);
  for (const { offerId, date, start, seats, to } of sessions) {
    if (seats > to) plan.problems.push({ row: rowOf.get(offerId)!, problem: { kind: 'CAPACITY_TAKEN', date, start, seats, capacity: to } });
  }
  return sessions;
}

async function write(tx: Transaction, hostId: string, { created, changed }: Plan, resized: readonly { sessionId: string; offerId: string; to: number }[]): Promise<void> {
  if (resized.length > 0) await resizeSessions(tx, resized);
  if (changed.length > 0) await updateOffers(tx, changed.map(({ was, after }) => ({ id: was.id, content: after })));
  const ids = new Map(created.length === 0 ? [] : (await insertOffers(tx, hostId, created)).map(({ id, code }) => [code, id]));
  const published = created.map(({ code, content }) => ({ id: ids.get(code)!, code, content }));
  const entries = [
    ...published.map(({ id, code, content }): JournalEntry => entry('offer.published', id, { after: { code, hostId, ...journalled(content) } })),
    ...changed.map(({ was, before, after }): JournalEntry => entry('offer.changed', was.id, { before: journalled(before), after: journalled(after) })),
  ];
  if (entries.length > 0) await tx.journal.writeAll(entries);
  const withSeats = [...published.map(({ id }) => id), ...changed.filter(({ before, after }) => after.capacity > before.capacity).map(({ was }) => was.id)];
  if (withSeats.length > 0) await tx.outbox.addAll(withSeats.map((offerId) => ({ ...SEATS_CHANGED, payload: { offerId } })));
  await tellOfChangedOffers(tx, changed.filter(({ before, after }) => isMaterialChange(before, after)).map(({ was }) => was.id));
}

const entry = (action: string, subjectId: string, images: Pick<JournalEntry, 'before' | 'after'>): JournalEntry => ({ agencyId: null, action, subjectKind: 'offer', subjectId, ...images });
