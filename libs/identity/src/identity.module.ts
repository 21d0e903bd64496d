import { Module } from '@nestjs/common';
import { FindMeQuery } from './application/find-me.query.js';
import { FindOrganisationsQuery } from './application/find-organisations.query.js';
import { FindColleaguesQuery } from './application/people/find-colleagues.query.js';

const queries = [FindColleaguesQuery, FindMeQuery, FindOrganisationsQuery];

@Module({ providers: queries, exports: queries })
export class IdentityModule {}
