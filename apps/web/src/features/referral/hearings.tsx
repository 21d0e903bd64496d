import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { today } from '../../app/days.js';
import { day } from '../../app/format.js';
import { SelectField, TextField } from '../../shared/ui/field.js';
import { Section } from '../../shared/ui/page.js';
import { AskBack } from './ask-back.js';
import type { CasePartProps } from './case-view.js';
import { RecordHearingDocument, type HeardParty } from './referral.generated.js';
import { useCaseRights } from './use-case-rights.js';

const PARTIES: readonly HeardParty[] = ['YOUNG_PERSON', 'PARENTS'];

/** Who was heard, and when: a seat keeps the latest hearing of each. */
export function Hearings({ referral, onDone }: CasePartProps): ReactNode {
  const { t } = useTranslation('referral');
  const { mayRecord } = useCaseRights(referral);
  const [isOpen, setOpen] = useState(false);
  const done = (said: string): void => {
    setOpen(false);
    onDone(said);
  };
  const actions = mayRecord && referral.state !== 'ENDED' && <KernButton variant="secondary" text={t('hearing.record')} onClick={() => setOpen(true)} />;
  return (
    <Section title={t('hearing.title')} actions={actions || undefined}>
      <p className="kern-body">{t('hearing.lead')}</p>
      <ul className="pv-lines">
        {PARTIES.map((who) => {
          const latest = referral.hearings.filter((one) => one.who === who).sort((a, b) => b.heardOn.localeCompare(a.heardOn))[0];
          return (
            <li key={who}>
              <div className="pv-lines__what">
                <strong>{t(`hearing.who.${who}`)}</strong>
                <span className="kern-body">{latest ? t('hearing.heard', { day: day(latest.heardOn), name: latest.heardByPerson?.name ?? t('approvals.somebody') }) : t('hearing.never')}</span>
              </div>
            </li>
          );
        })}
      </ul>
      {isOpen && <HearingDialog referral={referral} onClose={() => setOpen(false)} onDone={done} />}
    </Section>
  );
}

function HearingDialog({ referral, onClose, onDone }: CasePartProps & { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('referral');
  const [who, setWho] = useState<HeardParty>('YOUNG_PERSON');
  const [heardOn, setHeardOn] = useState(today);
  const record = useCommand(RecordHearingDocument);
  const isAhead = heardOn > today();
  const send = async (): Promise<void> => {
    if (await record.send({ referralId: referral.id, who, heardOn })) onDone(t('hearing.done'));
  };
  return (
    <AskBack title={t('hearing.record')} body={t('hearing.body')} confirm={t('hearing.action')} isSending={record.isSending} isDisabled={heardOn === '' || isAhead} setback={record.setback} onClose={onClose} onConfirm={() => void send()}>
      <SelectField label={t('hearing.whom')} value={who} options={PARTIES.map((value) => ({ value, text: t(`hearing.who.${value}`) }))} onChange={({ target }) => setWho(target.value as HeardParty)} />
      <TextField type="date" max={today()} label={t('hearing.day')} value={heardOn} error={isAhead ? t('hearing.past') : null} onChange={({ target }) => setHeardOn(target.value)} />
    </AskBack>
  );
}
