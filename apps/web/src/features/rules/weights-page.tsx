import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { count, instant, kilometres, percent } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { Loaded } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import { RulesFrame } from './rules-frame.js';
import { WeightsPageDocument, type WeightsFragment } from './rules.generated.js';
import { WEIGHTS } from './weights.js';
import { WeightsForm } from './weights-form.js';

/** How suitable groups are ordered for a case: what counts how much, and what other weights would do before they count. */
export function WeightsPage(): ReactNode {
  const { t } = useTranslation('rules');
  return (
    <RulesFrame title={t('weights.title')} lead={t('weights.lead')}>
      {({ id }) => <Weights agencyId={id} />}
    </RulesFrame>
  );
}

function Weights({ agencyId }: { readonly agencyId: string }): ReactNode {
  const { t } = useTranslation('rules');
  const { has } = useSession();
  const query = useQuery({ query: WeightsPageDocument, variables: { agencyId, tries: has('ADMINISTRATOR', 'CASEWORKER') } });
  const [, ask] = query;
  return (
    <Loaded of={query}>
      {({ matchingWeights, casesToWeigh }) =>
        matchingWeights && (
          <>
            {casesToWeigh && (
              <WeightsForm key={matchingWeights.current.version} current={matchingWeights.current} cases={casesToWeigh.edges.map(({ node }) => node)} onPublished={() => ask({ requestPolicy: 'network-only' })} />
            )}
            <Section title={t('weights.versions')}>
              <Versions rows={matchingWeights.versions.edges.map(({ node }) => node)} />
            </Section>
          </>
        )
      }
    </Loaded>
  );
}

function Versions({ rows }: { readonly rows: readonly WeightsFragment[] }): ReactNode {
  const { t } = useTranslation(['rules', 'common']);
  const columns: readonly Column<WeightsFragment>[] = [
    { key: 'version', title: t('weights.version'), isHeader: true, cell: ({ version }) => (version === 0 ? t('weights.shipped') : count(version)) },
    { key: 'at', title: t('weights.at'), cell: ({ publishedAt }) => (publishedAt === null ? t('weights.always') : instant(publishedAt)) },
    ...WEIGHTS.map(({ name, criterion }) => ({ key: name, title: t(`common:criterion.${criterion}`), numeric: true, cell: (row: WeightsFragment) => percent(row[name]) })),
    { key: 'km', title: t('weights.halfDistanceKm.short'), numeric: true, cell: ({ halfDistanceKm }) => kilometres(halfDistanceKm) },
    { key: 'days', title: t('weights.halfWaitDays.short'), numeric: true, cell: ({ halfWaitDays }) => t('weights.days', { count: halfWaitDays }) },
    { key: 'reason', title: t('weights.reason.label'), cell: ({ reason }) => reason ?? t('weights.shippedReason') },
  ];
  return <DataTable caption={t('weights.versions')} columns={columns} rows={rows} rowKey={({ version }) => String(version)} />;
}
