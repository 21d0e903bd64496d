import { AgreementResolver } from '../agreement.resolver.js';
import { AgreementTemplateResolver } from '../templates/agreement-template.resolver.js';
import { licenceResolvers } from '../licences/licence-resolvers.js';
import { AgreementFieldsResolver } from './agreement-fields.resolver.js';
import { AgreementStepsResolver } from './agreement-steps.resolver.js';
import { WriteAgreementResolver } from './write-agreement.resolver.js';

/** Resolvers of agreements and their templates. */
export const agreementResolvers = [AgreementFieldsResolver, AgreementResolver, AgreementStepsResolver, AgreementTemplateResolver, WriteAgreementResolver, ...licenceResolvers];
