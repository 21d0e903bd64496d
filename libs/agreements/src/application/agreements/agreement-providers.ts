import { FindAgreementTemplatesQuery } from '../templates/find-agreement-templates.query.js';
import { DeclareLicenceDependencyUseCase } from '../licences/declare-licence-dependency.use-case.js';
import { FindLicenceDependenciesQuery } from '../licences/find-licence-dependencies.query.js';
import { WithdrawLicenceDependencyUseCase } from '../licences/withdraw-licence-dependency.use-case.js';
import { PublishAgreementTemplateUseCase } from '../templates/publish-agreement-template.use-case.js';
import { FindApprovalsQuery } from '../terms/find-approvals.query.js';
import { ActivateAgreementUseCase } from './activate-agreement.use-case.js';
import { ApproveAgreementUseCase } from './approve-agreement.use-case.js';
import { DiscardAgreementUseCase } from './discard-agreement.use-case.js';
import { DraftAgreementVersionUseCase } from './draft-agreement-version.use-case.js';
import { DraftAgreementUseCase } from './draft-agreement.use-case.js';
import { EditAgreementUseCase } from './edit-agreement.use-case.js';
import { EndAgreementUseCase } from './end-agreement.use-case.js';
import { FindAgreementQuery } from './find-agreement.query.js';
import { NegotiateAgreementUseCase } from './negotiate-agreement.use-case.js';
import { ReopenAgreementUseCase } from './reopen-agreement.use-case.js';

/** What the module of this context provides for agreements, their templates and their approvals. */
export const agreementProviders = [
  ActivateAgreementUseCase,
  ApproveAgreementUseCase,
  DeclareLicenceDependencyUseCase,
  DiscardAgreementUseCase,
  DraftAgreementUseCase,
  DraftAgreementVersionUseCase,
  EditAgreementUseCase,
  EndAgreementUseCase,
  FindAgreementQuery,
  FindAgreementTemplatesQuery,
  FindApprovalsQuery,
  FindLicenceDependenciesQuery,
  NegotiateAgreementUseCase,
  PublishAgreementTemplateUseCase,
  ReopenAgreementUseCase,
  WithdrawLicenceDependencyUseCase,
];
