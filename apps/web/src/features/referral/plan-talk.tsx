import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { addDays, today } from '../../app/days.js';
import { day } from '../../app/format.js';
import { TextField } from '../../shared/ui/field.js';
import { Section } from '../../shared/ui/page.js';
import { AskBack } from './ask-back.js';
import type { CasePartProps } from './case-view.js';
import { SetPlanTalkDocument } from './referral.generated.js';
import { Explained } from './request-field.js';
import { useCaseRights } from './use-case-rights.js';

/** When the Hilfeplan is talked about next: the report for it is due before. */
export function PlanTalk({ referral, onDone }: CasePartProps): ReactNode {
  const { t } = useTranslation('referral');
  const { mayDecide } = useCaseRights(referral);
  const [isOpen, setOpen] = useState(false);
  const planned = referral.planDays?.planTalkOn ?? null;
  const actions = mayDecide && referral.state !== 'ENDED' && referral.approvals.length > 0 && <KernButton variant="secondary" text={t(planned === null ? 'plan.set' : 'plan.move')} onClick={() => setOpen(true)} />;
  return (
    <Section title={t('plan.title')} actions={actions || undefined}>
      <p className="kern-body">{planned === null ? t('plan.none') : t('plan.on', { day: day(planned) })}</p>
      <Explained title={t('plan.what')}>{t('plan.about')}</Explained>
      {isOpen && (
        <PlanDialog
          referral={referral}
          onClose={() => setOpen(false)}
          onDone={(said) => {
            setOpen(false);
            onDone(said);
          }}
        />
      )}
    </Section>
  );
}

function PlanDialog({ referral, onClose, onDone }: CasePartProps & { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('referral');
  const planned = referral.planDays?.planTalkOn ?? null;
  const [talkOn, setTalkOn] = useState(planned ?? addDays(today(), 90));
  const set = useCommand(SetPlanTalkDocument);
  const send = async (): Promise<void> => {
    if (await set.send({ referralId: referral.id, planTalkOn: talkOn === '' ? null : talkOn })) onDone(talkOn === '' ? t('plan.cleared') : t('plan.done', { day: day(talkOn) }));
  };
  return (
    <AskBack title={t('plan.title')} body={t('plan.body')} confirm={t('plan.action')} isSending={set.isSending} setback={set.setback} onClose={onClose} onConfirm={() => void send()}>
      <TextField type="date" min={today()} label={t('plan.day')} hint={planned === null ? undefined : t('plan.dayHint')} value={talkOn} onChange={({ target }) => setTalkOn(target.value)} />
    </AskBack>
  );
}
