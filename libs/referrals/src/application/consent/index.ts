export { FindConsentsQuery } from './find-consents.query.js';
export { PublishConsentTextUseCase, type PublishConsentTextInput, type PublishConsentTextResult } from './publish-consent-text.use-case.js';
export { RecordConsentUseCase, type ConsentsRecorded, type RecordConsentInput, type RecordConsentResult } from './record-consent.use-case.js';
export { RevokeConsentUseCase, type ConsentsRevoked, type RevokeConsentInput, type RevokeConsentResult } from './revoke-consent.use-case.js';
export type { ConsentGiver, ConsentRecord, ConsentScope, RevocationReason } from '../../domain/consent/consent-codes.js';
export { lockConsent } from '../../persistence/consent/consent.sql.js';
