import { Injectable } from '@nestjs/common';
import { addDays, isUuid, ok, refuse, type LocalDate, type Result } from '#kernel';
import { sqlState, tryAgain, UnitOfWork, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { CertificateRecord } from '../../domain/certification/certificate-record.js';
import type { CertificationRecord } from '../../domain/certification/certification-record.js';
import { offerProblems, type CertificationProblem } from '../../domain/certification/offer-problems.js';
import { findCertificate } from '../../persistence/certification/certificate.sql.js';
import { insertCertification, type NewCertification } from '../../persistence/certification/certification.sql.js';
import { findAgency, findOwnOffer, type CertifiedOffer } from '../../persistence/certification/offer-facts.sql.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from '../run-command.js';
import { textOf } from './certification-command.js';
import { agencyUnknown, certificateUnknown, dayOutOfRange, notCertifiable, offerUnknown } from './certification-refusals.js';
import type { AgencyNotFound, CertificateNotFound, CertificationDayOutOfRange, CertificationTextInvalid, CertifiedOfferNotFound, NotCertifiable } from './certification-refusals.js';
import { dueDay, tellOfSubmission } from './tell-of-certification.js';

export interface SubmitForCertificationInput extends Keyed {
  /** An offer of the caller's own. */
  readonly offerId: string;
  /** Whose certificate is asked for. */
  readonly agencyId: string;
  readonly note?: string | undefined;
  /** Today or later; absent: the day after the certificate that is renewed, else today. */
  readonly wantedFrom?: LocalDate | undefined;
  /** Last day; absent or null: open. */
  readonly wantedTo?: LocalDate | null | undefined;
  /** A certificate of the same offer and agency that has an end. */
  readonly renewsCertificateId?: string | undefined;
}

type Refusals = CertifiedOfferNotFound | AgencyNotFound | CertificateNotFound | NotCertifiable | CertificationDayOutOfRange | CertificationTextInvalid;
export type SubmitForCertificationRefusal = Refusals | AnyCommandRefusal;
export type SubmitForCertificationResult = Result<CertificationRecord, SubmitForCertificationRefusal>;

const MOST_NOTE = 4_000;

/**
 * Asks an agency for its certificate of an offer, or for the next one after that (DD-14, DD-15). Refused with everything that
 * stands in the way at once; the certifiers of the agency get a task. The database checks the same and says who has submitted.
 */
@Injectable()
export class SubmitForCertificationUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: SubmitForCertificationInput): Promise<SubmitForCertificationResult> {
    return runCommand(this.unitOfWork, context, { name: 'submitForCertification', input }, submit);
  }
}

type Wish = Omit<SubmitForCertificationInput, 'idempotencyKey'>;

async function submit(tx: Transaction, wish: Wish): Promise<Result<CertificationRecord, Refusals | TryAgain>> {
  const note = textOf('note', wish.note ?? '', MOST_NOTE, false);
  if (!note.ok) return note;
  const agency = isUuid(wish.agencyId) ? await findAgency(tx, wish.agencyId) : undefined;
  if (agency === undefined) return refuse(agencyUnknown);
  const offer = isUuid(wish.offerId) ? await findOwnOffer(tx, wish.offerId, wish.agencyId) : undefined;
  if (offer === undefined) return refuse(offerUnknown);
  const renewed = await findRenewed(tx, wish);
  if (renewed === undefined) return refuse(certificateUnknown);
  const problems = problemsOf(offer, renewed);
  if (problems.length > 0) return refuse(notCertifiable(problems));
  const wantedFrom = wish.wantedFrom ?? firstDay(renewed, offer.today);
  const wantedTo = wish.wantedTo ?? null;
  if (wantedFrom < offer.today) return refuse(dayOutOfRange(offer.today, null));
  if (wantedTo !== null && wantedTo < wantedFrom) return refuse(dayOutOfRange(wantedFrom, null));
  const written = await write(tx, { ...wish, note: note.value, wantedFrom, wantedTo, renewsCertificateId: renewed?.id ?? null });
  if (written.ok) await tellOfSubmission(tx, written.value, await dueDay(agency.federalState, offer.today));
  return written;
}

/** Null where nothing is renewed; undefined where there is no such certificate of this offer and agency. */
async function findRenewed(tx: Transaction, { offerId, agencyId, renewsCertificateId: id }: Wish): Promise<CertificateRecord | null | undefined> {
  if (id === undefined) return null;
  const found = isUuid(id) ? await findCertificate(tx, id) : undefined;
  return found?.offerId === offerId.toLowerCase() && found.agencyId === agencyId.toLowerCase() ? found : undefined;
}

function problemsOf(offer: CertifiedOffer, renewed: CertificateRecord | null): CertificationProblem[] {
  const isEndless = renewed !== null && (renewed.validTo === null || renewed.withdrawnFrom !== null);
  return [
    ...offerProblems(offer, offer.today),
    ...(offer.hasOpenApplication ? [{ code: 'APPLICATION_OPEN', position: null } as const] : []),
    ...(isEndless ? [{ code: 'CERTIFICATE_NOT_RENEWABLE', position: null } as const] : []),
  ];
}

function firstDay(renewed: CertificateRecord | null, today: LocalDate): LocalDate {
  const next = renewed?.validTo ? addDays(renewed.validTo, 1) : today;
  return next > today ? next : today;
}

async function write(tx: Transaction, certification: NewCertification): Promise<Result<CertificationRecord, NotCertifiable | TryAgain>> {
  let submitted: CertificationRecord;
  try {
    submitted = await insertCertification(tx, certification);
  } catch (error) {
    const constraint = (error as { constraint?: unknown }).constraint;
    if (sqlState(error) === '23505' && constraint === 'certification_open_key') return refuse(notCertifiable([{ code: 'APPLICATION_OPEN', position: null }]));
    // Somebody has changed the offer since it was read.
    if (constraint === 'certification_problems') return refuse(tryAgain);
    throw error;
  }
  const { id, offerId, agencyId, state, wantedFrom, wantedTo, renewsCertificateId } = submitted;
  await tx.journal.write({
    agencyId,
    action: 'certification.submitted',
    subjectKind: 'certification',
    subjectId: id,
    after: { state, offerId, wantedFrom, wantedTo, renewsCertificateId },
  });
  return ok(submitted);
}
