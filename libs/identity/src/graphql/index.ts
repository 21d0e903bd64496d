export { IdentityGraphqlModule } from './identity-graphql.module.js';
export { loadOrganisation } from './load-organisation.js';
export { OrganisationType } from './organisation.type.js';
export { loadColleague } from './people/load-colleague.js';
export { NamedPersonType } from './people/substitution.type.js';
export { SiteType } from './organisations/site.type.js';
