import { Inject, Injectable } from '@nestjs/common';
import { FEDERAL_STATES, ok, refuse, type Result } from '#kernel';
import { answerOnce, CONFIG, orTryAgain, publicUrlOf, UnitOfWork, type Config, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { parseEmailAddress } from '../../domain/people/email-address.js';
import { isExchangeCode, ORGANISATION_NAME, parseLine, parseOrganisationName } from '../../domain/people/plain-text.js';
import { mayInvite } from '../../persistence/people/invitations.sql.js';
import { inviteFirst, isKeeperAddress } from './first-administrator.js';
import {
  codeTaken,
  fieldInvalid,
  invitationLimit,
  operatorNotInvited,
  type CodeTaken,
  type FieldInvalid,
  type InvitationLimit,
  type OperatorNotInvited,
} from './people-refusals.js';

export interface CreateOrganisationInput {
  /** Identifier in the files of the exchange format, unique in the installation. */
  readonly code: string;
  readonly name: string;
  /** Eight digits (AGS); the federal state follows from them. */
  readonly municipalityAgs: string;
  readonly street?: string | undefined;
  readonly postalCode?: string | undefined;
  /** Who is invited as the first administrator. */
  readonly administratorEmail: string;
  readonly idempotencyKey?: string | undefined;
}

export interface OrganisationCreated {
  readonly organisationId: string;
  readonly invitationId: string;
}

type Refused = FieldInvalid | CodeTaken | OperatorNotInvited | InvitationLimit;
export type CreateOrganisationRefusal = Refused | TryAgain | IdempotencyConflict;
export type CreateOrganisationResult = Result<OrganisationCreated, CreateOrganisationRefusal>;

/**
 * Sets an agency up, with its first administrator invited by mail; by those who run the system, who then have no more to
 * do with it. Providers and partners come by the invitation of an agency into its network.
 */
@Injectable()
export class CreateOrganisationUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  run(context: RequestContext, input: CreateOrganisationInput): Promise<CreateOrganisationResult> {
    const { idempotencyKey: key, ...rest } = input;
    const work = (tx: Transaction) => create(tx, rest, publicUrlOf(this.config));
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'createOrganisation', key, input: rest }, () => work(tx))));
  }
}

type Wish = Omit<CreateOrganisationInput, 'idempotencyKey'>;

interface CheckedWish {
  readonly code: string;
  readonly name: string;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly municipalityAgs: string;
  readonly federalState: string;
  readonly email: string;
}

async function create(tx: Transaction, wish: Wish, publicUrl: string): Promise<Result<OrganisationCreated, Refused>> {
  const checked = check(wish);
  if (!checked.ok) return checked;
  const { email, ...organisation } = checked.value;
  if (await isKeeperAddress(tx, email)) return refuse(operatorNotInvited);
  const [row] = await tx.sql<{ id: string }>(
    `INSERT INTO identity.organisation (code, kind, name, street, postal_code, municipality_ags, federal_state)
     VALUES ($1, 'AGENCY', $2, $3, $4, $5, $6) ON CONFLICT (code) DO NOTHING RETURNING id`,
    [organisation.code, organisation.name, organisation.street, organisation.postalCode, organisation.municipalityAgs, organisation.federalState],
  );
  if (!row) return refuse(codeTaken);
  if (!(await mayInvite(tx, row.id, { email }))) return refuse(invitationLimit);
  const invitationId = await inviteFirst(tx, { organisationId: row.id, organisationName: organisation.name, email, publicUrl });
  const after = { ...organisation, kind: 'AGENCY', invitationId };
  await tx.journal.write({ agencyId: null, action: 'organisation.created', subjectKind: 'organisation', subjectId: row.id, after });
  return ok({ organisationId: row.id, invitationId });
}

const AGS = /^(0[1-9]|1[0-6])[0-9]{6}$/;

function check(wish: Wish): Result<CheckedWish, FieldInvalid> {
  const { code, municipalityAgs } = wish;
  if (!isExchangeCode(code)) return refuse(fieldInvalid('code', 'an identifier of 1 to 64 characters without "|" and ":"'));
  const name = parseOrganisationName(wish.name);
  if (name === null) return refuse(fieldInvalid('name', ORGANISATION_NAME));
  if (!AGS.test(municipalityAgs)) return refuse(fieldInvalid('municipalityAgs', 'the eight digits of a municipality'));
  const street = wish.street === undefined ? null : parseLine(wish.street, 200);
  if (street === null && wish.street !== undefined) return refuse(fieldInvalid('street', 'a street of 1 to 200 characters'));
  if (wish.postalCode !== undefined && !/^[0-9]{5}$/.test(wish.postalCode)) return refuse(fieldInvalid('postalCode', 'a postal code of five digits'));
  const email = parseEmailAddress(wish.administratorEmail);
  if (email === null) return refuse(fieldInvalid('administratorEmail', 'an e-mail address'));
  const federalState = FEDERAL_STATES[Number(municipalityAgs.slice(0, 2)) - 1]!;
  return ok({ code, name, street, postalCode: wish.postalCode ?? null, municipalityAgs, federalState, email });
}
