import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { day, money } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { Empty } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import { AUTHORS } from '../terms/terms-steps.js';
import { TermsBadge, type TermsState } from '../terms/terms-state.js';
import type { AgreementDetail } from './agreement-page.js';
import type { WeeklyRateRowFragment } from './agreements.generated.js';
import { EndWeeklyRate } from './end-weekly-rate.js';
import { WeeklyRateForm } from './weekly-rate-form.js';
import { WeeklyRateLife } from './weekly-rate-life.js';

interface WeeklyRatesProps {
  readonly agreement: AgreementDetail;
  readonly rates: readonly WeeklyRateRowFragment[];
  readonly names: ReadonlyMap<string, string>;
  readonly onChange: () => void;
}

const IN_MOTION: readonly TermsState[] = ['DRAFT', 'IN_NEGOTIATION', 'PROFESSIONALLY_APPROVED', 'ECONOMICALLY_APPROVED'];

/** What a week of each module costs under this agreement; those that are on their way go it together. */
export function WeeklyRates({ agreement, rates, names, onChange }: WeeklyRatesProps): ReactNode {
  const { t } = useTranslation('agreements');
  const { membership, has } = useSession();
  const [isWriting, setWriting] = useState(false);
  const [ending, setEnding] = useState<WeeklyRateRowFragment | null>(null);
  const isAgency = membership?.organisation.kind === 'AGENCY';
  const mayWrite = isAgency && has(...AUTHORS.RATE) && (agreement.state === 'ACTIVE' || IN_MOTION.includes(agreement.state));
  const columns: readonly Column<WeeklyRateRowFragment>[] = [
    { key: 'module', title: t('weekly.module'), isHeader: true, cell: ({ module }) => t(`module.${module}`) },
    { key: 'amount', title: t('weekly.amount'), numeric: true, cell: ({ amountCents }) => money(amountCents) },
    { key: 'from', title: t('column.from'), numeric: true, cell: ({ validFrom }) => day(validFrom) },
    { key: 'to', title: t('column.to'), numeric: true, cell: ({ validTo }) => (validTo === null ? t('open') : day(validTo)) },
    { key: 'state', title: t('column.state'), cell: ({ state }) => <TermsBadge state={state} /> },
    ...(isAgency && has('ADMINISTRATOR')
      ? [
          {
            key: 'end',
            title: t('weekly.act'),
            cell: (rate: WeeklyRateRowFragment) => rate.nextStates.includes('ENDED') && <KernButton variant="tertiary" text={t('weekly.end.button')} onClick={() => setEnding(rate)} />,
          },
        ]
      : []),
  ];
  return (
    <Section title={t('weekly.title')} actions={mayWrite && !isWriting && <KernButton text={t('weekly.write')} onClick={() => setWriting(true)} />}>
      <p className="kern-body pv-page__lead">{t('weekly.lead')}</p>
      {rates.length === 0 ? <Empty title={t('weekly.none')}>{t('weekly.noneBody')}</Empty> : <DataTable caption={t('weekly.title')} columns={columns} rows={rates} rowKey={({ id }) => id} />}
      {isWriting && (
        <WeeklyRateForm
          agreement={agreement}
          rates={rates}
          onClose={() => setWriting(false)}
          onSaved={() => {
            setWriting(false);
            onChange();
          }}
        />
      )}
      {IN_MOTION.map((state) => {
        const group = rates.filter((rate) => rate.state === state);
        return group.length > 0 && <WeeklyRateLife key={state} state={state} rates={group} all={rates} names={names} onChange={onChange} />;
      })}
      {ending && (
        <EndWeeklyRate
          rate={ending}
          onClose={() => setEnding(null)}
          onEnded={() => {
            setEnding(null);
            onChange();
          }}
        />
      )}
    </Section>
  );
}
