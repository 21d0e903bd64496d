import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { CreateOrganisationUseCase } from '../../application/people/create-organisation.use-case.js';
import { InviteFirstAdministratorUseCase } from '../../application/people/invite-first-administrator.use-case.js';
import { CreateOrganisationInputType, InviteFirstAdministratorInputType } from './create-organisation.input.js';
import {
  createOrganisationRefusals,
  CreateOrganisationResultUnion,
  FirstAdministratorInvitedType,
  inviteFirstAdministratorRefusals,
  InviteFirstAdministratorResultUnion,
  OrganisationCreatedType,
} from './create-organisation.result.js';

/** What is left to those who run the system: to let organisations in. */
@Resolver()
export class OperatorResolver {
  constructor(
    private readonly create: CreateOrganisationUseCase,
    private readonly inviteFirst: InviteFirstAdministratorUseCase,
  ) {}

  @Allow('ADMINISTRATION', 'OPERATOR')
  @Mutation(() => CreateOrganisationResultUnion, { description: 'Sets an agency up and invites its first administrator.' })
  createOrganisation(@Caller() caller: RequestContext, @Args('input', { description: 'The agency.' }) input: CreateOrganisationInputType) {
    const { street, postalCode, ...wish } = commandOf(input);
    const outcome = this.create.run(caller, { ...wish, street: street ?? undefined, postalCode: postalCode ?? undefined });
    return toUnion(outcome, OrganisationCreatedType, createOrganisationRefusals);
  }

  @Allow('ADMINISTRATION', 'OPERATOR')
  @Mutation(() => InviteFirstAdministratorResultUnion, { description: 'Invites the first administrator of an organisation in which nobody is yet and which no import brought.' })
  inviteFirstAdministrator(@Caller() caller: RequestContext, @Args('input', { description: 'Who, and where.' }) input: InviteFirstAdministratorInputType) {
    return toUnion(this.inviteFirst.run(caller, commandOf(input)), FirstAdministratorInvitedType, inviteFirstAdministratorRefusals);
  }
}
