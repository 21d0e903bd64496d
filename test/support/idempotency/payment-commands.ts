import { must } from '../agreement-network.js';
import type { TestApi } from '../api.js';
import { LedgerOffice } from '../ledger-office.js';
import type { Earlier } from './earlier-commands.js';
import type { Preparation } from './seat-commands.js';

/** Mutations about payments, set-offs and bank statements. */
export const PAYMENT_COMMAND_FIELDS = ['recordPayment', 'reverseBooking', 'proposeSetOff', 'answerSetOff', 'assignBankEntry', 'dismissBankEntry', 'setPaymentRules'] as const;

/** One agency with two providers, and as many closed months as one likes: in one P owes Q, in the next Q owes P. */
export async function openPaymentCommands(api: TestApi, before: Earlier): Promise<Readonly<Record<string, Preparation>>> {
  const office = await new LedgerOffice(api.database).open('APQ');
  const [agency, payer, payee] = [
    await api.signIn('billing@a.payments.example', office.id('A'), 'BILLING'),
    await api.signIn('billing@p.payments.example', office.id('P'), 'BILLING'),
    await api.signIn('billing@q.payments.example', office.id('Q'), 'BILLING'),
  ];
  let months = 0;
  let entries = 0;
  /** The items of a new month. */
  const owed = async (debtor: string, creditor: string): Promise<string> => {
    const period = `20${10 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
    months += 1;
    await office.closeMonth(period, [['SETTLEMENT', debtor, creditor, 1_000]], [[debtor, creditor, 1_000]], '2025-01-10T10:00:00Z');
    const { rows } = await api.database.superuser.query<{ id: string }>('SELECT id FROM settlement.open_item WHERE agency_id = $1 AND period = $2', [office.id('A'), `${period}-01`]);
    return rows[0]!.id;
  };
  const pair = { agencyId: office.id('A'), counterpartId: office.id('Q') };
  const opposite = async () => [await owed('P', 'Q'), await owed('Q', 'P')];
  const entry = async (): Promise<string> => {
    const { superuser } = api.database;
    const { rows } = await superuser.query<{ id: string }>(
      `INSERT INTO settlement.bank_statement (organisation_id, account, code, opening_cents, closing_cents, entry_count, content, imported_by)
       SELECT $1, 'DE02120300000000202051', 'S' || count(*), 0, 0, 0, 'any', 'any' FROM settlement.bank_statement RETURNING id`,
      [office.id('P')],
    );
    const made = await superuser.query<{ id: string }>(
      `INSERT INTO settlement.bank_entry (organisation_id, statement_id, place, booked_on, cents, is_return, remittance) VALUES ($1, $2, 1, '2025-01-20', -100, false, 'Auszug ' || $3::text) RETURNING id`,
      [office.id('P'), rows[0]!.id, ++entries],
    );
    return made.rows[0]!.id;
  };
  return {
    recordPayment: async () => {
      await owed('P', 'Q');
      return { credentials: payer, input: { ...pair, direction: 'PAID', cents: '100', paidOn: '2025-01-20', reference: `Zahlung ${months}` } };
    },
    reverseBooking: async () => {
      const itemId = await owed('P', 'Q');
      const { entryId } = must(await office.pay('P', 'PAID', 'Q', 1_000, { paidOn: '2025-01-21', reference: `Storno ${months}`, items: [{ itemId, cents: 1_000n }] }));
      return { credentials: payee, input: { entryId, reason: 'Nicht eingegangen.' } };
    },
    proposeSetOff: async () => ({ credentials: payer, input: { itemIds: await opposite() } }),
    answerSetOff: async () => {
      const proposed = await before('proposeSetOff', { itemIds: await opposite() }, payer);
      return { credentials: payee, input: { setOffId: String(proposed['id']), accepted: true } };
    },
    assignBankEntry: async () => {
      await owed('P', 'Q');
      return { credentials: payer, input: { bankEntryId: await entry(), ...pair } };
    },
    dismissBankEntry: async () => ({ credentials: payer, input: { bankEntryId: await entry() } }),
    setPaymentRules: async () => ({ credentials: agency, input: { paymentDays: 10, firstReminderDays: 5, secondReminderDays: 10, thirdReminderDays: 15 } }),
  };
}
