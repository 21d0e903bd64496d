import type { LocalDate, Refusal } from '#kernel';
import { roleProblem, ROLES_OF_KIND, type OrganisationRole, type RoleWish } from '../../domain/people/organisation-roles.js';
import type { OrganisationKind } from '../../domain/organisation-kind.js';

/** Nobody of the organisation has this id; somebody of another one answers alike. */
export interface PersonNotFound extends Refusal {
  readonly code: 'PERSON_NOT_FOUND';
}

/** Somebody belongs to an organisation in one role at least. */
export interface NoRole extends Refusal {
  readonly code: 'NO_ROLE';
}

/** An organisation of this kind does not have these roles. */
export interface RoleNotOfOrganisation extends Refusal {
  readonly code: 'ROLE_NOT_OF_ORGANISATION';
  readonly roles: readonly OrganisationRole[];
  readonly possible: readonly OrganisationRole[];
}

/** TS-15: only a caseworker of an agency signs. */
export interface SigningRightNeedsCaseworker extends Refusal {
  readonly code: 'SIGNING_RIGHT_NEEDS_CASEWORKER';
}

/** Nobody would be left to administer the organisation. */
export interface LastAdministrator extends Refusal {
  readonly code: 'LAST_ADMINISTRATOR';
}

/** What was typed cannot be taken as it is. */
export interface FieldInvalid extends Refusal {
  readonly code: 'FIELD_INVALID';
  /** Name of the field of the input. */
  readonly field: string;
}

/** The address belongs to somebody of this very organisation. */
export interface AlreadyMember extends Refusal {
  readonly code: 'ALREADY_MEMBER';
}

/** Unknown, expired, used or withdrawn, or not the caller's: one refusal with one wording. */
export interface InvitationInvalid extends Refusal {
  readonly code: 'INVITATION_INVALID';
}

export interface InvitationNotFound extends Refusal {
  readonly code: 'INVITATION_NOT_FOUND';
}

/** Accepted, withdrawn or expired before. */
export interface InvitationClosed extends Refusal {
  readonly code: 'INVITATION_CLOSED';
}

/** The days lie in the past or end before they begin. */
export interface SpanNotPossible extends Refusal {
  readonly code: 'SPAN_NOT_POSSIBLE';
  /** Today in Europe/Berlin: the earliest first day. */
  readonly today: LocalDate;
}

/** Nobody stands in for themselves, and an auditor for nobody. */
export interface DeputyNotPossible extends Refusal {
  readonly code: 'DEPUTY_NOT_POSSIBLE';
}

/** The person has a deputy on some of these days. */
export interface AlreadySubstituted extends Refusal {
  readonly code: 'ALREADY_SUBSTITUTED';
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
}

export interface SubstitutionNotFound extends Refusal {
  readonly code: 'SUBSTITUTION_NOT_FOUND';
}

export interface TokenNotFound extends Refusal {
  readonly code: 'TOKEN_NOT_FOUND';
}

/** A machine's token ends in the future, and within two years. */
export interface ExpiryNotPossible extends Refusal {
  readonly code: 'EXPIRY_NOT_POSSIBLE';
  readonly latest: Date;
}

export interface OrganisationNotFound extends Refusal {
  readonly code: 'ORGANISATION_NOT_FOUND';
}

/** Another organisation has this identifier. */
export interface CodeTaken extends Refusal {
  readonly code: 'CODE_TAKEN';
}

/** People belong to it, and they invite others themselves. */
export interface OrganisationHasPeople extends Refusal {
  readonly code: 'ORGANISATION_HAS_PEOPLE';
}

/** Whoever runs the system sees no case, so they make nobody of their own number an administrator. */
export interface OperatorNotInvited extends Refusal {
  readonly code: 'OPERATOR_NOT_INVITED';
}

/** Whoever runs the system belongs to no organisation, and the other way round. */
export interface OperatorNoMember extends Refusal {
  readonly code: 'OPERATOR_NO_MEMBER';
}

/** The organisation came by an import and may have cases: only whoever has the server's shell settles who administers it first. */
export interface FirstAdministratorByCommandLine extends Refusal {
  readonly code: 'FIRST_ADMINISTRATOR_BY_COMMAND_LINE';
}

/** As many invitations as may go out in a day, to the address or of the organisation; which of them is not told. */
export interface InvitationLimit extends Refusal {
  readonly code: 'INVITATION_LIMIT';
}

export type RoleRefusal = NoRole | RoleNotOfOrganisation | SigningRightNeedsCaseworker;

