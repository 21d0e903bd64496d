import type { Transaction } from '#platform';
import type { ReachDraft } from '../../domain/reach/reach-draft.js';

/** A row of the answer: of draft `n`, how many referrals; null: under five. */
export interface ReachRow {
  readonly n: number;
  /** CONSIDERED, SERVED, or the criterion that alone is failed. */
  readonly what: string;
  readonly referrals: number | null;
}

export interface NumberedDraft {
  readonly draft: ReachDraft;
  /** What is another way than in draft 0; null for that one. */
  readonly criterion: string | null;
}

/** The drafts as matching.reach_counts and matching.reach_of_draft take them, numbered in their order. */
export const toDrafts = (drafts: readonly NumberedDraft[]): string =>
  JSON.stringify(
    drafts.map(({ draft, criterion }, n) => ({
      n,
      criterion,
      from_day: draft.from,
      to_day: draft.to,
      age_from: draft.ageFrom,
      age_to: draft.ageTo,
      genders: draft.genders,
      languages: draft.languages,
      accessibility: draft.accessibility,
      contraindications: draft.contraindications,
      is_professional: draft.isProfessional,
      lat: draft.point?.lat ?? null,
      lon: draft.point?.lon ?? null,
      slots: draft.slots.map(({ weekday, from, to }) => ({ weekday, from_minute: from, to_minute: to })),
    })),
  );

/** For the organisation acted for, made coarse, hidden under five and rounded down by the database itself; no row: it has asked too often. */
export const findReach = (tx: Transaction, drafts: readonly NumberedDraft[]): Promise<ReachRow[]> =>
  tx.sql<ReachRow & Record<string, unknown>>('SELECT n, what, referrals FROM matching.reach_of_draft($1)', [toDrafts(drafts)]);

/** Codes of what an offer can be accessible by, shipped or of an agency whose network the organisation is in. */
export async function findAccessibilityCodes(tx: Transaction): Promise<string[]> {
  const rows = await tx.sql<{ code: string }>(
    `SELECT DISTINCT c.code FROM offers.code_v c WHERE c.list = 'ACCESSIBILITY' AND c.retired_at IS NULL AND (c.agency_id IS NULL OR c.agency_id IN (
       SELECT m.agency_id FROM identity.network_membership_v m WHERE m.provider_id = $1 AND m.validity @> (platform.now() AT TIME ZONE 'Europe/Berlin')::date))
     ORDER BY c.code LIMIT 40`,
    [tx.context.organisationId],
  );
  return rows.map(({ code }) => code);
}

export interface OwnOfferRow {
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly genders: readonly string[];
  readonly languages: readonly string[];
  readonly accessibility: readonly string[];
  readonly contraindications: readonly string[];
  readonly leadQualification: string;
  readonly delivery: string;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** A published offer of the organisation acted for; nothing for one of another, or in the archive. */
export async function findOwnOffer(tx: Transaction, offerId: string): Promise<OwnOfferRow | null> {
  const [row] = await tx.sql<OwnOfferRow & Record<string, unknown>>(
    `SELECT age_from AS "ageFrom", age_to AS "ageTo", genders, languages, accessibility, contraindications, lead_qualification AS "leadQualification", delivery, lat, lon
     FROM offers.offer_v WHERE id = $1 AND host_id = $2 AND archived_at IS NULL`,
    [offerId, tx.context.organisationId],
  );
  return row ?? null;
}

/** Whether the organisation acted for may have offers of its own; and today in Berlin. */
export async function findHostDay(tx: Transaction): Promise<{ readonly isHost: boolean; readonly today: string }> {
  const [row] = await tx.sql<{ isHost: boolean; today: string }>(
    `SELECT EXISTS (SELECT 1 FROM identity.organisation_v WHERE id = $1 AND kind IN ('PROVIDER', 'PARTNER')) AS "isHost",
       (platform.now() AT TIME ZONE 'Europe/Berlin')::date::text AS today`,
    [tx.context.organisationId],
  );
  return row!;
}
