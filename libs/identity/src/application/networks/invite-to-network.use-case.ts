import { Inject, Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type IdSource, type LocalDate, type Result } from '#kernel';
import { CONFIG, ID_SOURCE, publicUrlOf, queueMails, UnitOfWork, type Config, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import {
  expireInvitations,
  findAddressesOfInvited,
  insertInvitation,
  type NetworkInvitationRecord,
  type NewOrganisation,
  type WrittenInvitation,
} from '../../persistence/networks/invitation.sql.js';
import { findLaterMembership } from '../../persistence/networks/membership.sql.js';
import { findOwnAgency, findProvider, type Party } from '../../persistence/networks/party.sql.js';
import { mayInvite } from '../../persistence/people/invitations.sql.js';
import type { PlaceUnknown, PartnerTypeUnfit } from '../organisations/organisation-refusals.js';
import { newSecret } from '../people/one-time-secret.js';
import { fieldInvalid, invitationLimit, type FieldInvalid, type InvitationLimit } from '../people/people-refusals.js';
import { runCommand, type Command } from '../run-command.js';
import {
  agencyUnknown,
  alreadyInNetwork,
  alreadyInvited,
  providerUnknown,
  type AgencyNotFound,
  type AlreadyInNetwork,
  type AlreadyInvited,
  type ProviderNotFound,
} from './network-refusals.js';
import { parseNewOrganisation, type NewOrganisationInput } from './new-organisation.js';

export interface InviteToNetworkInput extends Command {
  /** An organisation that is there; or … */
  readonly organisationId?: string | undefined;
  /** … one that is created when its first administrator accepts. */
  readonly newOrganisation?: NewOrganisationInput | undefined;
  /** First day of the membership; left out: today. Whoever accepts later begins on that day. */
  readonly validFrom?: LocalDate | undefined;
}

type Refusals = AgencyNotFound | ProviderNotFound | FieldInvalid | PlaceUnknown | PartnerTypeUnfit | AlreadyInvited | AlreadyInNetwork | InvitationLimit;
export type InviteToNetworkRefusal = Refusals | TryAgain | IdempotencyConflict;

/** 14 days, to the hour on days of which the clock is put forward or back, too. */
const HOURS = 336;

interface Invited {
  readonly invitation: { readonly organisationId: string; readonly validFrom: LocalDate | null; readonly created: NewOrganisation | null };
  readonly name: string;
  /** Where a link leads, behind the address of the service. */
  readonly path: string;
}

/**
 * An agency asks a provider or partner into its network, by mail to its administrators; of one that is not there yet, to
 * the address that is to be its first. The token of such a link is in the mail alone, behind `#`, which no server sees.
 */
@Injectable()
export class InviteToNetworkUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
  ) {}

  run(context: RequestContext, input: InviteToNetworkInput): Promise<Result<NetworkInvitationRecord, InviteToNetworkRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'inviteToNetwork', input }, (tx, wish) => this.invite(tx, wish));
  }

  private async invite(tx: Transaction, input: InviteToNetworkInput): Promise<Result<NetworkInvitationRecord, Refusals>> {
    const agency = await findOwnAgency(tx);
    if (!agency) return refuse(agencyUnknown);
    if ((input.organisationId === undefined) === (input.newOrganisation === undefined)) {
      return refuse(fieldInvalid('organisationId', 'either an organisation or a new one'));
    }
    const invited = input.newOrganisation === undefined ? await this.existing(tx, agency, input) : await this.created(tx, input);
    if (!invited.ok) return invited;
    const { invitation, name, path } = invited.value;
    if (!(await mayInvite(tx, agency.id, invitation.created ?? invitation))) return refuse(invitationLimit);
    await expireInvitations(tx, invitation.organisationId, invitation.created?.email ?? null);
    const written = await insertInvitation(tx, invitation, HOURS);
    if (!written) return refuse(alreadyInvited);
    const addresses = invitation.created ? [invitation.created.email] : await findAddressesOfInvited(tx, written.id);
    const params = { agency: agency.name, organisation: name, lastDay: written.lastDay, link: `${publicUrlOf(this.config)}/${path}` };
    await queueMails(tx, addresses.map((to) => ({ to, template: 'network-invitation', params })));
    await journal(tx, written);
    return ok(recordOf(written));
  }

  private async existing(tx: Transaction, agency: Party, { organisationId, validFrom }: InviteToNetworkInput): Promise<Result<Invited, ProviderNotFound | AlreadyInNetwork>> {
    const organisation = isUuid(organisationId!) ? await findProvider(tx, organisationId!) : undefined;
    if (!organisation) return refuse(providerUnknown);
    const membership = await findLaterMembership(tx, agency.id, organisation.id, validFrom ?? null);
    if (membership) return refuse(alreadyInNetwork(membership.validTo));
    const invitation = { organisationId: organisation.id, validFrom: validFrom ?? null, created: null };
    return ok({ invitation, name: organisation.name, path: 'netzwerk' });
  }

  private async created(tx: Transaction, { newOrganisation, validFrom }: InviteToNetworkInput): Promise<Result<Invited, FieldInvalid | PlaceUnknown | PartnerTypeUnfit>> {
    const parsed = await parseNewOrganisation(tx, newOrganisation!);
    if (!parsed.ok) return parsed;
    const secret = newSecret();
    const invitation = { organisationId: this.ids.next(), validFrom: validFrom ?? null, created: { ...parsed.value, tokenHash: secret.hash } };
    return ok({ invitation, name: parsed.value.name, path: `netzwerk-einladung#${secret.text}` });
  }
}

const recordOf = ({ lastDay: _lastDay, ...record }: WrittenInvitation): NetworkInvitationRecord => record;

/** Without the address: it belongs to a person who has not agreed to anything yet. */
async function journal(tx: Transaction, invitation: NetworkInvitationRecord): Promise<void> {
  const { organisationId, isNew, organisationName, validFrom } = invitation;
  await tx.journal.write({
    agencyId: invitation.agencyId,
    action: 'network.invited',
    subjectKind: 'network_invitation',
    subjectId: invitation.id,
    after: { organisationId, isNew, organisationName, validFrom },
  });
}
