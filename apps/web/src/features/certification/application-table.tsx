import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { day, instant } from '../../app/format.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { ApplicationState } from './application-state.js';
import type { WaitingFragment } from './certification.generated.js';

interface ApplicationTableProps {
  readonly caption: string;
  readonly rows: readonly WaitingFragment[];
  /** Who is named beside the offer: the other side. */
  readonly of: 'host' | 'agency';
}

export function ApplicationTable({ caption, rows, of }: ApplicationTableProps): ReactNode {
  const { t } = useTranslation('certification');
  const columns: readonly Column<WaitingFragment>[] = [
    {
      key: 'offer',
      title: t('column.offer'),
      isHeader: true,
      cell: ({ id, offer }) => (
        <Link className="kern-link" to="/zertifizierung/$id" params={{ id }}>
          {offer.title}
        </Link>
      ),
    },
    { key: 'side', title: t(of === 'host' ? 'column.host' : 'column.agency'), cell: (row) => row[of].name },
    { key: 'wanted', title: t('column.wanted'), cell: ({ wantedFrom, wantedTo }) => (wantedTo === null ? t('spanOpen', { from: day(wantedFrom) }) : t('span', { from: day(wantedFrom), to: day(wantedTo) })) },
    { key: 'submitted', title: t('column.submitted'), cell: ({ submittedAt }) => instant(submittedAt) },
    { key: 'state', title: t('column.state'), cell: ({ state }) => <ApplicationState state={state} /> },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
