import { FindCertificationsQuery } from './find-certifications.query.js';
import { GrantCertificateUseCase } from './grant-certificate.use-case.js';
import { RefuseCertificationUseCase } from './refuse-certification.use-case.js';
import { StartCertificationReviewUseCase } from './start-certification-review.use-case.js';
import { SubmitForCertificationUseCase } from './submit-for-certification.use-case.js';
import { WithdrawCertificateUseCase } from './withdraw-certificate.use-case.js';
import { WithdrawCertificationApplicationUseCase } from './withdraw-certification-application.use-case.js';

/** What others may use of certificates. Views: offers.certificate_v. */
export { isMaterialChange, type CertifiedTraits } from '../../domain/certification/material-change.js';
export type { CertificateRecord } from '../../domain/certification/certificate-record.js';
export type { CertificationRecord } from '../../domain/certification/certification-record.js';
export { CERTIFICATION_STATES, certificationMayBecome, type CertificationState } from '../../domain/certification/certification-state.js';
export { certificationTasks } from '../../domain/certification/certification-tasks.js';
export { lastDayOfConduct, offerProblems, type CertificationProblem, type ProblemCode } from '../../domain/certification/offer-problems.js';
export type { SubmitForCertificationInput } from './submit-for-certification.use-case.js';
export { tellOfChangedOffer } from './tell-of-changed-offer.js';
export { TellOfCertificateEndsUseCase, type CertificateEndsTold } from './tell-of-certificate-ends.use-case.js';
export {
  FindCertificationsQuery,
  GrantCertificateUseCase,
  RefuseCertificationUseCase,
  StartCertificationReviewUseCase,
  SubmitForCertificationUseCase,
  WithdrawCertificateUseCase,
  WithdrawCertificationApplicationUseCase,
};

/** Providers of OffersModule. */
export const certificationUseCases = [
  FindCertificationsQuery,
  GrantCertificateUseCase,
  RefuseCertificationUseCase,
  StartCertificationReviewUseCase,
  SubmitForCertificationUseCase,
  WithdrawCertificateUseCase,
  WithdrawCertificationApplicationUseCase,
];
