import type { CreateBudgetInput } from '../../application/budgets/create-budget.use-case.js';
import type { CreateBudgetInputType } from './budget.inputs.js';

/** The wish as the use case takes it: null means not given. */
export const toNewBudget = ({ socialSpaceId, agreementId, validTo, totalCents, volume, totalMinutes, ...given }: CreateBudgetInputType): CreateBudgetInput => ({
  ...given,
  socialSpaceId: socialSpaceId ?? undefined,
  agreementId: agreementId ?? undefined,
  validTo: validTo ?? undefined,
  totalCents: totalCents ?? undefined,
  volume: volume ? { ...volume, tariffRises: volume.tariffRises.map((rise) => ({ ...rise })) } : undefined,
  totalMinutes: totalMinutes ?? undefined,
});