export const personUnknown: PersonNotFound = { code: 'PERSON_NOT_FOUND', message: 'There is no such person in the organisation.' };
export const lastAdministrator: LastAdministrator = { code: 'LAST_ADMINISTRATOR', message: 'The organisation needs an administrator: appoint another one first.' };
export const alreadyMember: AlreadyMember = { code: 'ALREADY_MEMBER', message: 'Somebody with this address belongs to the organisation already.' };
export const invitationInvalid: InvitationInvalid = { code: 'INVITATION_INVALID', message: 'This invitation does not hold. Ask for a new one.' };
export const invitationUnknown: InvitationNotFound = { code: 'INVITATION_NOT_FOUND', message: 'There is no such invitation.' };
export const invitationClosed: InvitationClosed = { code: 'INVITATION_CLOSED', message: 'The invitation is accepted, withdrawn or expired.' };
export const deputyNotPossible: DeputyNotPossible = { code: 'DEPUTY_NOT_POSSIBLE', message: 'Nobody is their own deputy.' };
export const deputyIsAuditor: DeputyNotPossible = { code: 'DEPUTY_NOT_POSSIBLE', message: 'Whoever only audits the organisation stands in for nobody.' };
export const substitutionUnknown: SubstitutionNotFound = { code: 'SUBSTITUTION_NOT_FOUND', message: 'There is no such substitution.' };
export const tokenUnknown: TokenNotFound = { code: 'TOKEN_NOT_FOUND', message: 'There is no such token.' };
export const organisationUnknown: OrganisationNotFound = { code: 'ORGANISATION_NOT_FOUND', message: 'There is no such organisation.' };
export const codeTaken: CodeTaken = { code: 'CODE_TAKEN', message: 'Another organisation has this identifier.' };
export const organisationHasPeople: OrganisationHasPeople = { code: 'ORGANISATION_HAS_PEOPLE', message: 'People belong to the organisation; its administrators invite others.' };
export const operatorNotInvited: OperatorNotInvited = {
  code: 'OPERATOR_NOT_INVITED',
  message: 'The address belongs to somebody who runs the system; they appoint others, not themselves.',
};

export const operatorNoMember: OperatorNoMember = {
  code: 'OPERATOR_NO_MEMBER',
  message: 'Nobody runs the system and belongs to an organisation: end the one before the other begins.',
};
export const firstAdministratorByCommandLine: FirstAdministratorByCommandLine = {
  code: 'FIRST_ADMINISTRATOR_BY_COMMAND_LINE',
  message: 'The organisation came by an import: its first administrator is invited on the command line (pv administrator).',
};
export const invitationLimit: InvitationLimit = { code: 'INVITATION_LIMIT', message: 'No more invitations go out today, to this address or from this organisation.' };

export const fieldInvalid = (field: string, expected: string): FieldInvalid => ({ code: 'FIELD_INVALID', message: `${field}: ${expected} was expected.`, field });

export const spanNotPossible = (today: LocalDate): SpanNotPossible => ({
  code: 'SPAN_NOT_POSSIBLE',
  message: `The substitution must begin on ${today} or later and not end before it begins.`,
  today,
});

export const alreadySubstituted = (span: { readonly validFrom: LocalDate; readonly validTo: LocalDate }): AlreadySubstituted => ({
  code: 'ALREADY_SUBSTITUTED',
  message: `The person has a deputy from ${span.validFrom} to ${span.validTo}.`,
  ...span,
});

export const expiryNotPossible = (latest: Date): ExpiryNotPossible => ({
  code: 'EXPIRY_NOT_POSSIBLE',
  message: 'The token must expire in the future, and within two years.',
  latest,
});

/** Why these roles cannot be had in an organisation of this kind; null: they can. */
export function roleRefusal(kind: OrganisationKind, wish: RoleWish): RoleRefusal | null {
  const problem = roleProblem(kind, wish);
  switch (problem?.problem) {
    case undefined:
      return null;
    case 'NO_ROLE':
      return { code: 'NO_ROLE', message: 'One role at least was expected.' };
    case 'SIGNING_RIGHT':
      return { code: 'SIGNING_RIGHT_NEEDS_CASEWORKER', message: 'Only a caseworker of an agency has the right to sign.' };
    case 'UNFIT':
      return {
        code: 'ROLE_NOT_OF_ORGANISATION',
        message: `Such an organisation does not have the role ${problem.roles.join(', ')}.`,
        roles: problem.roles,
        possible: ROLES_OF_KIND[kind],
      };
  }
}

/** A token would outlast the administrator who issued it. */
export const noMachineAdministers = (kind: OrganisationKind): RoleNotOfOrganisation => ({
  code: 'ROLE_NOT_OF_ORGANISATION',
  message: 'No program administers an organisation.',
  roles: ['ADMINISTRATOR'],
  possible: ROLES_OF_KIND[kind].filter((role) => role !== 'ADMINISTRATOR'),
});
