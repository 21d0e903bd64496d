import { Link, Navigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { month as monthName } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { Empty, Loaded } from '../../shared/ui/notes.js';
import { Page } from '../../shared/ui/page.js';
import './billing.css';
import { addressOf, keyOf, type MonthKey } from './month-address.js';
import { MonthByIdDocument } from './month.generated.js';
import './texts.js';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** The month that the address names; one that is named by its id, as tasks do, is sent on to its own address. */
export function MonthScreen({ children }: { readonly children: (key: MonthKey) => ReactNode }): ReactNode {
  const { id = '' } = useParams({ strict: false });
  const { behoerde } = useSearch({ strict: false });
  if (!MONTH.test(id)) return <NamedById id={id} />;
  return children({ period: id, agencyId: behoerde ?? null });
}

function NamedById({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation('billing');
  const { membership } = useSession();
  const query = useQuery({ query: MonthByIdDocument, variables: { id } });
  return (
    <Loaded of={query}>
      {({ settlementMonth }) =>
        settlementMonth === null ? (
          <Page title={t('months.title')}>
            <NoMonth />
          </Page>
        ) : (
          <Navigate to="/monate/$id" {...addressOf(keyOf(settlementMonth.period, settlementMonth.agency, membership?.organisation.id))} replace />
        )
      }
    </Loaded>
  );
}

export function NoMonth(): ReactNode {
  const { t } = useTranslation('billing');
  return (
    <Empty title={t('month.none.title')}>
      {t('month.none.body')}{' '}
      <Link to="/monate" className="kern-link">
        {t('month.none.link')}
      </Link>
    </Empty>
  );
}

interface MonthPartProps {
  readonly of: MonthKey;
  /** The agency, where it is another organisation. */
  readonly agencyName?: string | undefined;
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One of the screens of a month, with the way to the others. */
export function MonthPart({ of, agencyName, title, lead, actions, children }: MonthPartProps): ReactNode {
  const { t } = useTranslation('billing');
  const preline = (
    <>
      <Link to="/monate" className="kern-link">
        {t('months.title')}
      </Link>
      {agencyName !== undefined && ` · ${agencyName}`}
    </>
  );
  return (
    <Page title={title} preline={preline} lead={lead} actions={actions}>
      <MonthTabs of={of} />
      {children}
    </Page>
  );
}

const PARTS = [
  ['/monate/$id', 'month.parts.overview'],
  ['/monate/$id/zeilen', 'month.parts.lines'],
  ['/monate/$id/ausgleich', 'month.parts.netting'],
  ['/monate/$id/unterlagen', 'month.parts.documents'],
] as const;

function MonthTabs({ of }: { readonly of: MonthKey }): ReactNode {
  const { t } = useTranslation('billing');
  return (
    <nav className="pv-tabs" aria-label={t('month.parts.label', { month: monthName(of.period) })}>
      <ul>
        {PARTS.map(([to, text]) => (
          <li key={to}>
            <Link to={to} {...addressOf(of)} activeOptions={{ exact: true, includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
              {t(text)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
