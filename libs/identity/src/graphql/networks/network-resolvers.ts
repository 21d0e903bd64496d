import { CooperationContractsResolver } from './cooperation-contracts.resolver.js';
import { NetworkInvitationsResolver } from './network-invitations.resolver.js';
import { NetworkMembershipsResolver } from './network-memberships.resolver.js';
import { SafeguardingAgreementsResolver } from './safeguarding-agreements.resolver.js';

export const networkResolvers = [CooperationContractsResolver, NetworkInvitationsResolver, NetworkMembershipsResolver, SafeguardingAgreementsResolver];
