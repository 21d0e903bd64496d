import { Module } from '@nestjs/common';
import { FindMeQuery } from './application/find-me.query.js';
import { FindOrganisationsQuery } from './application/find-organisations.query.js';

const queries = [FindMeQuery, FindOrganisationsQuery];

@Module({ providers: queries, exports: queries })
export class IdentityModule {}
