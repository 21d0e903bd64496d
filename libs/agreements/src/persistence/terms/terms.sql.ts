import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { Competence, TermsKind } from '../../domain/terms-kind.js';
import type { TermsState } from '../../domain/terms-state.js';

/** What all terms have in common, whatever they say. */
export interface TermsRow {
  readonly id: string;
  /** Of a weekly rate: its agreement's code and its module. */
  readonly code: string;
  readonly agencyId: string;
  /** The organisation that began an agreement; of rates always the agency, null of what an import brought. */
  readonly draftedBy: string | null;
  readonly state: TermsState;
  readonly round: number;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly replacesId: string | null;
  /** Today in Europe/Berlin, by platform.now(). */
  readonly today: LocalDate;
}

interface TermsTable {
  readonly table: string;
  readonly from: string;
  readonly code: string;
  readonly agency: string;
  readonly draftedBy: string;
  /** What two rows have in common that must not hold on the same days; aliases t and o. */
  readonly sameScope: string;
  /** The same as a text, for the lock that makes activations of one scope wait for each other. */
  readonly scopeKey: string;
  readonly noOverlap: string;
}

const TABLES: Readonly<Record<TermsKind, TermsTable>> = {
  AGREEMENT: {
    table: 'agreements.agreement',
    from: 'agreements.agreement t',
    code: 't.code',
    agency: 't.agency_id',
    draftedBy: 't.drafted_by',
    sameScope: 'o.agency_id = t.agency_id AND o.provider_id = t.provider_id',
    scopeKey: `t.agency_id || ' ' || t.provider_id`,
    noOverlap: 'agreements.agreement_no_overlap',
  },
  WEEKLY_RATE: {
    table: 'agreements.weekly_rate',
    from: 'agreements.weekly_rate t JOIN agreements.agreement g ON g.id = t.agreement_id',
    code: `g.code || ' ' || t.module`,
    agency: 'g.agency_id',
    draftedBy: 'g.agency_id',
    sameScope: 'o.agreement_id = t.agreement_id AND o.module = t.module',
    scopeKey: `t.agreement_id || ' ' || t.module`,
    noOverlap: 'agreements.weekly_rate_no_overlap',
  },
  SETTLEMENT_RATE: {
    table: 'agreements.settlement_rate',
    from: 'agreements.settlement_rate t',
    code: 't.code',
    agency: 't.agency_id',
    draftedBy: 't.agency_id',
    sameScope: 'o.agency_id = t.agency_id AND o.scope = t.scope',
    scopeKey: `t.agency_id || ' ' || t.scope`,
    noOverlap: 'agreements.settlement_rate_no_overlap',
  },
};

const columns = ({ code, agency, draftedBy }: TermsTable): string =>
  `t.id, ${code} AS code, ${agency} AS "agencyId", ${draftedBy} AS "draftedBy", t.state, t.round, t.valid_from AS "validFrom", t.valid_to AS "validTo",
   t.replaces_id AS "replacesId", (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today`;

/** The terms, if the caller may see them. */
export async function findTerms(tx: Transaction, kind: TermsKind, id: string): Promise<TermsRow | undefined> {
  const t = TABLES[kind];
  const [row] = await tx.sql<TermsRow>(`SELECT ${columns(t)} FROM ${t.from} WHERE t.id = $1`, [id]);
  return row;
}

/** The terms, locked for a change; nothing where the caller may see them and not change them now. */
export async function lockTerms(tx: Transaction, kind: TermsKind, id: string): Promise<TermsRow | undefined> {
  const t = TABLES[kind];
  const [row] = await tx.sql<TermsRow>(`SELECT ${columns(t)} FROM ${t.from} WHERE t.id = $1 FOR UPDATE OF t`, [id]);
  return row;
}

/**
 * Lets those who make terms of one scope active come one after the other; without it they would wait for each other
 * crosswise at the exclusion constraint and be told of deadlocks. It is the constraint that decides.
 */
export async function lockScope(tx: Transaction, kind: TermsKind, id: string): Promise<void> {
  const t = TABLES[kind];
  await tx.sql(`SELECT pg_advisory_xact_lock(hashtextextended($1 || ' ' || ${t.scopeKey}, 7355611)) FROM ${t.table} t WHERE t.id = $2`, [kind, id]);
}

/** Writes the new state; the guard of the table refuses what may not be. */
export async function setState(tx: Transaction, kind: TermsKind, id: string, state: TermsState, round: number): Promise<boolean> {
  return (await tx.execute(`UPDATE ${TABLES[kind].table} SET state = $2, round = $3 WHERE id = $1`, [id, state, round])) > 0;
}

/** The day on which an agreement was signed, beside its becoming active. */
export async function setActive(tx: Transaction, kind: TermsKind, id: string, signedOn: LocalDate | null): Promise<void> {
  if (signedOn === null) await tx.execute(`UPDATE ${TABLES[kind].table} SET state = 'ACTIVE' WHERE id = $1`, [id]);
  else await tx.execute(`UPDATE ${TABLES[kind].table} SET state = 'ACTIVE', signed_on = $2 WHERE id = $1`, [id, signedOn]);
  // Now and not at the commit, so that the refusal can name the other one.
  await tx.execute(`SET CONSTRAINTS ${TABLES[kind].noOverlap} IMMEDIATE`);
}

export interface OtherTerms {
  readonly code: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** Active terms of the same scope on some of the same days; the first by day. */
export async function findOverlapping(tx: Transaction, kind: TermsKind, id: string): Promise<OtherTerms | undefined> {
  const { table, sameScope, from, code } = TABLES[kind];
  const [other] = await tx.sql<OtherTerms>(
    `SELECT (SELECT ${code} FROM ${from} WHERE t.id = o.id) AS code, o.valid_from AS "validFrom", o.valid_to AS "validTo"
     FROM ${table} t JOIN ${table} o ON ${sameScope} AND o.validity && t.validity AND o.id <> t.id AND o.state = 'ACTIVE'
     WHERE t.id = $1 ORDER BY o.valid_from LIMIT 1`,
    [id],
  );
  return other;
}

/** Ends active terms on a day; null: puts them out of force, because others take their place on every day. */
export async function endTermsOn(tx: Transaction, kind: TermsKind, id: string, lastDay: LocalDate | null): Promise<boolean> {
  const [row] = await tx.sql<{ ended: boolean }>('SELECT agreements.end_terms($1, $2, $3::date) AS ended', [kind, id, lastDay]);
  return row!.ended;
}

/** The database names the actor, the time, the round and the agency itself; and moves the terms to their next state. */
export async function insertApproval(tx: Transaction, kind: TermsKind, terms: TermsRow, competence: Competence): Promise<void> {
  await tx.execute(
    `INSERT INTO agreements.approval (subject_kind, subject_id, round, agency_id, competence, actor, at)
     VALUES ($1, $2, $3, $4, $5, platform.current_actor(), platform.now())`,
    [kind, terms.id, terms.round, terms.agencyId, competence],
  );
}
