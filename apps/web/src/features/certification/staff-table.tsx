import { KernBadge } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../app/days.js';
import { day } from '../../app/format.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { Empty } from '../../shared/ui/notes.js';
import { useLabel } from '../../shared/use-label.js';
import type { Application } from './application-page.js';

type Member = Application['staff'][number];

/** A certificate of good conduct is good for so many years, up to and with the day (§ 72a SGB VIII). */
const GOOD_YEARS = 5;

/** By position, kind and qualification, never by name. */
export function StaffTable({ application: { staff, offer, state } }: { readonly application: Application }): ReactNode {
  const { t } = useTranslation('certification');
  const label = useLabel();
  if (staff.length === 0) return <Empty title={t('staff.none')}>{state === 'SUBMITTED' || state === 'IN_REVIEW' ? t('staff.missing') : t('staff.hidden')}</Empty>;
  /** The words of the group as it is now, where the code has not changed since the application. */
  const qualificationOf = ({ position, qualification }: Member): string => {
    const lead = offer.leads.find((one) => one.position === position && one.qualification.code === qualification);
    return lead ? label(lead.qualification) : qualification;
  };
  const columns: readonly Column<Member>[] = [
    { key: 'position', title: t('staff.position'), isHeader: true, cell: ({ position }) => position },
    { key: 'kind', title: t('staff.kind'), cell: ({ kind }) => t(`leadKind.${kind}`) },
    { key: 'qualification', title: t('staff.qualification'), cell: qualificationOf },
    { key: 'from', title: t('staff.from'), cell: ({ position }) => offer.leads.find((one) => one.position === position)?.organisation?.name ?? t('none') },
    { key: 'conduct', title: t('staff.conduct'), cell: ({ conductCertificateOn }) => <Conduct on={conductCertificateOn} /> },
  ];
  return <DataTable caption={t('staff.title')} columns={columns} rows={staff} rowKey={({ position }) => String(position)} />;
}

function Conduct({ on }: { readonly on: string | null }): ReactNode {
  const { t } = useTranslation('certification');
  if (on === null) return t('staff.noConduct');
  const isOld = yearsAfter(on, GOOD_YEARS) < today();
  return (
    <>
      {day(on)} {isOld && <KernBadge variant="warning" text={t('staff.old')} />}
    </>
  );
}

const yearsAfter = (date: string, years: number): string => `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
