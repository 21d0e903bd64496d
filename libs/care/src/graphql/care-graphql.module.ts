import { Module } from '@nestjs/common';
import { OffersModule } from '#offers';
import { CareModule } from '../care.module.js';
import { registerResolvers } from './register/register-resolvers.js';

@Module({ imports: [CareModule, OffersModule], providers: [...registerResolvers] })
export class CareGraphqlModule {}
