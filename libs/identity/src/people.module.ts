import { Module } from '@nestjs/common';
import { AcceptInvitationUseCase } from './application/people/accept-invitation.use-case.js';
import { CreateOrganisationUseCase } from './application/people/create-organisation.use-case.js';
import { EndSubstitutionUseCase } from './application/people/end-substitution.use-case.js';
import { FindInvitationsQuery } from './application/people/find-invitations.query.js';
import { FindMachineTokensQuery } from './application/people/find-machine-tokens.query.js';
import { FindPeopleQuery } from './application/people/find-people.query.js';
import { FindSubstitutionsQuery } from './application/people/find-substitutions.query.js';
import { InviteFirstAdministratorUseCase } from './application/people/invite-first-administrator.use-case.js';
import { InvitePersonUseCase } from './application/people/invite-person.use-case.js';
import { IssueMachineTokenUseCase } from './application/people/issue-machine-token.use-case.js';
import { JoinOrganisationUseCase } from './application/people/join-organisation.use-case.js';
import { NameDeputyUseCase } from './application/people/name-deputy.use-case.js';
import { RemovePersonUseCase } from './application/people/remove-person.use-case.js';
import { RevokeMachineTokenUseCase } from './application/people/revoke-machine-token.use-case.js';
import { SetRolesUseCase } from './application/people/set-roles.use-case.js';
import { WithdrawInvitationUseCase } from './application/people/withdraw-invitation.use-case.js';

const providers = [
  AcceptInvitationUseCase,
  CreateOrganisationUseCase,
  EndSubstitutionUseCase,
  FindInvitationsQuery,
  FindMachineTokensQuery,
  FindPeopleQuery,
  FindSubstitutionsQuery,
  InviteFirstAdministratorUseCase,
  InvitePersonUseCase,
  IssueMachineTokenUseCase,
  JoinOrganisationUseCase,
  NameDeputyUseCase,
  RemovePersonUseCase,
  RevokeMachineTokenUseCase,
  SetRolesUseCase,
  WithdrawInvitationUseCase,
];

/** People of organisations and what they may do there. Stands on the sign-in (SignInModule), so only programs that have one import it. */
@Module({ providers, exports: providers })
export class PeopleModule {}
