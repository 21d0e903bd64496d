import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { count, hours } from '../../app/format.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { Section } from '../../shared/ui/page.js';
import type { GroupUseFragment } from './reports.generated.js';

/** The groups that were used in the days of a report: what a written report has to show, ready to be taken over (BHV-17). */
export function ReportGroups({ uses }: { readonly uses: readonly GroupUseFragment[] }): ReactNode {
  const { t } = useTranslation('care');
  const columns: readonly Column<GroupUseFragment>[] = [
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
      {uses.length === 0 ? <p className="kern-body">{t('groups.none')}</p> : <DataTable caption={t('groups.title')} columns={columns} rows={uses} rowKey={({ offerId }) => offerId} />}
    </Section>
  );
}
