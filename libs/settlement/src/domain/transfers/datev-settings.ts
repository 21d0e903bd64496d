/** How an organisation keeps its books in DATEV. */
export interface DatevSettings {
  /** Beraternummer, 1001 to 9999999. */
  readonly consultantNumber: number;
  /** Mandantennummer, 1 to 99999. */
  readonly clientNumber: number;
  /** Two digits: 04 is SKR04. */
  readonly chartOfAccounts: string;
  /** Digits of a general ledger account, 4 to 8; an account of a person has one more. */
  readonly accountLength: number;
  /** Month in which the fiscal year begins, 1 to 12. */
  readonly fiscalYearStart: number;
  /** What others owe; may be an account of a person. */
  readonly receivableAccount: string;
  /** What is owed to others; may be an account of a person. */
  readonly payableAccount: string;
  readonly revenueAccount: string;
  readonly expenseAccount: string;
}

/**
 * What is taken while an organisation has said nothing of its books: SKR04 with receivables and payables outside of the accounts of persons (1210, 3310),
 * services of others (5900), and revenue free of tax (4100, § 4 Nr. 8 ff. UStG) or with 19 percent (4400), as its tax status says.
 */
export const defaultDatevSettings = (vatStatus: 'EXEMPT' | 'TAXABLE' | null): DatevSettings => ({
  consultantNumber: 1001,
  clientNumber: 1,
  chartOfAccounts: '04',
  accountLength: 4,
  fiscalYearStart: 1,
  receivableAccount: '1210',
  payableAccount: '3310',
  revenueAccount: vatStatus === 'TAXABLE' ? '4400' : '4100',
  expenseAccount: '5900',
});

const within = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most;
const isAccount = (account: string, ...lengths: readonly number[]): boolean => /^[1-9]\d*$|^0\d*[1-9]\d*$/.test(account) && lengths.includes(account.length);

/** The first field that DATEV would refuse; null where it takes them all. */
export function findDatevProblem(settings: DatevSettings): keyof DatevSettings | null {
  const { accountLength: length } = settings;
  const rules: readonly (readonly [keyof DatevSettings, boolean])[] = [
    ['consultantNumber', within(settings.consultantNumber, 1001, 9_999_999)],
    ['clientNumber', within(settings.clientNumber, 1, 99_999)],
    ['chartOfAccounts', /^\d{2}$/.test(settings.chartOfAccounts)],
    ['accountLength', within(length, 4, 8)],
    ['fiscalYearStart', within(settings.fiscalYearStart, 1, 12)],
    ['receivableAccount', isAccount(settings.receivableAccount, length, length + 1)],
    ['payableAccount', isAccount(settings.payableAccount, length, length + 1)],
    ['revenueAccount', isAccount(settings.revenueAccount, length)],
    ['expenseAccount', isAccount(settings.expenseAccount, length)],
  ];
  return rules.find(([, holds]) => !holds)?.[0] ?? null;
}
