export { DeleteCaseIdentityUseCase, type CaseIdentityDeleted, type DeleteCaseIdentityInput, type DeleteCaseIdentityResult } from './delete-case-identity.use-case.js';
export { FindCaseIdentityQuery, type OpenedIdentity } from './find-case-identity.query.js';
export { FindIdentityReadsQuery, type IdentityRead } from './find-identity-reads.query.js';
export { RecordCaseIdentityUseCase, type CaseIdentityRecorded, type RecordCaseIdentityInput, type RecordCaseIdentityResult } from './record-case-identity.use-case.js';
