import { codeList } from '#platform/graphql';
import type { ConsentGiver, ConsentScope, RevocationReason } from '../../domain/consent/consent-codes.js';

export const ConsentScopeCodes = codeList<ConsentScope>('ConsentScope', 'What is consented to.', {
  PARTICIPATION: 'Taking part in group offers; no seat is confirmed without it (BHV-18).',
  DISCLOSURE: 'Being made known by name to the host of a confirmed seat.',
});

export const ConsentGiverCodes = codeList<ConsentGiver>('ConsentGiver', 'Who gave a consent; a kind, never a name.', {
  GUARDIANS: 'Whoever has custody.',
  YOUNG_PERSON: 'The young person.',
  BOTH: 'Both of them.',
});

export const RevocationReasonCodes = codeList<RevocationReason>('RevocationReason', 'Why a consent is taken back. Nobody has to give a reason: then it is OTHER.', {
  FAMILY_WISH: 'The family does not want it any more.',
  YOUNG_PERSON_WISH: 'The young person does not want it any more.',
  HELP_ENDED: 'The help has ended.',
  RECORDED_WRONGLY: 'It was recorded by mistake.',
  OTHER: 'Another reason, or none given.',
});
