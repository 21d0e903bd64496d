import { Injectable } from '@nestjs/common';
import { CERTIFICATE_WITHDRAWN, ok, refuse, type LocalDate, type Result } from '#kernel';
import { sqlState, tryAgain, UnitOfWork, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { CertificationRecord } from '../../domain/certification/certification-record.js';
import { offerProblems } from '../../domain/certification/offer-problems.js';
import { checkOverlap, findBeginning, findOverlapping, lockCertificates } from '../../persistence/certification/certificate.sql.js';
import type { LockedCertification } from '../../persistence/certification/certification.sql.js';
import { findOfferOf } from '../../persistence/certification/offer-facts.sql.js';
import { runCommand, type AnyCommandRefusal } from '../run-command.js';
import { decide, openCertification, textOf, type CertificationCommand } from './certification-command.js';
import { dayOutOfRange, dayTaken, notCertifiable, overlap, textInvalid } from './certification-refusals.js';
import type {
  CannotDecide,
  CertificateDayTaken,
  CertificateOverlap,
  CertificationDayOutOfRange,
  CertificationNotFound,
  CertificationTextInvalid,
  CertificationWrongState,
  NotCertifiable,
} from './certification-refusals.js';
import { tellOfDecision } from './tell-of-certification.js';

export interface GrantCertificateInput extends CertificationCommand {
  /** First day, the day of the application at the earliest; absent: as the host wants it. */
  readonly validFrom?: LocalDate | undefined;
  /** Last day; null: open; absent: as the host wants it. */
  readonly validTo?: LocalDate | null | undefined;
  readonly number?: string | null | undefined;
  /** For the agency and the host alone. */
  readonly conditions?: readonly string[] | undefined;
}

type Refusals =
  | CertificationNotFound
  | CertificationWrongState
  | CannotDecide
  | NotCertifiable
  | CertificationDayOutOfRange
  | CertificationTextInvalid
  | CertificateOverlap
  | CertificateDayTaken;
export type GrantCertificateRefusal = Refusals | AnyCommandRefusal;

const MOST_CONDITIONS = 50;
const MOST_NUMBER = 100;
const MOST_CONDITION = 1_000;
const MOST_CONDITION_TEXT = 10_000;

/**
 * IN_REVIEW → GRANTED: the offer is certified by the agency on the days of the span (DD-14), whatever other offers do. What the
 * application was checked for is looked at again as it is today (DD-15). By a person of the agency who has nothing to do with
 * the host. Reservations without a certificate until now are looked at again.
 */
@Injectable()
export class GrantCertificateUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: GrantCertificateInput): Promise<Result<CertificationRecord, GrantCertificateRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'grantCertificate', input }, grant);
  }
}

type Wish = Omit<GrantCertificateInput, 'idempotencyKey'>;

async function grant(tx: Transaction, wish: Wish): Promise<Result<CertificationRecord, Refusals | TryAgain>> {
  const opened = await openCertification(tx, wish.certificationId, 'GRANTED');
  if (!opened.ok) return opened;
  const asked = opened.value;
  const terms = termsOf(asked, wish);
  if (!terms.ok) return terms;
  await lockCertificates(tx, asked.offerId, asked.agencyId);
  const problems = offerProblems(await findOfferOf(tx, asked), asked.today);
  if (problems.length > 0) return refuse(notCertifiable(problems));
  const other = await findOverlapping(tx, asked.offerId, asked.agencyId, terms.value.grantedFrom, terms.value.grantedTo);
  if (other !== undefined) return refuse(overlap(other));
  const withdrawn = await findBeginning(tx, asked.offerId, asked.agencyId, terms.value.grantedFrom);
  if (withdrawn !== undefined) return refuse(dayTaken(withdrawn, terms.value.grantedFrom));
  const granted = await write(tx, asked, terms.value);
  if (!granted.ok) return granted;
  await tellOfDecision(tx, granted.value);
  await tx.outbox.add({ ...CERTIFICATE_WITHDRAWN, payload: { certificateId: granted.value.certificateId!, agencyId: asked.agencyId } });
  return granted;
}

interface GrantedTerms {
  readonly grantedFrom: LocalDate;
  readonly grantedTo: LocalDate | null;
  readonly number: string | null;
  readonly conditions: readonly string[];
}

function termsOf(asked: LockedCertification, wish: Wish): Result<GrantedTerms, CertificationDayOutOfRange | CertificationTextInvalid> {
  const grantedFrom = wish.validFrom ?? asked.wantedFrom;
  const grantedTo = wish.validTo === undefined ? asked.wantedTo : wish.validTo;
  if (grantedFrom < asked.submittedOn) return refuse(dayOutOfRange(asked.submittedOn, null));
  if (grantedTo !== null && grantedTo < grantedFrom) return refuse(dayOutOfRange(grantedFrom, null));
  const number = textOf('number', wish.number ?? '', MOST_NUMBER, false);
  if (!number.ok) return number;
  const conditions: string[] = [];
  for (const condition of wish.conditions ?? []) {
    const text = textOf('conditions', condition, MOST_CONDITION, true);
    if (!text.ok) return text;
    conditions.push(text.value);
  }
  const isTooMuch = conditions.length > MOST_CONDITIONS || [...conditions.join('')].length > MOST_CONDITION_TEXT;
  if (isTooMuch) return refuse(textInvalid('conditions', `at most ${MOST_CONDITIONS} with ${MOST_CONDITION_TEXT} characters in all`));
  return ok({ grantedFrom, grantedTo, number: number.value === '' ? null : number.value, conditions });
}

/** Somebody outside (an import, a change of the offer) may have written since it was looked at: then it is tried again. */
async function write(tx: Transaction, asked: LockedCertification, terms: GrantedTerms): Promise<Result<CertificationRecord, CannotDecide | TryAgain>> {
  try {
    const granted = await decide(tx, asked, { state: 'GRANTED', ...terms }, 'granted');
    if (granted.ok) await checkOverlap(tx);
    return granted;
  } catch (error) {
    const isChanged = ['23P01', '23505'].includes(sqlState(error)) || (error as { constraint?: unknown }).constraint === 'certification_problems';
    if (!isChanged) throw error;
    return refuse(tryAgain);
  }
}
