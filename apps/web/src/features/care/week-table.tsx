import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { day, hours } from '../../app/format.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import type { WeekFragment } from './course.generated.js';
import { rangeOf } from './course.js';

/** The same figures as the picture, as a table: to compare them, and for who does not see the picture. */
export function WeekTable({ parts, today }: { readonly parts: readonly WeekFragment[]; readonly today: string }): ReactNode {
  const { t } = useTranslation('care');
  const columns: readonly Column<WeekFragment>[] = [
    { key: 'days', title: t('table.days'), isHeader: true, cell: ({ from, to }) => t('table.span', { from: day(from), to: day(to) }) },
    { key: 'module', title: t('table.module'), cell: ({ module }) => (module === null ? t('module.none') : t(`module.${module}`)) },
    { key: 'group', title: t('part.group'), numeric: true, cell: ({ groupMinutes }) => hours(groupMinutes) },
    { key: 'single', title: t('part.single'), numeric: true, cell: ({ singleMinutes }) => hours(singleMinutes) },
    { key: 'parent', title: t('part.parent'), numeric: true, cell: ({ parentMinutes }) => hours(parentMinutes) },
    { key: 'resourcePerson', title: t('part.resourcePerson'), numeric: true, cell: ({ resourcePersonMinutes }) => hours(resourcePersonMinutes) },
    { key: 'sum', title: t('table.sum'), numeric: true, cell: ({ deliveredMinutes }) => hours(deliveredMinutes) },
    {
      key: 'range',
      title: t('part.range'),
      cell: (part) => {
        const range = rangeOf(part);
        return range ? t('table.range', { from: hours(range.from), to: hours(range.to) }) : t('table.noRange');
      },
    },
    { key: 'sessions', title: t('table.sessions'), numeric: true, cell: ({ sessionsAttended, sessionsExpected }) => t('table.attended', { attended: sessionsAttended, expected: sessionsExpected }) },
    { key: 'verdict', title: t('table.verdict'), cell: ({ verdict, to }) => t(`verdict.${to < today ? verdict : 'RUNNING'}`) },
  ];
  if (parts.length === 0) return null;
  return (
    <details className="pv-care-details">
      <summary>{t('table.title')}</summary>
      <DataTable caption={t('table.title')} columns={columns} rows={parts} rowKey={({ approvalId, from }) => `${approvalId} ${from}`} />
    </details>
  );
}
