import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { GrantCertificateUseCase } from '../../application/certification/grant-certificate.use-case.js';
import { RefuseCertificationUseCase } from '../../application/certification/refuse-certification.use-case.js';
import { StartCertificationReviewUseCase } from '../../application/certification/start-certification-review.use-case.js';
import { SubmitForCertificationUseCase } from '../../application/certification/submit-for-certification.use-case.js';
import { WithdrawCertificateUseCase } from '../../application/certification/withdraw-certificate.use-case.js';
import { WithdrawCertificationApplicationUseCase } from '../../application/certification/withdraw-certification-application.use-case.js';
import { CertificateType } from '../certificate.type.js';
import {
  CertificationStepInputType,
  GrantCertificateInputType,
  RefuseCertificationInputType,
  SubmitForCertificationInputType,
  WithdrawCertificateInputType,
} from './certification.inputs.js';
import {
  certificationStepRefusals,
  CertificationStepResultUnion,
  grantCertificateRefusals,
  GrantCertificateResultUnion,
  refuseCertificationRefusals,
  RefuseCertificationResultUnion,
  submitForCertificationRefusals,
  SubmitForCertificationResultUnion,
  withdrawCertificateRefusals,
  WithdrawCertificateResultUnion,
} from './certification.results.js';
import { CertificationType } from './certification.type.js';

@Resolver()
export class CertificationCommandsResolver {
  constructor(
    private readonly submit: SubmitForCertificationUseCase,
    private readonly start: StartCertificationReviewUseCase,
    private readonly grant: GrantCertificateUseCase,
    private readonly refuse: RefuseCertificationUseCase,
    private readonly withdrawApplication: WithdrawCertificationApplicationUseCase,
    private readonly withdraw: WithdrawCertificateUseCase,
  ) {}

  @Allow('ADMINISTRATION', 'ADMINISTRATOR', 'GROUP_LEAD')
  @Mutation(() => SubmitForCertificationResultUnion, { description: 'Asks an agency to certify an offer, or to renew its certificate, for the host.' })
  submitForCertification(@Caller() caller: RequestContext, @Args('input', { description: 'What is asked for.' }) input: SubmitForCertificationInputType) {
    const { note, wantedFrom, renewsCertificateId, ...rest } = commandOf(input);
    const wish = { ...rest, note: note ?? undefined, wantedFrom: wantedFrom ?? undefined, renewsCertificateId: renewsCertificateId ?? undefined };
    return toUnion(this.submit.run(caller, wish), CertificationType, submitForCertificationRefusals);
  }

  @Allow('QUALITY', 'CERTIFIER')
  @Mutation(() => CertificationStepResultUnion, { description: 'Begins to look at an application, for the agency.' })
  startCertificationReview(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: CertificationStepInputType) {
    return toUnion(this.start.run(caller, commandOf(input)), CertificationType, certificationStepRefusals);
  }

  @Allow('QUALITY', 'CERTIFIER')
  @Mutation(() => GrantCertificateResultUnion, { description: 'Certifies the offer of an application, for the agency; what was checked at the application is checked again (DD-14, DD-15).' })
  grantCertificate(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and on which terms.' }) input: GrantCertificateInputType) {
    const { validFrom, conditions, ...rest } = commandOf(input);
    return toUnion(this.grant.run(caller, { ...rest, validFrom: validFrom ?? undefined, conditions: conditions ?? undefined }), CertificationType, grantCertificateRefusals);
  }

  @Allow('QUALITY', 'CERTIFIER')
  @Mutation(() => RefuseCertificationResultUnion, { description: 'Refuses an application, for the agency, with reasons.' })
  refuseCertification(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and why.' }) input: RefuseCertificationInputType) {
    return toUnion(this.refuse.run(caller, commandOf(input)), CertificationType, refuseCertificationRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR', 'GROUP_LEAD')
  @Mutation(() => CertificationStepResultUnion, { description: 'Takes an application back before it is decided, for the host.' })
  withdrawCertificationApplication(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: CertificationStepInputType) {
    return toUnion(this.withdrawApplication.run(caller, commandOf(input)), CertificationType, certificationStepRefusals);
  }

  @Allow('QUALITY', 'CERTIFIER')
  @Mutation(() => WithdrawCertificateResultUnion, { description: 'Withdraws a certificate from a day on, also an imported one, for the agency; sessions from then on are not settled (DD-14).' })
  withdrawCertificate(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, from when on, and why.' }) input: WithdrawCertificateInputType) {
    return toUnion(this.withdraw.run(caller, commandOf(input)), CertificateType, withdrawCertificateRefusals);
  }
}
