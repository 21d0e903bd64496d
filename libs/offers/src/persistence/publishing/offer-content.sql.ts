import type { Transaction } from '#platform';
import type { OfferContent, OfferLead } from '../../domain/publishing/offer-content.js';

/** What is said of an offer, with whose it is. */
export interface StoredOffer extends OfferContent {
  readonly id: string;
  readonly code: string;
  readonly hostId: string;
  /** The agency that lists it for a partner; null: the host itself. */
  readonly listedBy: string | null;
  readonly archivedAt: Date | null;
}

/** Fields as they are stored; leads stand in rows of their own, and their persons are for the host alone. */
const COLUMNS: Readonly<Record<string, string>> = {
  title: 'text', description: 'text', group_rules: 'text', category: 'text', kind: 'text', admission: 'text', delivery: 'text', capacity: 'integer',
  minimum: 'integer', age_from: 'integer', age_to: 'integer', genders: 'text[]', topics: 'text[]', languages: 'text[]', accessibility: 'text[]',
  contraindications: 'text[]', staff: 'integer', lead_qualification: 'text', cohost_ids: 'uuid[]', cohost_percents: 'numeric[]', municipality_ags: 'text',
  lat: 'double precision', lon: 'double precision', site_id: 'uuid', settleable: 'boolean', price_category: 'text', resource_kind: 'text', on_demand: 'boolean',
};
export const NAMES = Object.keys(COLUMNS);
export const RECORD = Object.entries(COLUMNS).map(([name, type]) => `${name} ${type}`).join(', ');

export const toRow = (content: OfferContent): string =>
  JSON.stringify({
    ...Object.fromEntries(Object.entries(content).map(([field, value]) => [field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value])),
    cohost_ids: content.cohosts.map((cohost) => cohost.organisationId),
    cohost_percents: content.cohosts.map((cohost) => cohost.percent),
  });

/** Writes a published offer under a new code; its id. */
export async function insertOffer(tx: Transaction, hostId: string, listedBy: string | null, content: OfferContent): Promise<string> {
  const [row] = await tx.sql<{ id: string }>(
    `INSERT INTO offers.offer (code, host_id, listed_by, ${NAMES.join(', ')})
     SELECT offers.next_offer_code(), $1, $2, ${NAMES.map((name) => `c.${name}`).join(', ')} FROM jsonb_to_record($3::jsonb) AS c(${RECORD}) RETURNING id`,
    [hostId, listedBy, toRow(content)],
  );
  await insertStaff(tx, row!.id, content.leads);
  return row!.id;
}

/** Replaces what is said of the offer. What was imported becomes the word of the service: only the operator writes rows of origin IMPORT. */
export async function updateOffer(tx: Transaction, id: string, content: OfferContent): Promise<void> {
  await tx.execute(
    `UPDATE offers.offer o SET ${NAMES.map((name) => `${name} = c.${name}`).join(', ')}, origin = 'SERVICE' FROM jsonb_to_record($2::jsonb) AS c(${RECORD}) WHERE o.id = $1`,
    [id, toRow(content)],
  );
}

export async function replaceStaff(tx: Transaction, id: string, leads: readonly OfferLead[]): Promise<void> {
  await tx.execute('DELETE FROM offers.offer_staff WHERE offer_id = $1', [id]);
  await insertStaff(tx, id, leads);
}

async function insertStaff(tx: Transaction, id: string, leads: readonly OfferLead[]): Promise<void> {
  if (leads.length === 0) return;
  await tx.execute(
    `INSERT INTO offers.offer_staff (offer_id, position, kind, qualification, organisation_id, user_id, conduct_certificate_on)
     SELECT $1, n, l->>'kind', l->>'qualification', (l->>'organisationId')::uuid, l->>'userId', (l->>'conductCertificateOn')::date
     FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS s(l, n)`,
    [id, JSON.stringify(leads)],
  );
}

export const STORED = `o.id, o.code, o.host_id AS "hostId", o.listed_by AS "listedBy", o.archived_at AS "archivedAt",
  ${NAMES.filter((name) => !name.startsWith('cohost')).map((name) => `o.${name} AS "${name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())}"`).join(', ')},
  (SELECT coalesce(jsonb_agg(jsonb_build_object('organisationId', c.id, 'percent', trim_scale(c.percent)::text) ORDER BY c.n), '[]')
    FROM unnest(o.cohost_ids, o.cohost_percents) WITH ORDINALITY AS c(id, percent, n)) AS cohosts,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', l.kind, 'qualification', l.qualification, 'organisationId', l.organisation_id, 'userId', l.user_id,
    'conductCertificateOn', l.conduct_certificate_on) ORDER BY l.position), '[]') FROM offers.offer_staff l WHERE l.offer_id = o.id) AS leads`;

/** Offers with their leads, of which only the host sees any. */
export const findStoredOffers = (tx: Transaction, ids: readonly string[]): Promise<StoredOffer[]> =>
  tx.sql<StoredOffer>(`SELECT ${STORED} FROM offers.offer o WHERE o.id = ANY ($1::uuid[])`, [ids]);

/**
 * What comes before the lock of an offer whose sessions may be locked after it: the import takes the table of claims first and
 * writes offers then, and would else wait for the offer while the holder of the offer waits for the table. Throws 55P03.
 */
export const lockClaimsTable = (tx: Transaction): Promise<number> => tx.execute('LOCK TABLE offers.seat_claim IN ROW EXCLUSIVE MODE');

/** The offer, if the organisation acted for writes it (as its host, or for a partner whom it lists), locked against other writers. */
export async function lockOffer(tx: Transaction, id: string, as: 'HOST' | 'LISTER'): Promise<StoredOffer | undefined> {
  await lockClaimsTable(tx);
  const owner = as === 'HOST' ? 'o.host_id = $2 AND o.listed_by IS NULL' : 'o.listed_by = $2';
  const [row] = await tx.sql<StoredOffer>(`SELECT ${STORED} FROM offers.offer o WHERE o.id = $1 AND ${owner} FOR NO KEY UPDATE OF o`, [id, tx.context.organisationId]);
  return row;
}
