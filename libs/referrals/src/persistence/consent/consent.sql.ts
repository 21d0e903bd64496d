import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { CaseSides } from '../../domain/consent/case-actor.js';
import type { Standing } from '../../domain/requests/referral-states.js';
import type { ConsentGiver, ConsentRecord, ConsentScope, RevocationReason } from '../../domain/consent/consent-codes.js';

const RECORD = `c.id, c.referral_id AS "referralId", c.agency_id AS "agencyId", c.scope, c.text_version AS "textVersion", c.given_by AS "givenBy",
  c.given_at AS "givenAt", c.recorded_at AS "recordedAt", c.revoked_at AS "revokedAt", c.revocation_reason AS "revocationReason"`;

/** The sides of a referral that the caller's organisation sees, and how far it has come. */
export async function findSides(tx: Transaction, referralId: string): Promise<(CaseSides & Standing) | undefined> {
  const [row] = await tx.sql<Record<string, unknown> & CaseSides & Standing>(
    'SELECT agency_id AS "agencyId", responsible_id AS "responsibleId", state, approved_from AS "approvedFrom" FROM referrals.referral WHERE id = $1',
    [referralId],
  );
  return row;
}

/** The texts that were asked by at a moment: by scope the newest that had begun on its day in Berlin. */
export async function findTextsInForce(tx: Transaction, agencyId: string, scopes: readonly ConsentScope[], at: Date): Promise<ReadonlyMap<ConsentScope, number>> {
  const rows = await tx.sql<{ scope: ConsentScope; version: number }>(
    `SELECT scope, max(version) AS version FROM referrals.consent_text
     WHERE agency_id = $1 AND scope = ANY ($2) AND valid_from <= ($3::timestamptz AT TIME ZONE 'Europe/Berlin')::date GROUP BY scope`,
    [agencyId, scopes, at],
  );
  return new Map(rows.map(({ scope, version }) => [scope, version]));
}

export interface NewConsents {
  readonly referralId: string;
  readonly agencyId: string;
  readonly texts: ReadonlyMap<ConsentScope, number>;
  readonly givenBy: ConsentGiver;
  readonly givenAt: Date;
}

/** One row per scope; who recorded it and when is stamped by the database. */
export function insertConsents(tx: Transaction, { referralId, agencyId, texts, givenBy, givenAt }: NewConsents): Promise<ConsentRecord[]> {
  return tx.sql<ConsentRecord>(
    `INSERT INTO referrals.consent AS c (referral_id, agency_id, scope, text_version, given_by, given_at, recorded_by)
     SELECT $1, $2, t.scope, t.version, $5, $6, $7 FROM unnest($3::text[], $4::int[]) AS t(scope, version) ORDER BY t.scope RETURNING ${RECORD}`,
    [referralId, agencyId, [...texts.keys()], [...texts.values()], givenBy, givenAt, tx.context.actor],
  );
}

/** Whoever takes back a consent of this case too waits until the transaction ends, and then sees what it did. */
export const lockToRevoke = (tx: Transaction, referralId: string): Promise<unknown> => tx.sql('SELECT referrals.lock_to_revoke($1)', [referralId]);

/** Writes down that a referral was brought with the family's consent to taking part, where it was and nothing else is recorded: then it can be taken back. */
export const takeOverBrought = (tx: Transaction, referralId: string): Promise<number> =>
  tx.execute(
    `INSERT INTO referrals.consent (referral_id, agency_id, scope, recorded_by)
     SELECT r.id, r.agency_id, 'PARTICIPATION', $2 FROM referrals.referral r
     WHERE r.id = $1 AND r.consent AND NOT EXISTS (SELECT 1 FROM referrals.consent c WHERE c.referral_id = r.id AND c.scope = 'PARTICIPATION')
     ON CONFLICT (referral_id) WHERE text_version IS NULL DO NOTHING`,
    [referralId, tx.context.actor],
  );

/** Takes back all that holds of these scopes, and answers it. */
export function revokeConsents(tx: Transaction, referralId: string, scopes: readonly ConsentScope[], reason: RevocationReason): Promise<ConsentRecord[]> {
  return tx.sql<ConsentRecord>(
    `UPDATE referrals.consent c SET revocation_reason = $3 WHERE c.referral_id = $1 AND c.scope = ANY ($2) AND c.revoked_at IS NULL RETURNING ${RECORD}`,
    [referralId, scopes, reason],
  );
}

/** By referral, the latest given first. */
export async function findConsents(tx: Transaction, referralIds: readonly string[]): Promise<ReadonlyMap<string, readonly ConsentRecord[]>> {
  const rows = await tx.sql<ConsentRecord>(
    `SELECT ${RECORD} FROM referrals.consent c WHERE c.referral_id = ANY ($1) ORDER BY c.referral_id, c.given_at DESC NULLS LAST, c.recorded_at DESC, c.scope`,
    [referralIds],
  );
  const byId = new Map<string, ConsentRecord[]>(referralIds.map((id) => [id, []]));
  for (const row of rows) byId.get(row.referralId)?.push(row);
  return byId;
}

export interface ConsentTextRecord {
  readonly agencyId: string;
  readonly scope: ConsentScope;
  readonly version: number;
  readonly text: string;
  readonly validFrom: LocalDate;
  readonly publishedAt: Date;
}

const TEXT = `t.agency_id AS "agencyId", t.scope, t.version, t.text_de AS text, t.valid_from AS "validFrom", t.published_at AS "publishedAt"`;

/** The version is counted by the database. */
export async function insertText(tx: Transaction, text: Pick<ConsentTextRecord, 'agencyId' | 'scope' | 'text' | 'validFrom'>): Promise<ConsentTextRecord> {
  const [row] = await tx.sql<ConsentTextRecord>(
    `INSERT INTO referrals.consent_text AS t (agency_id, scope, version, text_de, valid_from, published_by) VALUES ($1, $2, 1, $3, $4, $5) RETURNING ${TEXT}`,
    [text.agencyId, text.scope, text.text, text.validFrom, tx.context.actor],
  );
  return row!;
}

/** First day of the newest text of a scope; undefined: there is none. */
export async function newestTextBegins(tx: Transaction, agencyId: string, scope: ConsentScope): Promise<LocalDate | undefined> {
  const [row] = await tx.sql<{ validFrom: LocalDate }>(
    'SELECT valid_from AS "validFrom" FROM referrals.consent_text WHERE agency_id = $1 AND scope = $2 ORDER BY version DESC LIMIT 1',
    [agencyId, scope],
  );
  return row?.validFrom;
}

/** A page by scope and version; `after` and `key` are those of a Keyset. */
export function findTexts(
  tx: Transaction,
  agencyId: string,
  sql: { readonly key: string; readonly after: string; readonly sortedBy: string },
  page: { readonly after: readonly string[] | null; readonly limit: number },
): Promise<(ConsentTextRecord & { key: string[] })[]> {
  return tx.sql(`SELECT ${TEXT}, ${sql.key} AS key FROM referrals.consent_text t WHERE t.agency_id = $1 AND ${sql.after} ORDER BY ${sql.sortedBy} LIMIT $3`, [
    agencyId,
    page.after,
    page.limit,
  ]);
}

/** Whether the family consents, by now, to taking part; who consents from here on waits until the transaction ends. */
export async function lockConsent(tx: Transaction, referralId: string): Promise<boolean> {
  const [row] = await tx.sql<{ consent: boolean | null }>('SELECT referrals.lock_consent($1) AS consent', [referralId]);
  return row?.consent ?? false;
}
