import { BalanceResolver } from './balance.resolver.js';
import { LedgerResolver } from './ledger.resolver.js';

export const ledgerResolvers = [BalanceResolver, LedgerResolver];
