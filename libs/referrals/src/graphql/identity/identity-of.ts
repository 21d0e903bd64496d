import type { CaseIdentity, Guardian } from '../../domain/identity/case-identity.js';
import type { CaseGuardianInputType, RecordCaseIdentityInputType } from './case-identity.input.js';

/** The people of an input as the use case takes them: what is left out is null. */
export function identityOf({ youngPerson, guardians }: Pick<RecordCaseIdentityInputType, 'youngPerson' | 'guardians'>): CaseIdentity {
  return { youngPerson: { ...personOf(youngPerson), dateOfBirth: youngPerson.dateOfBirth }, guardians: guardians.map(personOf) };
}

const personOf = (input: CaseGuardianInputType): Guardian => ({
  givenNames: input.givenNames,
  familyName: input.familyName,
  street: input.street ?? null,
  postalCode: input.postalCode ?? null,
  town: input.town ?? null,
  phone: input.phone ?? null,
  email: input.email ?? null,
});
