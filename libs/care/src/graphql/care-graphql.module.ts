import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { OffersModule } from '#offers';
import { ReferralsModule } from '#referrals';
import { CareModule } from '../care.module.js';
import { deadlineResolvers } from './deadlines/deadline-resolvers.js';
import { differenceResolvers } from './differences/difference-resolvers.js';
import { documentResolvers } from './documents/document-resolvers.js';
import { hoursResolvers } from './hours/hours-resolvers.js';
import { noteResolvers } from './notes/note-resolvers.js';
import { registerResolvers } from './register/register-resolvers.js';
import { reportResolvers } from './reports/report-resolvers.js';

@Module({ imports: [CareModule, IdentityModule, OffersModule, ReferralsModule], providers: [...deadlineResolvers, ...differenceResolvers, ...documentResolvers, ...hoursResolvers, ...noteResolvers, ...registerResolvers, ...reportResolvers] })
export class CareGraphqlModule {}
