import { KernBadge } from '@kern-ux-annex/kern-react-kit';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { day, instant } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { SelectField } from '../../shared/ui/field.js';
import { Empty, Loaded } from '../../shared/ui/notes.js';
import { Page } from '../../shared/ui/page.js';
import { StateBadge } from './state-badge.js';
import { useCasesDues, type CasesDues } from './use-cases-dues.js';
import { CasesPageDocument, type CasesPageQuery, type ReferralState } from './cases.generated.js';
import { STATES, type CasesAddress } from './cases-address.js';
import './cases-texts.js';

type Case = CasesPageQuery['referrals']['edges'][number]['node'];

const route = getRouteApi('/faelle');

/** The referrals of the organisation, one's own first, with what is due in each. */
export function CasesPage(): ReactNode {
  const { t } = useTranslation('cases');
  const address = route.useSearch();
  const { membership, has } = useSession();
  const mayWrite = has('CASEWORKER') && membership?.organisation.kind === 'AGENCY';
  const newRequest = (
    <Link className="kern-btn kern-btn--primary" to="/faelle/neu">
      <span className="kern-icon kern-icon--add" aria-hidden="true" />
      <span className="kern-label">{t('new')}</span>
    </Link>
  );
  const query = useQuery({
    query: CasesPageDocument,
    variables: { mine: address.alle !== true, ...(address.stand && { states: [address.stand] }), ...(address.ab !== undefined && { after: address.ab }) },
  });
  return (
    <Page title={t('title')} lead={t('lead')} actions={mayWrite ? newRequest : undefined}>
      <Filters />
      <Loaded of={query}>{(data) => <Cases data={data} address={address} />}</Loaded>
    </Page>
  );
}

/** They stand in the address, so that a selection can be kept and sent. */
function Filters(): ReactNode {
  const { t } = useTranslation('cases');
  const { alle, stand } = route.useSearch();
  const navigate = useNavigate();
  const go = (search: CasesAddress): void => void navigate({ to: '/faelle', search, replace: true });
  return (
    <div className="pv-filters" role="group" aria-label={t('filter.label')}>
      <SelectField
        label={t('filter.whose')}
        value={alle ? 'all' : 'mine'}
        onChange={({ target }) => go({ ...(stand && { stand }), ...(target.value === 'all' && { alle: true }) })}
        options={[
          { value: 'mine', text: t('filter.mine') },
          { value: 'all', text: t('filter.all') },
        ]}
      />
      <SelectField
        label={t('filter.state')}
        value={stand ?? ''}
        onChange={({ target }) => go({ ...(alle && { alle }), ...(target.value !== '' && { stand: target.value as ReferralState }) })}
        options={[{ value: '', text: t('filter.anyState') }, ...STATES.map((value) => ({ value, text: t(`state.${value}`) }))]}
      />
    </div>
  );
}

function Cases({ data, address }: { readonly data: CasesPageQuery; readonly address: CasesAddress }): ReactNode {
  const { t } = useTranslation('cases');
  const navigate = useNavigate();
  const cases = data.referrals.edges.map(({ node }) => node);
  const dues = useCasesDues(data);
  const columns = useColumns(dues);
  const { hasNextPage, endCursor } = data.referrals.pageInfo;
  if (cases.length === 0) {
    const whose = address.alle ? 'all' : 'mine';
    return <Empty title={t(`none.${whose}.title`)}>{t(`none.${whose}.body`)}</Empty>;
  }
  return (
    <>
      <DataTable
        caption={t('caption')}
        rows={cases}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: '/faelle/$id', params: { id } })}
        isMarked={(one) => duesOf(dues.seats, one).some(({ isOverdue }) => isOverdue)}
      />
      <div className="pv-actions">
        {address.ab !== undefined && (
          <Link className="kern-link" to="/faelle" search={withoutPage(address)}>
            {t('first')}
          </Link>
        )}
        {hasNextPage && endCursor !== null && (
          <Link className="kern-link" to="/faelle" search={{ ...address, ab: endCursor }}>
            {t('more')}
          </Link>
        )}
      </div>
    </>
  );
}

function withoutPage({ ab: _, ...rest }: CasesAddress): CasesAddress {
  return rest;
}

function useColumns({ seats, unreported }: CasesDues): readonly Column<Case>[] {
  const { t } = useTranslation('cases');
  return [
    {
      key: 'code',
      title: t('column.code'),
      isHeader: true,
      cell: ({ id, code }) => (
        <Link className="kern-link" to="/faelle/$id" params={{ id }}>
          {code}
        </Link>
      ),
    },
    { key: 'state', title: t('column.state'), cell: ({ state }) => <StateBadge state={state} /> },
    { key: 'due', title: t('column.due'), cell: (one) => <DueCell dues={duesOf(seats, one)} isUnreported={unreported.has(one.id)} /> },
    { key: 'module', title: t('column.module'), cell: ({ module }) => t(`module.${module ?? 'none'}`) },
    { key: 'wanted', title: t('column.wanted'), cell: ({ wantedFrom }) => day(wantedFrom) },
    { key: 'responsible', title: t('column.responsible'), cell: ({ responsible }) => responsible.name },
    { key: 'since', title: t('column.since'), cell: ({ stateSince }) => day(stateSince.slice(0, 10)) },
  ];
}

interface Due {
  readonly key: string;
  readonly what: 'HELD' | 'OFFERED' | NonNullable<Case['nextDeadline']>['kind'];
  /** A day, or a moment. */
  readonly at: string;
  readonly isOverdue: boolean;
}

/** What waits for an answer before the deadline that is next. */
function duesOf(seats: CasesDues['seats'], { code, nextDeadline: next }: Case): Due[] {
  const own = seats.flatMap(({ id, referralCode, state, expiresAt }) => (referralCode === code && expiresAt !== null ? [{ key: id, what: state as 'HELD' | 'OFFERED', at: expiresAt, isOverdue: false }] : []));
  return [...own, ...(next === null ? [] : [{ key: next.id, what: next.kind, at: next.dueOn, isOverdue: next.isOverdue }])];
}

interface DueCellProps {
  readonly dues: readonly Due[];
  /** The case has ended, and its final report is not done (GZ-06). */
  readonly isUnreported: boolean;
}

function DueCell({ dues: [first], isUnreported }: DueCellProps): ReactNode {
  const { t } = useTranslation('cases');
  if (first === undefined && isUnreported) return <KernBadge variant="warning" text={t('due.finalReport')} withIcon />;
  if (first === undefined) return <span className="pv-muted">{t('nothingDue')}</span>;
  const isSeat = first.what === 'HELD' || first.what === 'OFFERED';
  const what = first.what === 'HELD' || first.what === 'OFFERED' ? t(`due.${first.what}`) : t(`deadline.${first.what}`);
  return (
    <span className="pv-due">
      {t('due.by', { what, at: isSeat ? instant(first.at) : day(first.at) })}
      {first.isOverdue && <KernBadge variant="danger" text={t('due.overdue')} withIcon />}
    </span>
  );
}
