import { firstDay } from '#kernel';
import type { Transaction } from '#platform';
import type { ReferralForm } from '../../domain/requests/referral-form.js';
import type { ReferralState } from '../../domain/requests/referral-states.js';
import { Referral } from '../referral.entity.js';
import { findFormerHelps, writeFormerHelps } from './former-help.sql.js';

/** A referral of the agency that is acted for, locked. */
export interface LockedReferral {
  readonly id: string;
  readonly code: string;
  readonly agencyId: string;
  readonly responsibleId: string;
  readonly number: string | null;
  readonly state: ReferralState;
  readonly stateReason: string | null;
  readonly approvedFrom: string | null;
  readonly revision: number;
  readonly caseworkerId: string | null;
  readonly siblingGroup: string | null;
}

const LOCKED = `r.id, r.code, r.agency_id AS "agencyId", r.responsible_id AS "responsibleId", r.number, r.state, r.state_reason AS "stateReason",
  r.approved_from AS "approvedFrom", r.revision, r.caseworker_id AS "caseworkerId", r.sibling_group AS "siblingGroup"`;

/**
 * The agency's own ones of these referrals, in the order of their ids, locked until the commit. The advisory lock is that of
 * whoever reserves a seat for a case (pv_lock_case): a case is not paused while somebody finds it a seat.
 */
export async function lockReferrals(tx: Transaction, ids: readonly string[]): Promise<LockedReferral[]> {
  await tx.sql(
    `SELECT pg_advisory_xact_lock(hashtextextended(own.id::text, 7355610)) FROM (
       SELECT r.id FROM referrals.referral r WHERE r.id = ANY ($1::uuid[]) AND r.agency_id = $2 ORDER BY r.id) own`,
    [ids, tx.context.organisationId],
  );
  return tx.sql(`SELECT ${LOCKED} FROM referrals.referral r WHERE r.id = ANY ($1::uuid[]) AND r.agency_id = $2 ORDER BY r.id FOR NO KEY UPDATE`, [
    ids,
    tx.context.organisationId,
  ]);
}

/** What stands in a column, by the form's field; former helps are rows of their own. */
const COLUMNS: { readonly [Field in Exclude<keyof ReferralForm, 'formerHelps'>]: string } = {
  responsibleId: 'responsible_id',
  birthMonth: 'birth_month',
  gender: 'gender',
  legalBasis: 'legal_basis',
  requestedModule: 'requested_module',
  requestedWeeklyMinutes: 'requested_weekly_minutes',
  reasons: 'reasons',
  needs: 'needs',
  flags: 'flags',
  languages: 'languages',
  accessibilityNeeds: 'accessibility_needs',
  municipalityAgs: 'municipality_ags',
  availability: 'availability',
  wantedFrom: 'wanted_from',
  weeks: 'weeks',
  maxKm: 'max_km',
  priority: 'priority',
  childProtectionRelevant: 'child_protection_relevant',
  wishOfferIds: 'wish_offer_ids',
  allocation: 'allocation',
  purpose: 'purpose',
  endangermentReportedOn: 'endangerment_reported_on',
};
type ColumnField = keyof typeof COLUMNS;
const isColumn = (field: keyof ReferralForm): field is ColumnField => field !== 'formerHelps';
const stored = (form: ReferralForm, field: ColumnField): unknown => (field === 'birthMonth' ? firstDay(form.birthMonth) : form[field]);

/** Writes a draft under a new pseudonym and answers its id. */
export async function insertReferral(tx: Transaction, form: ReferralForm, caseworkerId: string | null): Promise<string> {
  const fields = Object.keys(COLUMNS) as ColumnField[];
  const [row] = await tx.sql<{ id: string }>(
    `INSERT INTO referrals.referral (code, state, agency_id, caseworker_id, ${fields.map((field) => COLUMNS[field]).join(', ')})
     VALUES (referrals.next_code(), 'DRAFT', $1, $2, ${fields.map((_, index) => `$${index + 3}`).join(', ')}) RETURNING id`,
    [tx.context.organisationId, caseworkerId, ...fields.map((field) => stored(form, field))],
  );
  if (form.formerHelps.length > 0) await writeFormerHelps(tx, row!.id, form.formerHelps);
  return row!.id;
}

/** Writes these fields. What was imported becomes the service's own: only the operator writes rows of origin IMPORT. */
export async function updateReferral(tx: Transaction, id: string, form: ReferralForm, fields: readonly (keyof ReferralForm)[]): Promise<void> {
  const columns = fields.filter(isColumn);
  const set = columns.map((field, index) => `${COLUMNS[field]} = $${index + 2}`);
  // A point that an import gave belongs to the municipality that stood there.
  if (columns.includes('municipalityAgs')) set.push('lat = NULL', 'lon = NULL');
  await tx.execute(`UPDATE referrals.referral SET ${[...set, `revision = revision + 1`, `origin = 'SERVICE'`].join(', ')} WHERE id = $1`, [
    id,
    ...columns.map((field) => stored(form, field)),
  ]);
  if (fields.includes('formerHelps')) await writeFormerHelps(tx, id, form.formerHelps);
}

export interface Moved {
  readonly state: ReferralState;
  readonly number: string | null;
  /** The day in Germany. */
  readonly day: string;
}

/** Takes the step; resumed or searched for, a referral with a seat is PLACED at once (a trigger of reservations/ says so). */
export async function moveState(tx: Transaction, id: string, to: ReferralState, reason: string | null): Promise<Moved> {
  const [row] = await tx.sql<Moved & { id: string }>(
    `UPDATE referrals.referral SET state = $2, state_reason = $3, origin = 'SERVICE' WHERE id = $1 RETURNING id, state, number, (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS day`,
    [id, to, reason],
  );
  return { state: row!.state, number: row!.number, day: row!.day };
}

/** The form of a stored referral. */
export async function readForm(tx: Transaction, id: string): Promise<ReferralForm> {
  const row = await readReferral(tx, id);
  const helps = await findFormerHelps(tx, [id]);
  const fields = Object.fromEntries((Object.keys(COLUMNS) as ColumnField[]).map((field) => [field, row[field]]));
  return { ...(fields as unknown as ReferralForm), birthMonth: row.birthMonth.slice(0, 7), formerHelps: helps.get(id) ?? [] };
}

export const readReferral = (tx: Transaction, id: string): Promise<Referral> => tx.repository(Referral).findOneByOrFail({ id });

