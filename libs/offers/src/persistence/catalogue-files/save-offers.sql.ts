import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { OfferContent } from '../../domain/publishing/offer-content.js';
import { lockClaimsTable, NAMES, RECORD, STORED, toRow, type StoredOffer } from '../publishing/offer-content.sql.js';

/** What stands under these codes: the host's own offers, locked in one order; of the others only that they are there. */
export async function lockOffersByCode(tx: Transaction, hostId: string, codes: readonly string[]): Promise<{ own: StoredOffer[]; taken: ReadonlySet<string> }> {
  await lockClaimsTable(tx);
  const own = await tx.sql<StoredOffer>(
    `SELECT ${STORED} FROM offers.offer o WHERE o.code = ANY ($1::text[]) AND o.host_id = $2 AND o.listed_by IS NULL ORDER BY o.id FOR NO KEY UPDATE OF o`,
    [codes, hostId],
  );
  const others = await tx.sql<{ code: string }>('SELECT o.code FROM offers.offer o WHERE o.code = ANY ($1::text[]) AND NOT (o.host_id = $2 AND o.listed_by IS NULL)', [codes, hostId]);
  return { own, taken: new Set(others.map(({ code }) => code)) };
}

export interface NewOfferRow {
  readonly code: string;
  readonly content: OfferContent;
}

/** The ids of the new offers, in no order; with the code to know them by. */
export const insertOffers = (tx: Transaction, hostId: string, rows: readonly NewOfferRow[]): Promise<{ id: string; code: string }[]> =>
  tx.sql(
    `INSERT INTO offers.offer (code, host_id, ${NAMES.join(', ')})
     SELECT c.code, $1, ${NAMES.map((name) => `c.${name}`).join(', ')} FROM jsonb_to_recordset($2::jsonb) AS c(code text, ${RECORD}) RETURNING id, code`,
    [hostId, listOf(rows.map(({ code, content }) => ({ code, content })))],
  );

export interface ChangedOfferRow {
  readonly id: string;
  readonly content: OfferContent;
}

/** What an import brought becomes the word of the service by that, as when one offer is changed. */
export const updateOffers = (tx: Transaction, rows: readonly ChangedOfferRow[]): Promise<number> =>
  tx.execute(
    `UPDATE offers.offer o SET ${NAMES.map((name) => `${name} = c.${name}`).join(', ')}, origin = 'SERVICE'
     FROM jsonb_to_recordset($1::jsonb) AS c(id uuid, ${RECORD}) WHERE o.id = c.id`,
    [listOf(rows)],
  );

const listOf = (rows: readonly { readonly content: OfferContent }[]): string =>
  `[${rows.map(({ content, ...key }) => `${toRow(content).slice(0, -1)},${JSON.stringify(key).slice(1)}`).join(',')}]`;

export interface Resized {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

export interface FullSessionRow {
  readonly offerId: string;
  readonly sessionId: string;
  readonly date: LocalDate;
  /** HH:MM. */
  readonly start: string;
  readonly seats: number;
  readonly to: number;
}

/**
 * Locks the planned sessions from today on of offers whose capacity changes, as far as they still have the former one, in the
 * order of every claim; answers what each is to have. Throws 55P03.
 */
export const lockResized = (tx: Transaction, offers: readonly Resized[]): Promise<FullSessionRow[]> =>
  tx.sql<FullSessionRow>(
    `WITH r AS MATERIALIZED (SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "from" integer, "to" integer))
     SELECT l.id AS "sessionId", l.offer_id AS "offerId", l.date, to_char(l.start, 'HH24:MI') AS start, l.seats_taken AS seats, r.to
     FROM offers.lock_sessions(ARRAY(SELECT s.id FROM offers.session s JOIN r ON r.id = s.offer_id
       WHERE s.state = 'PLANNED' AND s.date >= (platform.now() AT TIME ZONE 'Europe/Berlin')::date AND s.capacity = r.from)) l
     JOIN r ON r.id = l.offer_id WHERE l.state = 'PLANNED' AND l.capacity = r.from ORDER BY l.date, l.start, l.id`,
    [JSON.stringify(offers)],
  );

export const resizeSessions = (tx: Transaction, sessions: readonly { readonly sessionId: string; readonly to: number }[]): Promise<number> =>
  tx.execute(
    'UPDATE offers.session s SET capacity = r.to FROM jsonb_to_recordset($1::jsonb) AS r("sessionId" uuid, "to" integer) WHERE s.id = r."sessionId"',
    [JSON.stringify(sessions)],
  );

/** Whose certificates of these offers hold today or later. */
export const certifiersOf = (tx: Transaction, offerIds: readonly string[]): Promise<{ readonly offerId: string; readonly agencyId: string; readonly federalState: string; readonly today: LocalDate }[]> =>
  tx.sql(
    `SELECT DISTINCT c.offer_id AS "offerId", c.agency_id AS "agencyId", o.federal_state AS "federalState", today.day AS today FROM offers.certificate_v c
     JOIN identity.organisation_v o ON o.id = c.agency_id
     CROSS JOIN (SELECT (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS day) today
     WHERE c.offer_id = ANY ($1::uuid[]) AND c.validity && daterange(today.day, NULL)`,
    [offerIds],
  );
