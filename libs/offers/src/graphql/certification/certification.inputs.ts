import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput, ConnectionArgs, LocalDateScalar } from '#platform/graphql';
import type { CertificationState } from '../../domain/certification/certification-state.js';
import { CertificationStateCodes } from './certification.type.js';

@ArgsType()
export class CertificationsArgs extends ConnectionArgs {
  @Field(() => CertificationStateCodes, { nullable: true, description: 'Only applications in this state.' })
  state?: CertificationState | null;

  @Field(() => ID, { nullable: true, description: 'Only applications for this offer.' })
  offerId?: string | null;
}

@InputType('SubmitForCertificationInput', { description: 'Which offer is to be certified by which agency, and for which days.' })
export class SubmitForCertificationInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of an offer of the organisation acted for.' })
  offerId: string;

  @Field(() => ID, { description: 'Id of the agency.' })
  agencyId: string;

  @Field(() => String, { nullable: true, description: 'What there is to say to it, up to 4,000 characters; no names.' })
  note?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day, today or later; left out: the day after the certificate that is renewed, else today.' })
  wantedFrom?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; left out: open.' })
  wantedTo?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the certificate that is to be renewed.' })
  renewsCertificateId?: string | null;
}

@InputType('CertificationStepInput', { description: 'Which application.' })
export class CertificationStepInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the application.' })
  certificationId: string;
}

@InputType('GrantCertificateInput', { description: 'Which application is granted, and on which terms.' })
export class GrantCertificateInputType extends CertificationStepInputType {
  @Field(() => LocalDateScalar, { nullable: true, description: 'First day, the day of the application at the earliest; left out: as the host wants it.' })
  validFrom?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; null: open; left out: as the host wants it.' })
  validTo?: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the certificate, up to 100 characters.' })
  number?: string | null;

  @Field(() => [String], { nullable: true, description: 'Conditions, up to 50; for the agency and the host alone.' })
  conditions?: string[] | null;
}

@InputType('RefuseCertificationInput', { description: 'Which application is refused, and why.' })
export class RefuseCertificationInputType extends CertificationStepInputType {
  @Field(() => String, { description: 'Reasons, up to 4,000 characters; for the agency and the host alone.' })
  reasons: string;
}

@InputType('WithdrawCertificateInput', { description: 'Which certificate is withdrawn, from when on, and why.' })
export class WithdrawCertificateInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the certificate.' })
  certificateId: string;

  @Field(() => LocalDateScalar, { description: 'The first day on which it holds no more; today or later.' })
  from: string;

  @Field(() => String, { description: 'Reason, up to 4,000 characters; for the agency and the host alone.' })
  reason: string;
}
