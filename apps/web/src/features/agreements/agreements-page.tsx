import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { count, day } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { usePages } from '../../shared/use-pages.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { SelectField } from '../../shared/ui/field.js';
import { Empty, Loaded, ProblemNote } from '../../shared/ui/notes.js';
import { Page } from '../../shared/ui/page.js';
import { AUTHORS } from '../terms/terms-steps.js';
import { TermsBadge, type TermsState } from '../terms/terms-state.js';
import { AgreementsDocument, type AgreementRowFragment, type AgreementsQuery } from './agreements.generated.js';
import './agreements-texts.js';

const SHOWN: readonly TermsState[] = ['ACTIVE', 'DRAFT', 'IN_NEGOTIATION', 'PROFESSIONALLY_APPROVED', 'ECONOMICALLY_APPROVED', 'ENDED', 'REPLACED', 'DISCARDED'];

/** The agreements (LQE) of one's organisation: what holds, what is negotiated and what is over. */
export function AgreementsPage(): ReactNode {
  const { t } = useTranslation(['agreements', 'terms']);
  const { membership, has } = useSession();
  const { stand } = useSearch({ from: '/vereinbarungen' });
  const navigate = useNavigate({ from: '/vereinbarungen' });
  const own = membership?.organisation;
  const variables = useMemo(
    () => ({ agencyId: own?.kind === 'AGENCY' ? own.id : null, providerId: own !== undefined && own.kind !== 'AGENCY' ? own.id : null, state: SHOWN.find((state) => state === stand) ?? null }),
    [own, stand],
  );
  const query = useQuery({ query: AgreementsDocument, variables });
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <Link className="kern-link" to="/vereinbarungen/vorlagen">
            {t('templates.link')}
          </Link>
          {has(...AUTHORS.AGREEMENT) && (
            <Link className="kern-btn kern-btn--primary" to="/vereinbarungen/neu">
              <span className="kern-label">{t('draft.open')}</span>
            </Link>
          )}
        </>
      }
    >
      <div className="pv-form">
        <SelectField
          label={t('filter.state')}
          value={variables.state ?? ''}
          onChange={({ target }) => void navigate({ search: target.value === '' ? {} : { stand: target.value } })}
          options={[{ value: '', text: t('filter.all') }, ...SHOWN.map((value) => ({ value, text: t(`terms:state.${value}`) }))]}
        />
      </div>
      <Loaded of={query}>{({ agreements }) => <List first={agreements} variables={variables} isAgency={own?.kind === 'AGENCY'} />}</Loaded>
    </Page>
  );
}

interface ListProps {
  readonly first: AgreementsQuery['agreements'];
  readonly variables: { readonly agencyId: string | null; readonly providerId: string | null; readonly state: TermsState | null };
  readonly isAgency: boolean;
}

const listOf = ({ agreements }: AgreementsQuery): AgreementsQuery['agreements'] => agreements;

function List({ first, variables, isAgency }: ListProps): ReactNode {
  const { t } = useTranslation('agreements');
  const { rows, isMore, isLoading, problem, loadMore } = usePages({ first, query: AgreementsDocument, variables, of: listOf });
  const columns: readonly Column<AgreementRowFragment>[] = [
    {
      key: 'code',
      title: t('column.code'),
      isHeader: true,
      cell: ({ id, code }) => (
        <Link className="kern-link" to="/vereinbarungen/$id" params={{ id }}>
          {code}
        </Link>
      ),
    },
    { key: 'other', title: t(isAgency ? 'column.provider' : 'column.agency'), cell: ({ provider, agency }) => (isAgency ? provider.name : agency.name) },
    { key: 'version', title: t('column.version'), numeric: true, cell: ({ version }) => count(version) },
    { key: 'funding', title: t('column.funding'), cell: ({ funding }) => t(`funding.${funding}`) },
    { key: 'from', title: t('column.from'), numeric: true, cell: ({ validFrom }) => day(validFrom) },
    { key: 'to', title: t('column.to'), numeric: true, cell: ({ validTo }) => (validTo === null ? t('open') : day(validTo)) },
    { key: 'state', title: t('column.state'), cell: ({ state }) => <TermsBadge state={state} /> },
  ];
  if (rows.length === 0) return <Empty title={t('none.title')}>{t(variables.state === null ? 'none.body' : 'none.filtered')}</Empty>;
  return (
    <>
      <DataTable caption={t('title')} columns={columns} rows={rows} rowKey={({ id }) => id} />
      {problem && <ProblemNote problem={problem} again={loadMore} />}
      {isMore && (
        <div className="pv-actions">
          <KernButton text={t('more')} disabled={isLoading} onClick={loadMore} />
        </div>
      )}
    </>
  );
}
