import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { codeList, connectionOf, DateTimeScalar, LocalDateScalar } from '#platform/graphql';
import type { CertificationState } from '../../domain/certification/certification-state.js';
import type { LeadKind } from '../../domain/publishing/offer-content.js';
import { LeadKindCodes } from '../publishing/lead-kind.codes.js';

export const CertificationStateCodes = codeList<CertificationState>('CertificationState', 'What became of an application for a certificate.', {
  SUBMITTED: 'The host has asked for it.',
  IN_REVIEW: 'The agency looks at it.',
  GRANTED: 'The offer is certified.',
  REFUSED: 'The agency has refused it, with reasons.',
  WITHDRAWN: 'The host does not ask for it any more.',
});

@ObjectType('Certification', { description: 'An application for the certificate of an agency, as the agency and the host of the offer see it.' })
export class CertificationType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => CertificationStateCodes, { description: 'What became of it.' })
  state: CertificationState;

  @Field(() => String, { description: 'What the host says to it.' })
  note: string;

  @Field(() => LocalDateScalar, { description: 'First day that the host wants.' })
  wantedFrom: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day that the host wants; null: open.' })
  wantedTo: string | null;

  @Field(() => ID, { description: 'Id of the person who has submitted it.' })
  submittedBy: string;

  @Field(() => DateTimeScalar, { description: 'When it was submitted.' })
  submittedAt: Date;

  @Field(() => ID, { nullable: true, description: 'Id of the person who has begun to look at it.' })
  reviewedBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the review began.' })
  reviewedAt: Date | null;

  @Field(() => ID, { nullable: true, description: 'Id of the person who has granted, refused or withdrawn it.' })
  decidedBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was granted, refused or withdrawn.' })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused.' })
  reasons: string | null;

  @Field(() => [String], { description: 'Conditions under which it was granted.' })
  conditions: readonly string[];
}

export const CertificationConnection = connectionOf(CertificationType, 'Certification');

@ObjectType('CertifiedStaff', { description: 'One of those who lead the offer, without a name.' })
export class CertifiedStaffType {
  @Field(() => Int, { description: 'Place among the staff, from 1 on.' })
  position: number;

  @Field(() => LeadKindCodes, { description: 'Who it is.' })
  kind: LeadKind;

  @Field(() => String, { description: "Qualification, a code of the agency's list." })
  qualification: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of the certificate of good conduct (§ 72a SGB VIII); null: none is recorded.' })
  conductCertificateOn: string | null;
}
