import { addDays, isUuid, ok, refuse, type LocalDate, type Result } from '#kernel';
import { sqlState, type Transaction } from '#platform';
import { openTerms, type Step } from './move-terms.js';
import { tellOfStep } from './tell-of-step.js';
import { TERMS_JOURNAL } from './terms-journal.js';
import { dayOutOfRange, overlap, replacedLastsLonger, termsUnknown, wrongState } from './terms-refusals.js';
import type { DayOutOfRange, Overlap, ReplacedLastsLonger, TermsNotFound, WrongState } from './terms-refusals.js';
import { mayBecome, shownState } from '../../domain/terms-state.js';
import { endTermsOn, findOverlapping, findTerms, lockScope, lockTerms, setActive, type OtherTerms, type TermsRow } from '../../persistence/terms/terms.sql.js';

export type ActivateTermsRefusal = TermsNotFound | WrongState | Overlap | ReplacedLastsLonger;

/**
 * Puts approved terms into force. A version that replaces another cuts it to the day before, or takes its place where it
 * covers every day of it; one that ends earlier can do neither (REPLACED_LASTS_LONGER). Any other terms of the same scope on
 * these days are refused by the database's exclusion constraint: OVERLAP with the other one.
 *
 * @param signedOn only of agreements, else null; the caller checks that it is not in the future
 */
export async function activateTerms(tx: Transaction, { kind, id }: Step, signedOn: LocalDate | null = null): Promise<Result<TermsRow, ActivateTermsRefusal>> {
  if (!isUuid(id)) return refuse(termsUnknown);
  await lockScope(tx, kind, id);
  const opened = await openTerms(tx, kind, id, 'AGENCY');
  if (!opened.ok) return opened;
  const terms = opened.value;
  if (!mayBecome(terms.state, 'ACTIVE')) return refuse(wrongState(terms.state));
  const replaced = await replacePredecessor(tx, { kind, id }, terms);
  if (!replaced.ok) return replaced;
  const other = await activate(tx, { kind, id }, signedOn);
  if (other !== null) return refuse(overlap(other));
  await tx.journal.write({
    agencyId: terms.agencyId,
    action: `${TERMS_JOURNAL[kind].action}.activated`,
    subjectKind: TERMS_JOURNAL[kind].subjectKind,
    subjectId: id,
    before: { state: terms.state },
    after: { state: 'ACTIVE', validFrom: terms.validFrom, validTo: terms.validTo, ...(signedOn !== null && { signedOn }) },
  });
  await tellOfStep(tx, { kind, ids: [terms.id], from: terms.state, to: 'ACTIVE' });
  return ok({ ...terms, state: 'ACTIVE' });
}

/** Null when it holds, else who is in the way. The savepoint keeps the transaction usable for that question. */
async function activate(tx: Transaction, { kind, id }: Step, signedOn: LocalDate | null): Promise<OtherTerms | null> {
  await tx.execute('SAVEPOINT activation');
  try {
    await setActive(tx, kind, id, signedOn);
    return null;
  } catch (error) {
    const isTaken = sqlState(error) === '23P01' || (error as { constraint?: string }).constraint === 'weekly_rate_start_key';
    if (!isTaken) throw error;
    await tx.execute('ROLLBACK TO SAVEPOINT activation');
    const other = await findOverlapping(tx, kind, id);
    if (other === undefined) throw error;
    return other;
  }
}

export interface Days {
  readonly validFrom: LocalDate;
  /** Last day; null: open. */
  readonly validTo: LocalDate | null;
}

export type CutOf = { readonly lastDay: LocalDate | null } | { readonly endBy: LocalDate } | 'UNTOUCHED';

/**
 * What becomes of a version when another one takes its place: cut to this day, replaced (null), or left as it is. Where the
 * other one ends earlier, nothing: it must first end on `endBy` or before, so that nobody loses its last days unawares.
 */
export function cutOf(was: Days, next: Days): CutOf {
  const isApart = (was.validTo !== null && was.validTo < next.validFrom) || (next.validTo !== null && next.validTo < was.validFrom);
  if (isApart) return 'UNTOUCHED';
  if (next.validTo !== null && (was.validTo === null || was.validTo > next.validTo)) return { endBy: next.validTo };
  return { lastDay: was.validFrom < next.validFrom ? addDays(next.validFrom, -1) : null };
}

async function replacePredecessor(tx: Transaction, { kind }: Step, terms: TermsRow): Promise<Result<null, ReplacedLastsLonger | WrongState>> {
  const was = terms.replacesId === null ? undefined : await lockTerms(tx, kind, terms.replacesId);
  if (was?.state !== 'ACTIVE') return ok(null);
  const cut = cutOf(was, terms);
  if (cut === 'UNTOUCHED') return ok(null);
  if ('endBy' in cut) return refuse(replacedLastsLonger(was, cut.endBy));
  return writeEnd(tx, { kind, id: was.id }, was, cut.lastDay, { replacedBy: terms.id });
}

/** Refused where the database has ended nothing: the journal tells of no end that did not happen. */
async function writeEnd(tx: Transaction, { kind, id }: Step, was: TermsRow, lastDay: LocalDate | null, detail: object = {}): Promise<Result<null, WrongState>> {
  if (!(await endTermsOn(tx, kind, id, lastDay))) return refuse(wrongState(was.state));
  await tx.journal.write({
    agencyId: was.agencyId,
    action: `${TERMS_JOURNAL[kind].action}.${lastDay === null ? 'replaced' : 'ended'}`,
    subjectKind: TERMS_JOURNAL[kind].subjectKind,
    subjectId: id,
    before: { state: was.state, validTo: was.validTo },
    after: { state: lastDay === null ? 'REPLACED' : was.state, validTo: lastDay ?? was.validTo, ...detail },
  });
  return ok(null);
}

export type EndTermsRefusal = TermsNotFound | WrongState | DayOutOfRange;

/** Ends active terms, also imported ones: the last day is today or later, not before their first day, and earlier than their last one. */
export async function endTerms(tx: Transaction, { kind, id }: Step, lastDay: LocalDate): Promise<Result<TermsRow, EndTermsRefusal>> {
  const opened = await openTerms(tx, kind, id, 'AGENCY');
  if (!opened.ok) return opened;
  const terms = opened.value;
  const shown = shownState(terms, terms.today);
  if (shown !== 'ACTIVE') return refuse(wrongState(shown));
  const earliest = terms.validFrom > terms.today ? terms.validFrom : terms.today;
  if (lastDay < earliest || (terms.validTo !== null && lastDay > terms.validTo)) return refuse(dayOutOfRange(earliest, terms.validTo));
  const ended = await writeEnd(tx, { kind, id }, terms, lastDay);
  if (!ended.ok) return ended;
  return ok((await findTerms(tx, kind, id))!);
}
