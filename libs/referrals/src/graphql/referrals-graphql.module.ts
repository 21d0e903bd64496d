import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { OffersModule } from '#offers';
import { ReferralsModule } from '../referrals.module.js';
import { approvalResolvers } from './approvals/approval-resolvers.js';
import { HubSeatUseResolver } from './hubs/hub-seat-use.resolver.js';
import { identityResolvers } from './identity/identity-resolvers.js';
import { ReferralMunicipalityResolver } from './referral-municipality.resolver.js';
import { ReferralResolver } from './referral.resolver.js';
import { requestResolvers } from './requests/request-resolvers.js';

@Module({ imports: [IdentityModule, OffersModule, ReferralsModule], providers: [...approvalResolvers, HubSeatUseResolver, ...identityResolvers, ReferralMunicipalityResolver, ReferralResolver, ...requestResolvers] })
export class ReferralsGraphqlModule {}
