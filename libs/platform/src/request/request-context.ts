/**
 * In whose name a transaction runs: who, for which organisation, why, and the id that ties its traces together.
 * The unit of work hands it to the database, whose policies decide by it what can be seen.
 */
export interface RequestContext {
  /** Id of the signed-in person, `machine:<id>`, `job:<name>` or `operator`. Never a name. */
  readonly actor: string;
  /** The organisation acted for; null for the operator's commands, who then sees across organisations. */
  readonly organisationId: string | null;
  readonly scope: 'ORGANISATION' | 'OPERATOR' | 'KEEPER';
  /** Roles of the actor in that organisation. */
  readonly roles: readonly string[];
  /** Whether the actor signs for the organisation: an agency's caseworker with that right of their own (TS-15). Absent: not. */
  readonly signingRight?: boolean;
  /** Why, in a code such as CASE_WORK, CLEARING, IMPORT (§ 64 (1) SGB VIII). */
  readonly purpose: string;
  readonly correlationId: string;
}

export const operatorContext = (purpose: string, correlationId: string): RequestContext => ({
  actor: 'operator',
  organisationId: null,
  scope: 'OPERATOR',
  roles: ['OPERATOR'],
  purpose,
  correlationId,
});

/**
 * A signed-in person of those who run the system, or the system itself while somebody signs in or answers an invitation:
 * sees and writes what keeping needs (organisations, people, mail) and no case, no agreement, no money.
 */
export const keeperContext = (actor: string, purpose: string, correlationId: string): RequestContext => ({
  actor,
  organisationId: null,
  scope: 'KEEPER',
  roles: ['OPERATOR'],
  purpose,
  correlationId,
});

/** A background job acts for one organisation with no more rights than that organisation has. */
export const jobContext = (job: string, organisationId: string, purpose: string, correlationId: string): RequestContext => ({
  actor: `job:${job}`,
  organisationId,
  scope: 'ORGANISATION',
  roles: ['JOB'],
  purpose,
  correlationId,
});
