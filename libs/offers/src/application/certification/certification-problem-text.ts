import type { CertificationProblem, ProblemCode } from '../../domain/certification/offer-problems.js';

const WORDS: Readonly<Record<ProblemCode, string>> = {
  NO_STA_PROFESSIONAL: 'No Fachkraft of the provider itself leads the offer.',
  SECOND_PROVIDER_UNNAMED: 'The second provider is not named.',
  SECOND_PROVIDER_WITHOUT_SHARE: 'The second provider is no co-host with a share of its own.',
  CONDUCT_CERTIFICATE_MISSING: 'No certificate of good conduct was seen (§ 72a SGB VIII).',
  CONDUCT_CERTIFICATE_TOO_OLD: 'The certificate of good conduct is older than five years (§ 72a SGB VIII).',
  NOT_SETTLEABLE: 'The offer is an entry for information.',
  ARCHIVED: 'The offer is in the archive.',
  HOST_NOT_IN_NETWORK: 'The host does not take part in the network of the agency.',
  APPLICATION_OPEN: 'An application to the agency is open already.',
  CERTIFICATE_NOT_RENEWABLE: 'The certificate that is to be renewed has no end, or was withdrawn.',
};

/** A sentence for whoever applies; of one of those who lead, with their place among them. */
export const problemText = ({ code, position }: CertificationProblem): string => (position === null ? WORDS[code] : `Staff ${position}: ${WORDS[code]}`);
