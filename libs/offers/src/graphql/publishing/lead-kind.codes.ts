import { codeList } from '#platform/graphql';
import type { LeadKind } from '../../domain/publishing/offer-content.js';

export const LeadKindCodes = codeList<LeadKind>('LeadKind', 'Who leads: the host\'s own Fachkraft, one of the four kinds of co-lead (DD-15), or a volunteer.', {
  STA_PROFESSIONAL: 'Fachkraft of the host itself.',
  SPORTS_TRAINER: 'Sports trainer on a fee (type 1).',
  SCHOOL_OR_DAYCARE: 'School social worker, or educator of a day care centre (type 2).',
  SECOND_PROVIDER: 'Fachkraft of a second provider (type 3).',
  SCHOOL_PROFESSIONAL: 'Fachkraft of the school (type 4).',
  VOLUNTEER: 'Volunteer.',
});
