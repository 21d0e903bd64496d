import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { currentMonth, month as monthName, monthBefore } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { answers } from '../../shared/answers.js';
import { SelectField } from '../../shared/ui/field.js';
import { Empty, Loaded, Waiting } from '../../shared/ui/notes.js';
import { usePages } from '../../shared/use-pages.js';
import { ItemsTable } from './items-table.js';
import { LedgerPart } from './ledger-part.js';
import { OpenItemsPageDocument, type OpenItemsFragment, type OpenItemsPageQuery } from './ledger.generated.js';
import { OwedSums } from './owed-sums.js';
import { useAllPages } from '../../shared/use-all-pages.js';

const itemsOf = ({ openItems }: OpenItemsPageQuery): OpenItemsFragment => openItems;
const MONTHS_BACK = 24;

interface ItemSearch {
  readonly monat?: string;
  /** `alle`: also what is settled. */
  readonly stand?: string;
  /** `netz`: of an agency also what others owe each other. */
  readonly wessen?: string;
}

/** What is owed and until when; from here payments are recorded and items set off. */
export function OpenItemsPage(): ReactNode {
  const { t } = useTranslation('ledger');
  const { membership } = useSession();
  const { monat, stand, wessen }: ItemSearch = useSearch({ strict: false });
  const ownId = membership?.organisation.id ?? '';
  const isAgency = membership?.organisation.kind === 'AGENCY';
  const variables = { period: monat ?? null, open: stand !== 'alle', counterpartId: isAgency && wessen !== 'netz' ? ownId : null, agencyId: null };
  const query = useQuery({ query: OpenItemsPageDocument, variables });
  return (
    <LedgerPart title={t('items.title')} lead={t(isAgency ? 'items.leadAgency' : 'items.lead')}>
      <Filters search={{ ...(monat && { monat }), ...(stand && { stand }), ...(wessen && { wessen }) }} isAgency={isAgency} />
      <Loaded of={query}>
        {(data) => (answers(query[0], variables) ? <Items first={data.openItems} variables={variables} ownId={ownId} ask={() => query[1]({ requestPolicy: 'network-only' })} /> : <Waiting />)}
      </Loaded>
    </LedgerPart>
  );
}

function Filters({ search, isAgency }: { readonly search: ItemSearch; readonly isAgency: boolean }): ReactNode {
  const { t } = useTranslation('ledger');
  const navigate = useNavigate();
  const change = (changed: Record<string, string>): void =>
    void navigate({ to: '/zahlungen', search: Object.fromEntries(Object.entries({ ...search, ...changed }).filter(([, value]) => value !== '')), replace: true, resetScroll: false });
  return (
    <div className="pv-filters" role="group" aria-label={t('items.filters')}>
      <SelectField
        label={t('items.state')}
        value={search.stand ?? ''}
        onChange={({ target }) => change({ stand: target.value })}
        options={[
          { value: '', text: t('items.onlyOpen') },
          { value: 'alle', text: t('items.alsoSettled') },
        ]}
      />
      <MonthField value={search.monat ?? ''} onChange={(monat) => change({ monat })} />
      {isAgency && (
        <SelectField
          label={t('items.whose')}
          value={search.wessen ?? ''}
          onChange={({ target }) => change({ wessen: target.value })}
          options={[
            { value: '', text: t('items.own') },
            { value: 'netz', text: t('items.network') },
          ]}
        />
      )}
    </div>
  );
}

/** One of the last months, or all of them. */
export function MonthField({ value, onChange }: { readonly value: string; readonly onChange: (month: string) => void }): ReactNode {
  const { t } = useTranslation('ledger');
  const months = Array.from({ length: MONTHS_BACK }).reduce<string[]>((all) => [...all, monthBefore(all.at(-1)!)], [currentMonth()]);
  return (
    <SelectField
      label={t('items.month')}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      options={[{ value: '', text: t('items.allMonths') }, ...[...new Set([...months, ...(value === '' ? [] : [value])])].map((one) => ({ value: one, text: monthName(one) }))]}
    />
  );
}

interface ItemsProps {
  readonly first: OpenItemsFragment;
  readonly variables: { readonly period: string | null; readonly open: boolean; readonly counterpartId: string | null; readonly agencyId: null };
  readonly ownId: string;
  readonly ask: () => void;
}

function Items({ first, variables, ownId, ask }: ItemsProps): ReactNode {
  const { t } = useTranslation('ledger');
  const pages = useAllPages(usePages({ first, query: OpenItemsPageDocument, variables, of: itemsOf }));
  const [done, setDone] = useState<string | null>(null);
  return (
    <>
      <OwedSums items={pages.rows} ownId={ownId} isMore={pages.isMore} />
      <p className="kern-body pv-notice" aria-live="polite">
        {done}
      </p>
      {pages.rows.length === 0 ? (
        <Empty title={t(variables.open ? 'items.none.open' : 'items.none.all')}>{t('items.none.body')}</Empty>
      ) : (
        <ItemsTable
          pages={pages}
          ownId={ownId}
          onDone={(said) => {
            setDone(said);
            ask();
          }}
        />
      )}
    </>
  );
}
