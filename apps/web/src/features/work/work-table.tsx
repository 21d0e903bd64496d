import { KernBadge, KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { day, hours, longDay } from '../../app/format.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import type { Work, WorkChoices } from './work-choices.js';

interface WorkTableProps {
  readonly caption: string;
  readonly rows: readonly Work[];
  readonly spaces: WorkChoices['spaces'];
  /** Whose entries they are: one's own, or those of others for one's agency. */
  readonly isProvider: boolean;
  /** Null: it is not for this person to change anything. */
  readonly onCorrect: ((work: Work) => void) | null;
  readonly onWithdraw: ((work: Work) => void) | null;
}

/** What was worked, day by day. */
export function WorkTable({ caption, rows, spaces, isProvider, onCorrect, onWithdraw }: WorkTableProps): ReactNode {
  const { t } = useTranslation('work');
  const placeOf = ({ offer, socialSpaceId }: Work): string => offer?.title ?? spaces.find(({ value }) => value === socialSpaceId)?.text ?? '–';
  const columns: readonly Column<Work>[] = [
    { key: 'day', title: t('column.day'), isHeader: true, cell: ({ date }) => day(date) },
    { key: 'type', title: t('column.type'), cell: ({ workType }) => t(`workType.${workType}`) },
    { key: 'hours', title: t('column.hours'), numeric: true, cell: ({ minutes }) => hours(minutes) },
    { key: 'who', title: t(isProvider ? 'column.agency' : 'column.provider'), cell: ({ agency, provider }) => (isProvider ? agency.name : provider.name) },
    { key: 'place', title: t('column.place'), cell: placeOf },
    { key: 'staff', title: t('column.staff'), cell: ({ staff }) => t(`staff.${staff}`) },
    ...(onCorrect === null && rows.every(({ withdrawnAt }) => withdrawnAt === null)
      ? []
      : [{ key: 'steps', title: t('column.steps'), cell: (work: Work) => <Steps work={work} onCorrect={onCorrect} onWithdraw={onWithdraw} /> }]),
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

function Steps({ work, onCorrect, onWithdraw }: { readonly work: Work } & Pick<WorkTableProps, 'onCorrect' | 'onWithdraw'>): ReactNode {
  const { t } = useTranslation('work');
  if (work.withdrawnAt !== null) return <KernBadge variant="info" text={t('withdrawnFor', { reason: t(`reason.${work.withdrawReason ?? 'OTHER'}`) })} />;
  const what = t('what', { type: t(`workType.${work.workType}`), day: longDay(work.date) });
  return (
    <div className="pv-actions">
      {onCorrect && <KernButton variant="tertiary" text={t('correct')} aria-label={t('correctOf', { what })} onClick={() => onCorrect(work)} />}
      {onWithdraw && <KernButton variant="tertiary" text={t('withdraw')} aria-label={t('withdrawOf', { what })} onClick={() => onWithdraw(work)} />}
    </div>
  );
}
