import { Module } from '@nestjs/common';
import { FindJournalQuery } from '#platform';
import { IdentityModule } from '../identity.module.js';
import { OrganisationsModule } from '../organisations.module.js';
import { PeopleModule } from '../people.module.js';
import { JournalResolver } from './journal/journal.resolver.js';
import { MeResolver } from './me.resolver.js';
import { networkResolvers } from './networks/network-resolvers.js';
import { OrganisationResolver } from './organisation.resolver.js';
import { organisationResolvers } from './organisations/organisation-resolvers.js';
import { InvitationsResolver } from './people/invitations.resolver.js';
import { MachineTokensResolver } from './people/machine-tokens.resolver.js';
import { OperatorResolver } from './people/operator.resolver.js';
import { PeopleResolver } from './people/people.resolver.js';
import { SubstitutionsResolver } from './people/substitutions.resolver.js';

const peopleResolvers = [InvitationsResolver, MachineTokensResolver, OperatorResolver, PeopleResolver, SubstitutionsResolver];

@Module({ imports: [IdentityModule, OrganisationsModule, PeopleModule], providers: [FindJournalQuery, JournalResolver, MeResolver, OrganisationResolver, ...organisationResolvers, ...networkResolvers, ...peopleResolvers] })
export class IdentityGraphqlModule {}
