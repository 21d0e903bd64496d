import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { count, instant } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { Empty, Loaded, ProblemNote } from '../../shared/ui/notes.js';
import { Page } from '../../shared/ui/page.js';
import { usePages } from '../../shared/use-pages.js';
import './agreements-texts.js';
import { PUBLISHERS } from './template-clauses.js';
import { AgreementTemplatesDocument, type AgreementTemplatesQuery, type TemplateRowsFragment } from './templates.generated.js';

type Template = TemplateRowsFragment['edges'][number]['node'];
const templatesOf = ({ agreementTemplates }: AgreementTemplatesQuery): TemplateRowsFragment => agreementTemplates;

/** The templates that agreements are drafted from, each in its latest version: of one's own agency, for a provider of all of them. */
export function TemplatesPage(): ReactNode {
  const { t } = useTranslation('agreements');
  const { membership, has } = useSession();
  const isAgency = membership?.organisation.kind === 'AGENCY';
  const variables = { agencyId: isAgency ? membership.organisation.id : null };
  const query = useQuery({ query: AgreementTemplatesDocument, variables });
  const mayPublish = isAgency && has(...PUBLISHERS);
  return (
    <Page
      title={t('templates.title')}
      lead={t('templates.lead')}
      preline={
        <Link className="kern-link" to="/vereinbarungen">
          {t('title')}
        </Link>
      }
      actions={
        mayPublish && (
          <Link className="kern-btn kern-btn--primary" to="/vereinbarungen/vorlagen/neu">
            <span className="kern-label">{t('templates.new')}</span>
          </Link>
        )
      }
    >
      <Loaded of={query}>{({ agreementTemplates }) => <Templates first={agreementTemplates} variables={variables} mayPublish={mayPublish} />}</Loaded>
    </Page>
  );
}

interface TemplatesProps {
  readonly first: TemplateRowsFragment;
  readonly variables: { readonly agencyId: string | null };
  readonly mayPublish: boolean;
}

function Templates({ first, variables, mayPublish }: TemplatesProps): ReactNode {
  const { t } = useTranslation('agreements');
  const { rows, isMore, isLoading, problem, loadMore } = usePages({ first, query: AgreementTemplatesDocument, variables, of: templatesOf });
  if (rows.length === 0) return <Empty title={t('templates.none')}>{t(mayPublish ? 'templates.noneOwn' : 'templates.noneOthers')}</Empty>;
  const columns: readonly Column<Template>[] = [
    {
      key: 'name',
      title: t('templates.name'),
      isHeader: true,
      cell: ({ id, name }) => (
        <Link className="kern-link" to="/vereinbarungen/vorlagen/$id" params={{ id }}>
          {name}
        </Link>
      ),
    },
    { key: 'code', title: t('column.code'), cell: ({ code }) => code },
    { key: 'version', title: t('column.version'), numeric: true, cell: ({ version }) => count(version) },
    { key: 'at', title: t('templates.publishedAt'), cell: ({ publishedAt }) => instant(publishedAt) },
    ...(variables.agencyId === null ? [{ key: 'agency', title: t('column.agency'), cell: ({ agency }: Template) => agency.name }] : []),
  ];
  return (
    <>
      <DataTable caption={t('templates.title')} columns={columns} rows={rows} rowKey={({ id }) => id} />
      {problem && <ProblemNote problem={problem} again={loadMore} />}
      {isMore && <KernButton className="pv-start" text={t('more')} disabled={isLoading} onClick={loadMore} />}
    </>
  );
}
