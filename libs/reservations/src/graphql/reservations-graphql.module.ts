import { Module } from '@nestjs/common';
import { AgreementsModule } from '#agreements';
import { IdentityModule } from '#identity';
import { MatchingModule } from '#matching';
import { OffersModule } from '#offers';
import { ReferralsModule } from '#referrals';
import { ReservationsModule } from '../reservations.module.js';
import { stayBudgetResolvers } from './budgets/budget-resolvers.js';
import { concernResolvers } from './concerns/concern-resolvers.js';
import { impactResolvers } from './impact/impact-resolvers.js';
import { loopResolvers } from './loop/loop-resolvers.js';
import { NotMatchingResolver } from './not-matching.resolver.js';
import { AnswersResolver } from './holds/answers.resolver.js';
import { StayResolver } from './stay/stay.resolver.js';
import { HoldsResolver } from './holds/holds.resolver.js';
import { RulesResolver } from './rules/rules.resolver.js';
import { HeardResolver } from './participation/heard.resolver.js';
import { ParticipationResolver } from './participation/participation.resolver.js';
import { ReservationVerdictsResolver } from './placement/reservation-verdicts.resolver.js';
import { VerdictNoteResolver } from './placement/verdict-note.resolver.js';
import { ReservationWarningsResolver } from './module-hours/reservation-warnings.resolver.js';
import { waitingResolvers } from './waiting/waiting-resolvers.js';
import { ReservationCommandsResolver } from './reservation-commands.resolver.js';
import { ReservationResolver } from './reservation.resolver.js';

@Module({
  imports: [AgreementsModule, IdentityModule, MatchingModule, OffersModule, ReferralsModule, ReservationsModule],
  providers: [...stayBudgetResolvers, ...waitingResolvers, ...concernResolvers, ...impactResolvers, ...loopResolvers, AnswersResolver, HeardResolver, HoldsResolver, RulesResolver, NotMatchingResolver, ParticipationResolver, ReservationCommandsResolver, ReservationResolver, ReservationVerdictsResolver, ReservationWarningsResolver, StayResolver, VerdictNoteResolver],
})
export class ReservationsGraphqlModule {}
