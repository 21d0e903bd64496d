import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { OffersModule } from '#offers';
import { MatchingModule } from '../matching.module.js';
import { demandResolvers } from './demand/demand-resolvers.js';
import { neutralityResolvers } from './neutrality/neutrality-resolvers.js';
import { reachResolvers } from './reach/reach-resolvers.js';
import { MatchResolver } from './match.resolver.js';
import { MatchingResolver } from './matching.resolver.js';
import { MatchWarningsResolver } from './module-hours/match-warnings.resolver.js';
import { ReferralMatchingResolver } from './referral-matching.resolver.js';
import { relaxationResolvers } from './relaxations/relaxation-resolvers.js';
import { weightsResolvers } from './weights/weights-resolvers.js';
import { whyNotResolvers } from './why-not/why-not-resolvers.js';

@Module({ imports: [IdentityModule, MatchingModule, OffersModule], providers: [...demandResolvers, ...neutralityResolvers, ...reachResolvers, MatchResolver, MatchingResolver, MatchWarningsResolver, ReferralMatchingResolver, ...relaxationResolvers, ...weightsResolvers, ...whyNotResolvers] })
export class MatchingGraphqlModule {}
