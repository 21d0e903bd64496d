import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { codeList, LocalDateScalar, RefusalType } from '#platform/graphql';
import type { CertificationState } from '../../domain/certification/certification-state.js';
import type { ProblemCode } from '../../domain/certification/offer-problems.js';
import { CertificationStateCodes } from './certification.type.js';

export const CertificationProblemCodes = codeList<ProblemCode>('CertificationProblemCode', 'What stands in the way of a certificate.', {
  NO_STA_PROFESSIONAL: 'No Fachkraft of the provider itself leads it (DD-15).',
  SECOND_PROVIDER_UNNAMED: 'A co-lead comes from a second provider that is not named (DD-15).',
  SECOND_PROVIDER_WITHOUT_SHARE: 'The second provider of a co-lead is no co-host with a share, and would get no credit in settlement (DD-15).',
  CONDUCT_CERTIFICATE_MISSING: 'A volunteer, or somebody paid by the hour, has shown no certificate of good conduct (§ 72a SGB VIII).',
  CONDUCT_CERTIFICATE_TOO_OLD: 'A certificate of good conduct is older than five years (§ 72a SGB VIII).',
  NOT_SETTLEABLE: 'The offer is an entry for information (DD-30).',
  ARCHIVED: 'The offer is archived.',
  HOST_NOT_IN_NETWORK: "The host does not take part in the agency's network today.",
  APPLICATION_OPEN: 'An application for it waits at the agency.',
  CERTIFICATE_NOT_RENEWABLE: 'The certificate that is to be renewed has no end, or was withdrawn.',
});

@ObjectType('CertificationProblem', { description: 'One thing that stands in the way of a certificate.' })
export class CertificationProblemType {
  @Field(() => CertificationProblemCodes, { description: 'What it is.' })
  code: ProblemCode;

  @Field(() => Int, { nullable: true, description: 'Place among the staff, from 1 on; null: the offer as a whole is meant.' })
  position: number | null;
}

@ObjectType('NotCertifiable', { implements: () => RefusalType, description: 'The offer cannot be certified as it is (NOT_CERTIFIABLE, DD-15).' })
export class NotCertifiableType extends RefusalType {
  @Field(() => [CertificationProblemType], { description: 'Everything that stands in the way.' })
  problems: readonly CertificationProblemType[];
}

@ObjectType('CertificationWrongState', {
  implements: () => RefusalType,
  description: 'The application is not in a state from which this can be done (CERTIFICATION_WRONG_STATE).',
})
export class CertificationWrongStateType extends RefusalType {
  @Field(() => CertificationStateCodes, { description: 'The state that it is in.' })
  state: CertificationState;

  @Field(() => [CertificationStateCodes], { description: 'Where the caller can take it from there.' })
  nextStates: readonly CertificationState[];
}

@ObjectType('CannotDecide', { implements: () => RefusalType, description: 'Only people decide, and nobody on an application of their own side (CANNOT_DECIDE).' })
export class CannotDecideType extends RefusalType {}

@ObjectType('CertificationDayOutOfRange', { implements: () => RefusalType, description: 'The day is too early or too late (CERTIFICATION_DAY_OUT_OF_RANGE).' })
export class CertificationDayOutOfRangeType extends RefusalType {
  @Field(() => LocalDateScalar, { nullable: true, description: 'The earliest possible day; null: any.' })
  earliest: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The latest possible day; null: any.' })
  latest: string | null;
}

@ObjectType('CertificationTextInvalid', { implements: () => RefusalType, description: 'A text is empty or too long (CERTIFICATION_TEXT_INVALID).' })
export class CertificationTextInvalidType extends RefusalType {
  @Field(() => String, { description: 'The field of the input.' })
  field: string;

  @Field(() => String, { description: 'What was expected there, in English.' })
  expected: string;
}

@ObjectType('CertificateOverlap', {
  implements: () => RefusalType,
  description: 'Another certificate of the offer and agency holds on some of these days (CERTIFICATE_OVERLAP).',
})
export class CertificateOverlapType extends RefusalType {
  @Field(() => ID, { description: 'Id of the other one.' })
  certificateId: string;

  @Field(() => LocalDateScalar, { description: 'Its first day.' })
  validFrom: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Its last day; null: open.' })
  validTo: string | null;
}

@ObjectType('CertificateDayTaken', {
  implements: () => RefusalType,
  description: 'A certificate of the offer and agency that was withdrawn before it held on any day began on this one, and keeps it; another begins on another day (CERTIFICATE_DAY_TAKEN).',
})
export class CertificateDayTakenType extends RefusalType {
  @Field(() => ID, { description: 'Id of the withdrawn one.' })
  certificateId: string;

  @Field(() => LocalDateScalar, { description: 'The day that is taken.' })
  day: string;
}

@ObjectType('CertificateWithdrawn', { implements: () => RefusalType, description: 'The certificate was withdrawn before (CERTIFICATE_WITHDRAWN).' })
export class CertificateWithdrawnType extends RefusalType {
  @Field(() => LocalDateScalar, { description: 'From which day on.' })
  since: string;
}
