import { OrganisationCommandsResolver } from './organisation-commands.resolver.js';
import { SitesResolver } from './sites.resolver.js';

export const organisationResolvers = [OrganisationCommandsResolver, SitesResolver];
