import { Inject, Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, CONFIG, orTryAgain, publicUrlOf, UnitOfWork, type Config, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { parseEmailAddress } from '../../domain/people/email-address.js';
import { withdrawOpen } from '../../persistence/people/invitations.sql.js';
import { inviteFirst, isKeeperAddress } from './first-administrator.js';
import {
  fieldInvalid,
  operatorNotInvited,
  organisationHasPeople,
  organisationUnknown,
  type FieldInvalid,
  type OperatorNotInvited,
  type OrganisationHasPeople,
  type OrganisationNotFound,
} from './people-refusals.js';

export interface InviteFirstAdministratorInput {
  readonly organisationId: string;
  readonly email: string;
  readonly idempotencyKey?: string | undefined;
}

export interface FirstAdministratorInvited {
  readonly invitationId: string;
}

type Refused = FieldInvalid | OrganisationNotFound | OrganisationHasPeople | OperatorNotInvited;
export type InviteFirstAdministratorRefusal = Refused | TryAgain | IdempotencyConflict;
export type InviteFirstAdministratorResult = Result<FirstAdministratorInvited, InviteFirstAdministratorRefusal>;

/**
 * Gives an organisation that an import brought, or whose first invitation expired, its first administrator. Only where
 * nobody is yet (the database refuses it anywhere else), and to nobody who runs the system.
 */
@Injectable()
export class InviteFirstAdministratorUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  run(context: RequestContext, input: InviteFirstAdministratorInput): Promise<InviteFirstAdministratorResult> {
    const { idempotencyKey: key, ...rest } = input;
    const work = (tx: Transaction) => invite(tx, rest, publicUrlOf(this.config));
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'inviteFirstAdministrator', key, input: rest }, () => work(tx))));
  }
}

async function invite(
  tx: Transaction,
  input: Omit<InviteFirstAdministratorInput, 'idempotencyKey'>,
  publicUrl: string,
): Promise<Result<FirstAdministratorInvited, Refused>> {
  const email = parseEmailAddress(input.email);
  if (email === null) return refuse(fieldInvalid('email', 'an e-mail address'));
  const find = 'SELECT id, name, identity.awaits_administrator(id) AS awaits FROM identity.organisation WHERE id = $1';
  const [organisation] = isUuid(input.organisationId) ? await tx.sql<{ id: string; name: string; awaits: boolean }>(find, [input.organisationId]) : [];
  if (!organisation) return refuse(organisationUnknown);
  if (!organisation.awaits) return refuse(organisationHasPeople);
  if (await isKeeperAddress(tx, email)) return refuse(operatorNotInvited);
  const withdrawn = await withdrawOpen(tx, organisation.id, null);
  const invitationId = await inviteFirst(tx, { organisationId: organisation.id, organisationName: organisation.name, email, publicUrl });
  await tx.journal.write({
    agencyId: null,
    action: 'first-administrator.invited',
    subjectKind: 'organisation',
    subjectId: organisation.id,
    before: { withdrawn },
    after: { invitationId },
  });
  return ok({ invitationId });
}
