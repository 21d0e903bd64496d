import { SetMetadata } from '@nestjs/common';

/** Who may call a handler. A handler without a rule is closed to everybody, and the API does not start with one. */
export type AccessRule =
  | { readonly kind: 'PUBLIC'; readonly reason: string }
  /** Any signed-in person, also before an organisation is chosen. */
  | { readonly kind: 'SIGNED_IN' }
  | { readonly kind: 'ROLES'; readonly roles: readonly AllowedRole[]; readonly purpose: Purpose };

/** Roles of people in an organisation (identity.membership). */
export const ROLES = [
  'ADMINISTRATOR',
  'CASEWORKER',
  'CERTIFIER',
  'BILLING',
  'QUALITY',
  'CONTROLLER',
  'CASE_LEAD',
  'GROUP_LEAD',
  'AUDITOR',
] as const;
export type Role = (typeof ROLES)[number];

/** OPERATOR: a person who runs the system (identity.keeper). Of no organisation, so it is no role of a membership. */
export type AllowedRole = Role | 'OPERATOR';

/** Why somebody asks (§ 64 (1) SGB VIII: data are used for the purpose for which they were collected). */
export const PURPOSES = ['CASE_WORK', 'GROUP_WORK', 'CLEARING', 'QUALITY', 'CONTROLLING', 'ADMINISTRATION', 'AUDIT'] as const;
export type Purpose = (typeof PURPOSES)[number];

export const ACCESS_RULE = 'platzverbund:access';

/**
 * Callable with one of these roles in the organisation acted for; with OPERATOR also by those who run the system, who then
 * act for no organisation. The purpose holds unless the request names another.
 */
export const Allow = (purpose: Purpose, ...roles: readonly AllowedRole[]) =>
  SetMetadata(ACCESS_RULE, { kind: 'ROLES', roles, purpose } satisfies AccessRule);

/** Callable by whoever is signed in, whatever their role and organisation. */
export const SignedIn = () => SetMetadata(ACCESS_RULE, { kind: 'SIGNED_IN' } satisfies AccessRule);

/** Callable by everybody; the reason stands in the list of handlers. */
export const Public = (reason: string) => SetMetadata(ACCESS_RULE, { kind: 'PUBLIC', reason } satisfies AccessRule);
