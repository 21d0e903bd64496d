import type { RegimeTerms } from '../regimes/regime-terms.js';
import type { AccountKind } from './budget-codes.js';
import { splitExactly } from './split-exactly.js';

export type BudgetShares = Pick<RegimeTerms, 'asdBasisPoints' | 'variableBasisPoints' | 'providerBasisPoints'>;

export interface AccountShare {
  readonly kind: AccountKind;
  readonly amount: bigint;
}

const WHOLE = 10_000n;

/**
 * A total in cents or minutes, split into the accounts of a budget as its regime says: the ASD volume off the total, the
 * rest into personalised and variable (TS-02, TS-03: 85 / 15, then 80 / 20); or the provider's share, with the rest for
 * the agency (GZ-02: 22 %); or all of it one provider's. The parts always add up to the total.
 */
export function splitBudget(total: bigint, shares: BudgetShares): AccountShare[] {
  if (shares.asdBasisPoints !== null && shares.variableBasisPoints !== null) {
    const [space, asd] = halves(total, BigInt(shares.asdBasisPoints));
    const [personalised, variable] = halves(space, BigInt(shares.variableBasisPoints));
    return [
      { kind: 'PERSONALISED', amount: personalised },
      { kind: 'VARIABLE', amount: variable },
      { kind: 'ASD', amount: asd },
    ];
  }
  if (shares.providerBasisPoints === null) return [{ kind: 'PROVIDER_BUDGET', amount: total }];
  const [asd, provider] = halves(total, BigInt(shares.providerBasisPoints));
  return [
    { kind: 'PROVIDER_BUDGET', amount: provider },
    { kind: 'ASD', amount: asd },
  ];
}

/** The rest first, then the share. */
function halves(total: bigint, share: bigint): [rest: bigint, part: bigint] {
  const [rest, part] = splitExactly(total, [WHOLE - share, share]);
  return [rest!, part!];
}
