import { Module } from '@nestjs/common';
import { OffersModule } from '#offers';
import { demandProviders } from './application/demand/demand-providers.js';
import { neutralityProviders } from './application/neutrality/neutrality-providers.js';
import { reachProviders } from './application/reach/reach-providers.js';
import { FindNearMissesQuery } from './application/find-near-misses.query.js';
import { FindRejectedOffersQuery } from './application/find-rejected-offers.query.js';
import { ModuleHoursQuery } from './application/module-hours.query.js';
import { MatchReferralQuery } from './application/match-referral.query.js';
import { RankOffersQuery } from './application/rank-offers.query.js';
import { relaxationProviders } from './application/relaxations/relaxation-providers.js';
import { weightsProviders } from './application/weights/weights-providers.js';
import { whyNotProviders } from './application/why-not/why-not-providers.js';
import { RouteDistance, StraightLine } from './domain/route-distance.js';

/** How far an offer is: whoever measures ways provides another class here. */
const routes = { provide: RouteDistance, useClass: StraightLine };

const providers = [...reachProviders, ...neutralityProviders, ...demandProviders, routes, FindNearMissesQuery, FindRejectedOffersQuery, MatchReferralQuery, ModuleHoursQuery, RankOffersQuery, ...relaxationProviders, ...weightsProviders, ...whyNotProviders];

@Module({ imports: [OffersModule], providers, exports: providers })
export class MatchingModule {}
