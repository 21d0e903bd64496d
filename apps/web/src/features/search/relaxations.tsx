import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { day, kilometres, listed } from '../../app/format.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import { slotsOf } from '../referral/request-content.js';
import type { Referral } from './match-rows.js';
import { useCriterionName } from './why.js';
import { WithdrawRelaxationDocument } from './widening.generated.js';

interface RelaxationsProps {
  readonly of: Referral['relaxations'];
  readonly mayWithdraw: boolean;
  readonly onDone: (said: string) => void;
}

/** What is not insisted on in this case, why, and the way back. */
export function Relaxations({ of, mayWithdraw, onDone }: RelaxationsProps): ReactNode {
  const { t } = useTranslation('search');
  const nameOf = useCriterionName();
  const withdraw = useCommand(WithdrawRelaxationDocument);
  const open = of.filter(({ withdrawnAt }) => withdrawnAt === null);
  if (open.length === 0) return null;
  const send = async (relaxationId: string, criterion: string): Promise<void> => {
    if (await withdraw.send({ relaxationId })) onDone(t('relax.withdrawn', { criterion }));
  };
  return (
    <Section title={t('relax.listTitle')}>
      <ul className="pv-near">
        {open.map(({ id, criterion, bound, reason, madeAt, madeByPerson }) => {
          const name = nameOf(criterion);
          return (
            <li key={id}>
              <div className="pv-stack--small">
                <span className="kern-body">
                  <strong>{name}</strong> <Bound of={bound} />
                </span>
                <span className="kern-body kern-body--small">{t('relax.by', { reason, name: madeByPerson?.name ?? t('relax.somebody'), day: day(madeAt.slice(0, 10)) })}</span>
              </div>
              {mayWithdraw && <KernButton variant="tertiary" text={t('relax.withdraw')} aria-label={t('relax.withdrawOf', { criterion: name })} disabled={withdraw.isSending} onClick={() => void send(id, name)} />}
            </li>
          );
        })}
      </ul>
      <SetbackNote setback={withdraw.setback} />
    </Section>
  );
}

function Bound({ of: { upToKm, upToYears, windows } }: { readonly of: Referral['relaxations'][number]['bound'] }): ReactNode {
  const { t } = useTranslation('search');
  const { t: times } = useTranslation('referral');
  if (upToKm !== null) return t('relax.km', { way: kilometres(upToKm) });
  if (upToYears !== null) return t('relax.years', { count: upToYears });
  if (windows === null) return t('relax.whole');
  return t('relax.windows', { times: listed(slotsOf(windows).map(({ weekday, from, to }) => `${times(`times.days.${weekday}`)} ${from}–${to}`)) });
}
