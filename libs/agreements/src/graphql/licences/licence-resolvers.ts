import { AgreementDependentsResolver } from './agreement-dependents.resolver.js';
import { LicenceDependencyResolver } from './licence-dependency.resolver.js';

/** Resolvers of licences that rest on co-use. */
export const licenceResolvers = [AgreementDependentsResolver, LicenceDependencyResolver];
