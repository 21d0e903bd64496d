import type { Transaction } from '#platform';
import type { ErrorCollector } from '../domain/error-collector.js';
import { referrals } from '../domain/files/case-files.js';
import { quote } from '../domain/import-error.js';
import { findErrors, type Finding } from './find-errors.js';

interface Bound extends Finding {
  readonly code: string;
  readonly agency: string;
  readonly stored: string;
  readonly what: string;
}

/** What the service writes down of a case for its agency alone: it cannot be another's. */
const BINDING = {
  'a consent': 'referrals.consent',
  'a hearing': 'referrals.hearing',
    'an approval': 'referrals.approval',
  'a relaxation': 'matching.relaxation',
} as const;

/**
 * A case does not move to another agency once the service has recorded something of it for its agency: a consent was given to
 * that agency's text, an identity is sealed with its key, an approval is signed by its people.
 */
export async function checkMoves(tx: Transaction, errors: ErrorCollector): Promise<void> {
  const kept = Object.entries(BINDING).map(([what, table]) => `CASE WHEN EXISTS (SELECT FROM ${table} t WHERE t.referral_id = m.id) THEN '${what}' END`);
  // That there is an identity only this function tells the operator, who sees none.
  kept.push(`CASE WHEN referrals.has_identity(m.id) THEN 'an identity' END`);
  const sql = `SELECT m.line, m.code, m.agency, m.stored, w.what
    FROM (SELECT r.line, r.id, r.code, here.code AS agency, there.code AS stored
      FROM row_referrals r JOIN referrals.referral t ON t.id = r.id AND t.agency_id <> r.agency_id
      JOIN identity.organisation there ON there.id = t.agency_id JOIN ref_organisation here ON here.id = r.agency_id) m
    CROSS JOIN LATERAL (SELECT coalesce(${kept.join(', ')}) AS what) w WHERE w.what IS NOT NULL`;
  await findErrors<Bound>(tx, errors, referrals.name, sql, ({ code, agency, stored, what }) => ({
    column: 'agency_id',
    code: 'BAD_VALUE',
    message: `agency_id is ${quote(agency)}, expected ${quote(stored)}: ${what} is recorded for ${quote(code)} in the service, so it does not move to another agency`,
  }));
}
