export { bookClosedMonth, type ClosedMonthToBook } from './book-closed-month.js';
export { FindLedgerQuery, type Balance, type LedgerEntry, type LedgerFilter, type Posting } from './find-ledger.query.js';
