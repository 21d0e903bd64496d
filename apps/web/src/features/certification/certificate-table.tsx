import { KernBadge } from '@kern-ux-annex/kern-react-kit';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../app/days.js';
import { day, daysBetween } from '../../app/format.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import type { CertifiedFragment } from './certification.generated.js';

export interface CertificateRow {
  readonly offer: CertifiedFragment;
  /** Null: the offer has none that holds. */
  readonly certificate: CertifiedFragment['certificates'][number] | null;
}

interface CertificateTableProps {
  readonly caption: string;
  readonly rows: readonly CertificateRow[];
  /** Who is named beside the offer: the other side. */
  readonly of: 'host' | 'agency';
}

/** So many days before its end a host is asked to renew a certificate. */
const SOON_DAYS = 90;

export function CertificateTable({ caption, rows, of }: CertificateTableProps): ReactNode {
  const { t } = useTranslation('certification');
  const columns: readonly Column<CertificateRow>[] = [
    {
      key: 'offer',
      title: t('column.offer'),
      isHeader: true,
      cell: ({ offer }) => (
        <Link className="kern-link" to="/zertifizierung/angebot/$offerId" params={{ offerId: offer.id }}>
          {offer.title}
        </Link>
      ),
    },
    { key: 'side', title: t(of === 'host' ? 'column.host' : 'column.agency'), cell: ({ offer, certificate }) => (of === 'host' ? offer.host.name : (certificate?.agency.name ?? t('none'))) },
    { key: 'number', title: t('column.number'), cell: ({ certificate }) => certificate?.number ?? t('none') },
    { key: 'from', title: t('column.from'), numeric: true, cell: ({ certificate }) => (certificate ? day(certificate.validFrom) : t('none')) },
    { key: 'to', title: t('column.to'), numeric: true, cell: ({ certificate }) => (certificate ? dayOrOpen(certificate.validTo, t('open')) : t('none')) },
    { key: 'state', title: t('column.state'), cell: ({ certificate }) => <CertificateState of={certificate} /> },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ offer, certificate }) => certificate?.id ?? offer.id} />;
}

const dayOrOpen = (value: string | null, open: string): string => (value === null ? open : day(value));

type Dates = Pick<NonNullable<CertificateRow['certificate']>, 'validFrom' | 'validTo' | 'withdrawnFrom'>;

/** Whether a certificate holds today, and for how long yet. */
export function CertificateState({ of }: { readonly of: Dates | null }): ReactNode {
  const { t } = useTranslation('certification');
  if (of === null) return <KernBadge variant="warning" text={t('holding.missing')} />;
  if (of.withdrawnFrom !== null) return <KernBadge variant="danger" text={t('holding.withdrawn', { day: day(of.withdrawnFrom) })} />;
  if (of.validTo !== null && of.validTo < today()) return <KernBadge variant="info" text={t('holding.over')} />;
  if (of.validFrom > today()) return <KernBadge variant="info" text={t('holding.later')} />;
  const left = of.validTo === null ? null : daysBetween(today(), of.validTo);
  if (left !== null && left <= SOON_DAYS) return <KernBadge variant="warning" text={t('holding.soon', { count: left })} withIcon />;
  return <KernBadge variant="success" text={t('holding.yes')} />;
}
