import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { day, money, sumOfCents } from '../../app/format.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import type { DisputeDetailFragment } from './disputes.generated.js';

type Line = DisputeDetailFragment['lines'][number];

/** The lines in dispute: what was billed, claimed, proposed and agreed, and what each comes to. */
export function DisputeLines({ dispute: { lines } }: { readonly dispute: DisputeDetailFragment }): ReactNode {
  const { t } = useTranslation('billing');
  const columns: readonly Column<Line>[] = [
    { key: 'date', title: t('lines.date'), isHeader: true, cell: ({ date, start }) => t('lines.dayAt', { day: day(date), start }) },
    { key: 'offer', title: t('lines.offer'), cell: ({ offerCode }) => offerCode },
    { key: 'case', title: t('lines.case'), cell: ({ referralCode }) => referralCode },
    { key: 'status', title: t('lines.status'), cell: ({ status }) => (status === null ? t('attendance.none') : t(`attendance.${status}`)) },
    { key: 'state', title: t('disputes.state'), cell: ({ state }) => t(`dispute.line.${state}`) },
    { key: 'billed', title: t('disputes.billed'), numeric: true, cell: ({ lineCents }) => money(lineCents) },
    { key: 'claimed', title: t('disputes.claimed'), numeric: true, cell: ({ claimedCents }) => money(claimedCents) },
    { key: 'proposed', title: t('disputes.proposed'), numeric: true, cell: ({ proposedCents }) => (proposedCents === null ? t('nothing') : money(proposedCents)) },
    { key: 'agreed', title: t('disputes.agreed'), numeric: true, cell: ({ agreedCents }) => (agreedCents === null ? t('nothing') : money(agreedCents)) },
  ];
  const sum = (cents: (line: Line) => string | null): string => {
    const amounts = lines.map(cents);
    return amounts.every((one) => one === null) ? t('nothing') : money(sumOfCents(amounts.map((one) => one ?? '0')));
  };
  return (
    <DataTable
      caption={t('disputes.lines')}
      columns={columns}
      rows={lines}
      rowKey={({ sessionId, reservationId }) => `${sessionId}${reservationId}`}
      footer={
        <tr className="kern-table__row">
          <th scope="row" colSpan={5} className="kern-table__header">
            {t('totals.all')}
          </th>
          {[sum(({ lineCents }) => lineCents), sum(({ claimedCents }) => claimedCents), sum(({ proposedCents }) => proposedCents), sum(({ agreedCents }) => agreedCents)].map((text, index) => (
            <td key={index} className="kern-table__cell kern-table__cell--numeric">
              {text}
            </td>
          ))}
        </tr>
      }
    />
  );
}
