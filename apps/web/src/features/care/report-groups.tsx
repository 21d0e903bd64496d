import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { count, hours } from '../../app/format.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { Loaded } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import { ReportGroupsDocument, type ReportGroupsQuery } from './reports.generated.js';

type Use = NonNullable<ReportGroupsQuery['reportPrefill']>['groupOffers'][number];

/** The groups that were used in the days of a report: what a written report has to show, ready to be taken over (BHV-17). */
export function ReportGroups({ referralId, from, to }: { readonly referralId: string; readonly from: string; readonly to: string }): ReactNode {
  const { t } = useTranslation('care');
  const query = useQuery({ query: ReportGroupsDocument, variables: { referralId, from, to } });
  const columns: readonly Column<Use>[] = [
    { key: 'offer', title: t('groups.offer'), isHeader: true, cell: ({ offer }) => offer?.title ?? t('event.unknownGroup') },
    { key: 'host', title: t('groups.host'), cell: ({ host }) => host?.name ?? '' },
    { key: 'expected', title: t('groups.expected'), numeric: true, cell: ({ expected }) => count(expected) },
    { key: 'attended', title: t('groups.attended'), numeric: true, cell: ({ attended }) => count(attended) },
    { key: 'excused', title: t('groups.excused'), numeric: true, cell: ({ excused }) => count(excused) },
    { key: 'unexcused', title: t('groups.unexcused'), numeric: true, cell: ({ unexcused }) => count(unexcused) },
    { key: 'hours', title: t('groups.hours'), numeric: true, cell: ({ minutes }) => hours(minutes) },
  ];
  return (
    <Section title={t('groups.title')}>
      <Loaded of={query}>
        {({ reportPrefill }) =>
          reportPrefill === null || reportPrefill.groupOffers.length === 0 ? (
            <p className="kern-body">{t('groups.none')}</p>
          ) : (
            <DataTable caption={t('groups.title')} columns={columns} rows={reportPrefill.groupOffers} rowKey={({ offerId }) => offerId} />
          )
        }
      </Loaded>
    </Section>
  );
}
