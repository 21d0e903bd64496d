import { connectionOf } from '#platform/graphql';
import { OrganisationType } from './organisation.type.js';

export const OrganisationConnection = connectionOf(OrganisationType, 'Organisation');
