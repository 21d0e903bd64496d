import { createUnionType } from '@nestjs/graphql';
import { IdempotencyConflictType, NotFoundType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { GrantCertificateRefusal } from '../../application/certification/grant-certificate.use-case.js';
import type { RefuseCertificationRefusal } from '../../application/certification/refuse-certification.use-case.js';
import type { StartCertificationReviewRefusal } from '../../application/certification/start-certification-review.use-case.js';
import type { SubmitForCertificationRefusal } from '../../application/certification/submit-for-certification.use-case.js';
import type { WithdrawCertificateRefusal } from '../../application/certification/withdraw-certificate.use-case.js';
import { CertificateType } from '../certificate.type.js';
import {
  CannotDecideType,
  CertificateDayTakenType,
  CertificateOverlapType,
  CertificateWithdrawnType,
  CertificationDayOutOfRangeType,
  CertificationTextInvalidType,
  CertificationWrongStateType,
  NotCertifiableType,
} from './certification-refusals.type.js';
import { CertificationType } from './certification.type.js';

const always = { TRY_AGAIN: TryAgainType, IDEMPOTENCY_CONFLICT: IdempotencyConflictType } as const;

export const submitForCertificationRefusals: RefusalTypes<SubmitForCertificationRefusal> = {
  ...always,
  OFFER_NOT_FOUND: NotFoundType,
  AGENCY_NOT_FOUND: NotFoundType,
  CERTIFICATE_NOT_FOUND: NotFoundType,
  NOT_CERTIFIABLE: NotCertifiableType,
  CERTIFICATION_DAY_OUT_OF_RANGE: CertificationDayOutOfRangeType,
  CERTIFICATION_TEXT_INVALID: CertificationTextInvalidType,
};

export const SubmitForCertificationResultUnion = createUnionType({
  name: 'SubmitForCertificationResult',
  description: 'The application, or why there is none.',
  types: () =>
    [CertificationType, NotCertifiableType, CertificationDayOutOfRangeType, CertificationTextInvalidType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

/** Of the steps that only the state decides, and who takes them. */
export const certificationStepRefusals: RefusalTypes<StartCertificationReviewRefusal> = {
  ...always,
  CERTIFICATION_NOT_FOUND: NotFoundType,
  CERTIFICATION_WRONG_STATE: CertificationWrongStateType,
  CANNOT_DECIDE: CannotDecideType,
};

export const CertificationStepResultUnion = createUnionType({
  name: 'CertificationStepResult',
  description: 'The application as it is now, or why it did not move.',
  types: () => [CertificationType, CertificationWrongStateType, CannotDecideType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const refuseCertificationRefusals: RefusalTypes<RefuseCertificationRefusal> = { ...certificationStepRefusals, CERTIFICATION_TEXT_INVALID: CertificationTextInvalidType };

export const RefuseCertificationResultUnion = createUnionType({
  name: 'RefuseCertificationResult',
  description: 'The refused application, or why it was not refused.',
  types: () =>
    [CertificationType, CertificationTextInvalidType, CertificationWrongStateType, CannotDecideType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const grantCertificateRefusals: RefusalTypes<GrantCertificateRefusal> = {
  ...refuseCertificationRefusals,
  NOT_CERTIFIABLE: NotCertifiableType,
  CERTIFICATION_DAY_OUT_OF_RANGE: CertificationDayOutOfRangeType,
  CERTIFICATE_OVERLAP: CertificateOverlapType,
  CERTIFICATE_DAY_TAKEN: CertificateDayTakenType,
};

export const GrantCertificateResultUnion = createUnionType({
  name: 'GrantCertificateResult',
  description: 'The application with its certificate, or why there is none.',
  types: () =>
    [
      CertificationType,
      NotCertifiableType,
      CertificateOverlapType,
      CertificateDayTakenType,
      CertificationDayOutOfRangeType,
      CertificationTextInvalidType,
      CertificationWrongStateType,
      CannotDecideType,
      NotFoundType,
      TryAgainType,
      IdempotencyConflictType,
    ] as const,
});

export const withdrawCertificateRefusals: RefusalTypes<WithdrawCertificateRefusal> = {
  ...always,
  CERTIFICATE_NOT_FOUND: NotFoundType,
  CERTIFICATE_WITHDRAWN: CertificateWithdrawnType,
  CERTIFICATION_DAY_OUT_OF_RANGE: CertificationDayOutOfRangeType,
  CERTIFICATION_TEXT_INVALID: CertificationTextInvalidType,
};

export const WithdrawCertificateResultUnion = createUnionType({
  name: 'WithdrawCertificateResult',
  description: 'The certificate with its end, or why it was not withdrawn.',
  types: () =>
    [CertificateType, CertificateWithdrawnType, CertificationDayOutOfRangeType, CertificationTextInvalidType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
