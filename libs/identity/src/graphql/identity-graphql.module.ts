import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity.module.js';
import { MeResolver } from './me.resolver.js';
import { OrganisationResolver } from './organisation.resolver.js';

@Module({ imports: [IdentityModule], providers: [MeResolver, OrganisationResolver] })
export class IdentityGraphqlModule {}
