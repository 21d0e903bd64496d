import { isUuid, ok, refuse, type Result } from '#kernel';
import { sqlState, type Transaction } from '#platform';
import { tellOfStep } from './tell-of-step.js';
import { chainOf, TERMS_JOURNAL } from './terms-journal.js';
import { authorCannotApprove, personNeeded, samePerson, termsUnknown, wrongState } from './terms-refusals.js';
import type { AuthorCannotApprove, PersonNeeded, SamePerson, TermsNotFound, WrongState } from './terms-refusals.js';
import type { Competence, ReopeningReason, TermsKind } from '../../domain/terms-kind.js';
import { mayBecome, type TermsState } from '../../domain/terms-state.js';
import { findTerms, insertApproval, lockTerms, setState, type TermsRow } from '../../persistence/terms/terms.sql.js';

/** Who may take a step: only the agency, or whichever side sees the terms. */
export type Side = 'AGENCY' | 'BOTH';

/**
 * The terms, locked, for whoever of their parties may act on them. Foreign ones, unknown ones and those that are only the
 * other side's to change answer alike; WRONG_STATE where one may see them and cannot change them any more.
 */
export async function openTerms(tx: Transaction, kind: TermsKind, id: string, side: Side): Promise<Result<TermsRow, TermsNotFound | WrongState>> {
  const seen = isUuid(id) ? await findTerms(tx, kind, id) : undefined;
  if (seen === undefined || (side === 'AGENCY' && seen.agencyId !== tx.context.organisationId)) return refuse(termsUnknown);
  const locked = await lockTerms(tx, kind, id);
  if (locked !== undefined) return ok(locked);
  const now = await findTerms(tx, kind, id);
  return refuse(now === undefined ? termsUnknown : wrongState(now.state));
}

export interface Step {
  readonly kind: TermsKind;
  readonly id: string;
}

/** DRAFT → IN_NEGOTIATION: from now on both sides see and write it. */
export const negotiateTerms = (tx: Transaction, step: Step, side: Side) => move(tx, step, { to: 'IN_NEGOTIATION', from: 'DRAFT', side, action: 'negotiated' });

/** DRAFT or IN_NEGOTIATION → DISCARDED, for good. */
export const discardTerms = (tx: Transaction, step: Step, side: Side) => move(tx, step, { to: 'DISCARDED', side, action: 'discarded' });

/** Approved but not active → IN_NEGOTIATION in a new round: its approvals count no more. */
export const reopenTerms = (tx: Transaction, step: Step, reason: ReopeningReason) =>
  move(tx, step, { to: 'IN_NEGOTIATION', notFrom: 'DRAFT', side: 'AGENCY', action: 'reopened', detail: { reason } });

interface Move {
  readonly to: TermsState;
  readonly from?: TermsState;
  readonly notFrom?: TermsState;
  readonly side: Side;
  readonly action: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

async function move(tx: Transaction, { kind, id }: Step, way: Move): Promise<Result<TermsRow, TermsNotFound | WrongState>> {
  const opened = await openTerms(tx, kind, id, way.side);
  if (!opened.ok) return opened;
  const { state, round } = opened.value;
  const isOtherWay = (way.from !== undefined && state !== way.from) || state === way.notFrom;
  if (isOtherWay || !mayBecome(state, way.to)) return refuse(wrongState(state));
  const isReopened = way.to === 'IN_NEGOTIATION' && state !== 'DRAFT';
  await setState(tx, kind, id, way.to, isReopened ? round + 1 : round);
  const { subjectKind } = TERMS_JOURNAL[kind];
  await tx.journal.write({
    // What is given up unseen stays unseen.
    agencyId: way.to === 'DISCARDED' ? chainOf(opened.value) : opened.value.agencyId,
    action: `${TERMS_JOURNAL[kind].action}.${way.action}`,
    subjectKind,
    subjectId: id,
    before: { state, round },
    after: { state: way.to, round: isReopened ? round + 1 : round, ...way.detail },
  });
  await tellOfStep(tx, { kind, ids: [opened.value.id], from: state, to: way.to });
  return ok({ ...opened.value, state: way.to, round: isReopened ? round + 1 : round });
}

export type ApproveTermsRefusal = TermsNotFound | WrongState | AuthorCannotApprove | SamePerson | PersonNeeded;

const REACHED: Readonly<Record<Competence, TermsState>> = { PROFESSIONAL: 'PROFESSIONALLY_APPROVED', ECONOMIC: 'ECONOMICALLY_APPROVED' };

/**
 * Approves terms in the name of the caller (NRW-13): professionally while they are negotiated, economically after that.
 * The database decides who may; its word is told as a refusal. An agreement's missing parts are the caller's to look for
 * first (agreement_complete).
 */
export async function approveTerms(tx: Transaction, { kind, id }: Step, competence: Competence): Promise<Result<TermsRow, ApproveTermsRefusal>> {
  const opened = await openTerms(tx, kind, id, 'AGENCY');
  if (!opened.ok) return opened;
  const terms = opened.value;
  const to = REACHED[competence];
  if (!mayBecome(terms.state, to)) return refuse(wrongState(terms.state));
  try {
    await insertApproval(tx, kind, terms, competence);
  } catch (error) {
    const refusal = approvalRefusal(error, terms);
    if (refusal === null) throw error;
    return refuse(refusal);
  }
  await tx.journal.write({
    agencyId: terms.agencyId,
    action: `${TERMS_JOURNAL[kind].action}.approved`,
    subjectKind: TERMS_JOURNAL[kind].subjectKind,
    subjectId: id,
    before: { state: terms.state, round: terms.round },
    after: { state: to, round: terms.round, competence },
  });
  await tellOfStep(tx, { kind, ids: [terms.id], from: terms.state, to });
  return ok({ ...terms, state: to });
}

/** What the guards of an approval have refused, told as a refusal; null for every other error. */
export function approvalRefusal(error: unknown, terms: Pick<TermsRow, 'state'>): Exclude<ApproveTermsRefusal, TermsNotFound> | null {
  if (!['23514', '23505'].includes(sqlState(error))) return null;
  switch ((error as { constraint?: string }).constraint) {
    case 'approval_not_author':
      return authorCannotApprove(false);
    case 'approval_not_deputy':
      return authorCannotApprove(true);
    case 'approval_two_people':
      return samePerson;
    case 'approval_person':
      return personNeeded;
    case 'approval_order':
    case 'approval_once':
    case 'terms_state':
      return wrongState(terms.state);
    default:
      return null;
  }
}
