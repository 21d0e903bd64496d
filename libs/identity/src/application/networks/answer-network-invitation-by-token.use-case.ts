import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '#kernel';
import { findMunicipality, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { createOrganisation, findNewOrganisation, lockInvitation, type NetworkInvitationRecord } from '../../persistence/networks/invitation.sql.js';
import { insertInvitation } from '../../persistence/people/invitations.sql.js';
import { hashOfSecret } from '../people/one-time-secret.js';
import { runCommand, type Command } from '../run-command.js';
import { answerLocked, type NetworkAnswer } from './answer-invitation.js';
import { networkInvitationUnknown, type AlreadyInNetwork, type NetworkInvitationNotFound } from './network-refusals.js';

export interface AnswerNetworkInvitationByTokenInput extends Command {
  /** As it stood in the mail. */
  readonly token: string;
  readonly answer: NetworkAnswer;
}

type Refusals = NetworkInvitationNotFound | AlreadyInNetwork;
export type AnswerNetworkInvitationByTokenRefusal = Refusals | TryAgain | IdempotencyConflict;

interface Found {
  readonly id: string;
  readonly organisation_id: string;
}

/**
 * Answers for an organisation that is not there yet, before anybody is signed in. ACCEPT creates it and makes it a member;
 * the same token then holds as the invitation of its first administrator, who takes it up like every other one
 * (acceptInvitation, or joinOrganisation for whoever has an account). Unknown, expired and answered tokens answer alike.
 */
@Injectable()
export class AnswerNetworkInvitationByTokenUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Nobody is signed in: of the context only the correlation id is taken. */
  async run(
    { correlationId }: RequestContext,
    { token, ...input }: AnswerNetworkInvitationByTokenInput,
  ): Promise<Result<NetworkInvitationRecord, AnswerNetworkInvitationByTokenRefusal>> {
    const found = await this.find(token, correlationId);
    if (!found) return refuse(networkInvitationUnknown);
    const context = { ...nobody(correlationId), actor: `invitation:${found.id}`, organisationId: found.organisation_id };
    const command = { name: 'answerNetworkInvitationByToken', input: { ...input, invitationId: found.id } };
    return runCommand(this.unitOfWork, context, command, (tx, wish) => answer(tx, found.id, wish.answer));
  }

  private async find(token: string, correlationId: string): Promise<Found | undefined> {
    const [row] = await this.unitOfWork.run(nobody(correlationId), (tx) =>
      tx.sql<{ id: string; organisation_id: string }>('SELECT id, organisation_id FROM identity.network_invitation_of($1)', [hashOfSecret(token)]),
    );
    return row;
  }
}

const nobody = (correlationId: string): RequestContext => ({
  actor: 'anonymous',
  organisationId: null,
  scope: 'ORGANISATION',
  roles: [],
  purpose: 'ADMINISTRATION',
  correlationId,
});

async function answer(tx: Transaction, invitationId: string, wish: NetworkAnswer): Promise<Result<NetworkInvitationRecord, Refusals>> {
  const was = await lockInvitation(tx, 'organisation_id', invitationId);
  if (was?.state !== 'PENDING') return refuse(networkInvitationUnknown);
  if (wish === 'ACCEPT') await found(tx, invitationId);
  return answerLocked(tx, was, wish);
}

/** The organisation as the agency described it, and the invitation of its first administrator. */
async function found(tx: Transaction, invitationId: string): Promise<void> {
  const organisation = await findNewOrganisation(tx, invitationId);
  const { id, name, kind, partnerType, municipalityAgs, email, tokenHash } = organisation;
  const municipality = await findMunicipality(tx, municipalityAgs);
  if (!municipality) throw new Error('A municipality has left the gazetteer since the invitation was written');
  const code = await createOrganisation(tx, organisation, municipality.federalState);
  const person = await insertInvitation(tx, { organisationId: id, email, roles: ['ADMINISTRATOR'], signingRight: false, tokenHash });
  await tx.journal.write({
    agencyId: null,
    action: 'organisation.created',
    subjectKind: 'organisation',
    subjectId: id,
    after: { code, name, kind, partnerType, municipalityAgs, federalState: municipality.federalState, invitationId: person.id },
  });
}
