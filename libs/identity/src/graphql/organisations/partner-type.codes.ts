import { codeList } from '#platform/graphql';
import type { PartnerType } from '../../domain/organisations/partner-type.js';

export const PartnerTypeCodes = codeList<PartnerType>('PartnerType', 'What a partner is.', {
  CLUB: 'A club (Verein).',
  SCHOOL: 'A school.',
  FREELANCE: 'A person who works on a fee (Honorar).',
  COMPANY: 'A commercial provider.',
  OTHER: 'Something else.',
});
