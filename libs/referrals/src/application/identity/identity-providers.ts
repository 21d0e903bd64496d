import { CONFIG, FileKeyring, KEYRING, type Config } from '#platform';
import { FindConsentsQuery } from '../consent/find-consents.query.js';
import { PublishConsentTextUseCase } from '../consent/publish-consent-text.use-case.js';
import { RecordConsentUseCase } from '../consent/record-consent.use-case.js';
import { RevokeConsentUseCase } from '../consent/revoke-consent.use-case.js';
import { FindHearingsQuery } from '../participation/find-hearings.query.js';
import { RecordHearingUseCase } from '../participation/record-hearing.use-case.js';
import { DeleteCaseIdentityUseCase } from './delete-case-identity.use-case.js';
import { FindCaseIdentityQuery } from './find-case-identity.query.js';
import { FindIdentityReadsQuery } from './find-identity-reads.query.js';
import { RecordCaseIdentityUseCase } from './record-case-identity.use-case.js';

/** Who a case is, what the family has consented to, and that it was heard. */
export const identityUseCases = [
  DeleteCaseIdentityUseCase,
  FindCaseIdentityQuery,
  FindIdentityReadsQuery,
  RecordCaseIdentityUseCase,
  FindConsentsQuery,
  PublishConsentTextUseCase,
  RecordConsentUseCase,
  RevokeConsentUseCase,
  FindHearingsQuery,
  RecordHearingUseCase,
];

/** The keys lie where the configuration says; nobody but the use cases above gets them. */
export const keyringProvider = { provide: KEYRING, useFactory: (config: Config) => new FileKeyring(config.keysDir), inject: [CONFIG] };
