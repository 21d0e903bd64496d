import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { count, money, sumOfCents } from '../../app/format.js';
import { answers } from '../../shared/answers.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { Empty, Loaded, ProblemNote, Waiting } from '../../shared/ui/notes.js';
import { usePages } from '../../shared/use-pages.js';
import { AccountLink } from './account-link.js';
import { LedgerPart } from './ledger-part.js';
import { BalancesPageDocument, type BalancesFragment, type BalancesPageQuery, type PartyFragment } from './ledger.generated.js';
import { MonthField } from './open-items-page.js';
import { useAllPages } from '../../shared/use-all-pages.js';

type Balance = BalancesFragment['edges'][number]['node'];
const balancesOf = ({ balances }: BalancesPageQuery): BalancesFragment => balances;
const COLUMNS = ['revenueCents', 'expenseCents', 'receivableCents', 'payableCents'] as const;
type Cents = Readonly<Record<(typeof COLUMNS)[number], string>>;
interface Account extends Cents {
  readonly counterpart: PartyFragment;
  readonly agency: PartyFragment;
}

/** The own books by organisation: what was earned and spent, what is still to come and to pay. */
export function BalancesPage(): ReactNode {
  const { t } = useTranslation('ledger');
  const navigate = useNavigate();
  const { monat }: { readonly monat?: string } = useSearch({ strict: false });
  const variables = { agencyId: null, period: monat ?? null };
  const query = useQuery({ query: BalancesPageDocument, variables });
  return (
    <LedgerPart title={t('parts.balances')} lead={t('balances.lead')}>
      <div className="pv-filters">
        <MonthField value={monat ?? ''} onChange={(month) => void navigate({ to: '/zahlungen/salden', search: month === '' ? {} : { monat: month }, replace: true, resetScroll: false })} />
      </div>
      <Loaded of={query}>{({ balances }) => (answers(query[0], variables) ? <Balances first={balances} variables={variables} /> : <Waiting />)}</Loaded>
    </LedgerPart>
  );
}

function Balances({ first, variables }: { readonly first: BalancesFragment; readonly variables: { readonly agencyId: null; readonly period: string | null } }): ReactNode {
  const { t } = useTranslation('ledger');
  const { rows, isMore, problem, loadMore } = useAllPages(usePages({ first, query: BalancesPageDocument, variables, of: balancesOf }));
  const accounts = accountsOf(rows);
  const columns: readonly Column<Account>[] = [
    { key: 'with', title: t('balances.with'), isHeader: true, cell: ({ counterpart, agency }) => <AccountLink partner={counterpart} agencyId={agency.id} /> },
    ...COLUMNS.map((key): Column<Account> => ({ key, title: t(`balances.${key}`), numeric: true, cell: (account) => money(account[key]) })),
    { key: 'left', title: t('balances.left'), numeric: true, cell: (account) => money(leftOf(account)) },
  ];
  if (problem) return <ProblemNote problem={problem} again={loadMore} />;
  if (isMore) return <p className="kern-body">{t('items.adding')}</p>;
  if (rows.length === 0) return <Empty title={t('balances.none.title')}>{t('balances.none.body')}</Empty>;
  const total = sumsOf(accounts);
  return (
    <>
      <DataTable
        caption={t('parts.balances')}
        columns={columns}
        rows={accounts}
        rowKey={({ counterpart, agency }) => `${agency.id}.${counterpart.id}`}
        footer={
          <tr className="kern-table__row">
            <th scope="row" className="kern-table__header">
              {t('balances.sum', { count: accounts.length, shown: count(accounts.length) })}
            </th>
            {[...COLUMNS.map((key) => total[key]), leftOf(total)].map((cents, index) => (
              <td key={COLUMNS[index] ?? 'left'} className="kern-table__cell kern-table__cell--numeric">
                {money(cents)}
              </td>
            ))}
          </tr>
        }
      />
      <p className="kern-body">{t(leftOf(total).startsWith('-') ? 'balances.wePay' : 'balances.weGet', { payable: money(total.payableCents), receivable: money(total.receivableCents), left: money(leftOf(total).replace(/^-/, '')) })}</p>
    </>
  );
}

/** Positive: it is still to come in all. */
const leftOf = ({ receivableCents, payableCents }: Cents): string => (BigInt(receivableCents) - BigInt(payableCents)).toString();

const sumsOf = (rows: readonly Cents[]): Cents => Object.fromEntries(COLUMNS.map((key) => [key, sumOfCents(rows.map((row) => row[key]))])) as Cents;

/** One row for each organisation and agency, over all kinds and months. */
function accountsOf(rows: readonly Balance[]): Account[] {
  const groups = new Map<string, Balance[]>();
  for (const row of rows) {
    const key = `${row.agency.id}.${row.counterpart.id}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((of) => ({ counterpart: of[0]!.counterpart, agency: of[0]!.agency, ...sumsOf(of) })).sort((one, other) => (one.counterpart.name < other.counterpart.name ? -1 : 1));
}
