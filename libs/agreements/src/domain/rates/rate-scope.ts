/** What a settlement rate applies to; a field that is null applies to all (exchange-format.md 5). */
export interface RateScope {
  readonly offerId: string | null;
  readonly hostId: string | null;
  /** The debtor. */
  readonly userId: string | null;
  readonly category: string | null;
}

/** How much each field of a scope weighs; every sum tells which fields were given. */
export const SCOPE_WEIGHTS = { OFFER: 16, HOST: 8, USER: 4, CATEGORY: 2 } as const;
export type ScopeField = keyof typeof SCOPE_WEIGHTS;

const VALUES: Readonly<Record<ScopeField, keyof RateScope>> = { OFFER: 'offerId', HOST: 'hostId', USER: 'userId', CATEGORY: 'category' };

/** The fields that a rate names, the weightiest first. */
export const namedFields = (scope: RateScope): ScopeField[] =>
  (Object.keys(SCOPE_WEIGHTS) as ScopeField[]).filter((field) => scope[VALUES[field]] !== null);

/** 0 for an agency's default, 30 for a rate that names all four. */
export const specificity = (scope: RateScope): number => namedFields(scope).reduce((sum, field) => sum + SCOPE_WEIGHTS[field], 0);

export const isSameScope = (a: RateScope, b: RateScope): boolean => Object.values(VALUES).every((name) => a[name] === b[name]);
