import type { LocalDate, Refusal } from '#kernel';
import type { LicenceDependency } from '../../domain/licences/licence-dependency.js';

/** DD-26: licences of facilities rest on the co-use that would be lost. Whoever has seen them all says so, and it ends. */
export interface LicenceDepends extends Refusal {
  readonly code: 'LICENCE_DEPENDS';
  readonly dependents: readonly LicenceDependency[];
  /** The first day without co-use. */
  readonly lostFrom: LocalDate;
}

/** There is no such co-use, or the caller's organisation has no agreement with that agency: all answer alike. */
export interface CoUseNotFound extends Refusal {
  readonly code: 'CO_USE_NOT_FOUND';
}

/** The same facility was declared before. */
export interface AlreadyDeclared extends Refusal {
  readonly code: 'ALREADY_DECLARED';
}

/** No such dependency of the caller's organisation, or withdrawn before. */
export interface DependencyNotFound extends Refusal {
  readonly code: 'DEPENDENCY_NOT_FOUND';
}

export const coUseUnknown: CoUseNotFound = { code: 'CO_USE_NOT_FOUND', message: 'There is no such co-use.' };
export const alreadyDeclared: AlreadyDeclared = { code: 'ALREADY_DECLARED', message: 'This facility was declared before.' };
export const dependencyUnknown: DependencyNotFound = { code: 'DEPENDENCY_NOT_FOUND', message: 'There is no such declaration.' };

export const licenceDepends = (dependents: readonly LicenceDependency[], lostFrom: LocalDate): LicenceDepends => ({
  code: 'LICENCE_DEPENDS',
  message: `The licences of ${dependents.length} facilities rest on the co-use that would be lost from ${lostFrom} on.`,
  dependents,
  lostFrom,
});
