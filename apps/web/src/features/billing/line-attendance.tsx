import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { instant } from '../../app/format.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { Section } from '../../shared/ui/page.js';
import type { LineDetailQuery } from './lines.generated.js';

type Line = NonNullable<LineDetailQuery['settlementLine']>;
type Entry = Line['attendance'][number];

/** What was recorded of the session, for which side and when, the latest first: what a payment goes back to. */
export function LineAttendance({ line }: { readonly line: Line }): ReactNode {
  const { t } = useTranslation('billing');
  const columns: readonly Column<Entry>[] = [
    { key: 'at', title: t('attendance.at'), isHeader: true, cell: ({ madeAt }) => instant(madeAt) },
    { key: 'by', title: t('attendance.by'), cell: ({ recordedBy }) => t(`attendance.recorder.${recordedBy}`) },
    { key: 'status', title: t('lines.status'), cell: ({ status }) => t(`attendance.${status}`) },
    { key: 'times', title: t('attendance.times'), cell: ({ presentFrom, presentTo }) => (presentFrom !== null && presentTo !== null ? t('attendance.fromTo', { from: presentFrom, to: presentTo }) : t('attendance.whole')) },
    { key: 'received', title: t('attendance.received'), cell: ({ receivedAt }) => (receivedAt === null ? t('attendance.atOnce') : instant(receivedAt)) },
  ];
  return (
    <Section title={t('attendance.title')} level={3}>
      {line.attendance.length === 0 ? (
        <p className="kern-body">{t('attendance.noneYet')}</p>
      ) : (
        <DataTable caption={t('attendance.title')} columns={columns} rows={line.attendance} rowKey={({ madeAt, recordedBy, status }) => `${madeAt}${recordedBy}${status}`} />
      )}
    </Section>
  );
}
