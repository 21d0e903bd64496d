import { Inject, Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, CONFIG, orTryAgain, publicUrlOf, UnitOfWork, type Config, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { parseEmailAddress } from '../../domain/people/email-address.js';
import type { OrganisationKind } from '../../domain/organisation-kind.js';
import { mayInvite, withdrawOpen } from '../../persistence/people/invitations.sql.js';
import { chainOf } from '../../persistence/people/members.sql.js';
import { inviteFirst, isKeeperAddress } from './first-administrator.js';
import {
  fieldInvalid,
  firstAdministratorByCommandLine,
  invitationLimit,
  operatorNotInvited,
  organisationHasPeople,
  organisationUnknown,
  type FieldInvalid,
  type FirstAdministratorByCommandLine,
  type InvitationLimit,
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

type Refused = FieldInvalid | OrganisationNotFound | OrganisationHasPeople | FirstAdministratorByCommandLine | OperatorNotInvited | InvitationLimit;
export type InviteFirstAdministratorRefusal = Refused | TryAgain | IdempotencyConflict;
export type InviteFirstAdministratorResult = Result<FirstAdministratorInvited, InviteFirstAdministratorRefusal>;

/** On the command line the organisation is named as the files name it. */
export interface InviteByCommandLineInput {
  readonly code: string;
  readonly email: string;
}

/**
 * Gives an organisation its first administrator. Only where nobody is yet (the database refuses it anywhere else), and to
 * nobody who runs the system. One that an import brought may have cases: there whoever runs the system through the API
 * could invite an address of their own, so it takes the command line (inviteByCommandLine). Of an agency it stands in the
 * chain of its journal, where the agency finds it.
 */
@Injectable()
export class InviteFirstAdministratorUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  run(context: RequestContext, input: InviteFirstAdministratorInput): Promise<InviteFirstAdministratorResult> {
    const { idempotencyKey: key, ...rest } = input;
    const work = async (tx: Transaction): Promise<Result<FirstAdministratorInvited, Refused>> => {
      const [organisation] = isUuid(rest.organisationId) ? await find(tx, 'id', rest.organisationId) : [];
      return organisation?.isImported === true ? refuse(firstAdministratorByCommandLine) : invite(tx, organisation, rest.email, publicUrlOf(this.config));
    };
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'inviteFirstAdministrator', key, input: rest }, () => work(tx))));
  }

  /** In the operator's scope, for whoever has the shell of the server; for imported organisations too. */
  inviteByCommandLine(context: RequestContext, { code, email }: InviteByCommandLineInput): Promise<InviteFirstAdministratorResult> {
    const work = async (tx: Transaction) => {
      const [organisation] = await find(tx, 'code', code);
      return invite(tx, organisation, email, publicUrlOf(this.config));
    };
    return orTryAgain(() => this.unitOfWork.run(context, work));
  }
}

interface Found {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly isImported: boolean;
  readonly awaits: boolean;
}

const find = (tx: Transaction, column: 'id' | 'code', value: string): Promise<(Found & { readonly [column: string]: unknown })[]> =>
  tx.sql(
    `SELECT id, kind, name, origin <> 'SERVICE' AS "isImported", identity.awaits_administrator(id) AS awaits
     FROM identity.organisation WHERE ${column} = $1`,
    [value],
  );

async function invite(tx: Transaction, organisation: Found | undefined, address: string, publicUrl: string): Promise<Result<FirstAdministratorInvited, Refused>> {
  const email = parseEmailAddress(address);
  if (email === null) return refuse(fieldInvalid('email', 'an e-mail address'));
  if (!organisation) return refuse(organisationUnknown);
  if (!organisation.awaits) return refuse(organisationHasPeople);
  if (await isKeeperAddress(tx, email)) return refuse(operatorNotInvited);
  if (!(await mayInvite(tx, organisation.id, { email }))) return refuse(invitationLimit);
  const withdrawn = await withdrawOpen(tx, organisation.id, null);
  const invitationId = await inviteFirst(tx, { organisationId: organisation.id, organisationName: organisation.name, email, publicUrl });
  await tx.journal.write({
    agencyId: chainOf(organisation),
    action: 'first-administrator.invited',
    subjectKind: 'organisation',
    subjectId: organisation.id,
    before: { withdrawn },
    after: { invitationId },
  });
  return ok({ invitationId });
}
