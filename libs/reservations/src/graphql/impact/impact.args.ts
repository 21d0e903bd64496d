import { ArgsType, Field, ID } from '@nestjs/graphql';
import { ConnectionArgs, LocalDateScalar } from '#platform/graphql';

@ArgsType()
export class AgreementEndImpactArgs extends ConnectionArgs {
  @Field(() => ID, { description: 'Id of the agreement.' })
  agreementId: string;

  @Field(() => LocalDateScalar, { description: 'The last day on which it would hold, as in endAgreement.' })
  lastDay: string;
}

@ArgsType()
export class CertificateEndImpactArgs extends ConnectionArgs {
  @Field(() => ID, { description: 'Id of the certificate.' })
  certificateId: string;

  @Field(() => LocalDateScalar, { description: 'The first day on which it would hold no more, as in withdrawCertificate.' })
  from: string;
}

@ArgsType()
export class SessionCancelImpactArgs extends ConnectionArgs {
  @Field(() => [ID], { description: 'Ids of the sessions, 1 to 1000.' })
  sessionIds: string[];
}

@ArgsType()
export class OfferArchiveImpactArgs extends ConnectionArgs {
  @Field(() => ID, { description: 'Id of the offer.' })
  offerId: string;
}
