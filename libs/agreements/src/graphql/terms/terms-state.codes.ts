import { codeList } from '#platform/graphql';
import type { Competence, Part, ReopeningReason } from '../../domain/terms-kind.js';
import type { ShownState } from '../../domain/terms-state.js';

export const TermsStateCodes = codeList<ShownState>('TermsState', 'How far terms (an agreement, a rate) have come.', {
  DRAFT: 'Seen and written by the side that began it.',
  IN_NEGOTIATION: 'Seen and written by both sides of an agreement; of a rate, by the agency.',
  PROFESSIONALLY_APPROVED: 'Approved by a person with professional competence; does not change any more.',
  ECONOMICALLY_APPROVED: 'Approved by a second person with economic competence too.',
  ACTIVE: 'Holds on the days of its validity.',
  ENDED: 'Held until a day that has passed.',
  REPLACED: 'Another version has taken its place on every day.',
  DISCARDED: 'Given up before it was approved.',
});

export const CompetenceCodes = codeList<Competence>('Competence', 'In which competence somebody approves (NRW-13).', {
  PROFESSIONAL: 'Whether the service and its quality are right.',
  ECONOMIC: 'Whether the price is right.',
});

export const PartCodes = codeList<Part>('AgreementPart', 'The three parts of an agreement (NRW-01).', {
  SERVICE: 'Service agreement (Leistungsvereinbarung).',
  QUALITY: 'Quality development agreement (Qualitätsentwicklungsvereinbarung).',
  FEE: 'Fee agreement (Entgeltvereinbarung).',
});

export const ReopeningReasonCodes = codeList<ReopeningReason>('ReopeningReason', 'What has to be negotiated again.', {
  SERVICE: 'The service.',
  QUALITY: 'The quality.',
  FEE: 'The fee.',
  VALIDITY: 'From when to when it is to hold.',
  MISTAKE: 'Something was written wrongly.',
  OTHER: 'Something else.',
});
