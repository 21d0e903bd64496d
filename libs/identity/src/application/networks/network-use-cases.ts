import { AnswerNetworkInvitationByTokenUseCase } from './answer-network-invitation-by-token.use-case.js';
import { AnswerNetworkInvitationUseCase } from './answer-network-invitation.use-case.js';
import { EndCooperationContractUseCase } from './end-cooperation-contract.use-case.js';
import { EndNetworkMembershipUseCase } from './end-network-membership.use-case.js';
import { FindCooperationContractsQuery } from './find-cooperation-contracts.query.js';
import { FindNetworkInvitationsQuery } from './find-network-invitations.query.js';
import { FindNetworkMembershipsQuery } from './find-network-memberships.query.js';
import { FindSafeguardingAgreementsQuery } from './find-safeguarding-agreements.query.js';
import { InviteToNetworkUseCase } from './invite-to-network.use-case.js';
import { LeaveNetworkUseCase } from './leave-network.use-case.js';
import { RecordCooperationContractUseCase } from './record-cooperation-contract.use-case.js';
import { RecordSafeguardingAgreementUseCase } from './record-safeguarding-agreement.use-case.js';
import { SetNetworkNoticeUseCase } from './set-network-notice.use-case.js';
import { SetProviderTierUseCase } from './set-provider-tier.use-case.js';
import { WithdrawNetworkInvitationUseCase } from './withdraw-network-invitation.use-case.js';

export const networkUseCases = [
  AnswerNetworkInvitationByTokenUseCase,
  AnswerNetworkInvitationUseCase,
  EndCooperationContractUseCase,
  EndNetworkMembershipUseCase,
  FindCooperationContractsQuery,
  FindNetworkInvitationsQuery,
  FindNetworkMembershipsQuery,
  FindSafeguardingAgreementsQuery,
  InviteToNetworkUseCase,
  LeaveNetworkUseCase,
  RecordCooperationContractUseCase,
  RecordSafeguardingAgreementUseCase,
  SetNetworkNoticeUseCase,
  SetProviderTierUseCase,
  WithdrawNetworkInvitationUseCase,
];
