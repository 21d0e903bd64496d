import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { codeList, connectionOf, LocalDateScalar } from '#platform/graphql';
import type { ProviderTier } from '../../domain/networks/provider-tier.js';

export const ProviderTierCodes = codeList<ProviderTier>('ProviderTier', 'How a provider stands in a network (GZ-04).', {
  LEAD: 'Lead provider (Schwerpunktträger).',
  CORE: 'Core team provider (Kernteamträger); every member about whom nothing else was decided.',
  ASSOCIATED: 'Associated provider: lists seats like all others; settled only under a cooperation contract.',
});

@ObjectType('NetworkMembership', { description: "A provider's or partner's part in an agency's network." })
export class NetworkMembershipType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  validFrom: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; null: open.' })
  validTo: string | null;

  @Field(() => ProviderTierCodes, { description: 'Its tier today; before the membership the first, after it the last one.' })
  tier: ProviderTier;

  @Field(() => Int, { description: 'Days of notice that lie before a last day.' })
  noticeDays: number;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Last day that safeguarding agreements (§ 8a (4) SGB VIII) cover without a gap; a day in the past: they have ended. Null: there is none, or the organisation acted for is not a party of it.',
  })
  safeguardingAgreementValidUntil: string | null;
}

export const NetworkMembershipConnection = connectionOf(NetworkMembershipType, 'NetworkMembership');
