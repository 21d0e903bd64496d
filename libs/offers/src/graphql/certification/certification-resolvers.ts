import { CertificateTermsResolver } from './certificate-terms.resolver.js';
import { CertificationCommandsResolver } from './certification-commands.resolver.js';
import { CertificationResolver } from './certification.resolver.js';

/** Applications for certificates, and what becomes of them. */
export const certificationResolvers = [CertificateTermsResolver, CertificationCommandsResolver, CertificationResolver];
