import { FindLedgerQuery } from './find-ledger.query.js';

/** What the module of this context provides for the books. */
export const ledgerProviders = [FindLedgerQuery];
