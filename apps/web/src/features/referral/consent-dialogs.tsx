import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useCommand } from '../../app/api/use-command.js';
import { today } from '../../app/days.js';
import { deviceTime } from '../../app/device-time.js';
import { day } from '../../app/format.js';
import { SelectField, TextField } from '../../shared/ui/field.js';
import { Loaded } from '../../shared/ui/notes.js';
import { AskBack } from './ask-back.js';
import type { CasePartProps } from './case-view.js';
import { ConsentTextsDocument, RecordConsentDocument, RevokeConsentDocument, type ConsentGiver, type ConsentScope, type RevocationReason } from './referral.generated.js';

interface ConsentDialogProps extends CasePartProps {
  readonly scope: ConsentScope;
  readonly onClose: () => void;
}

const GIVERS: readonly ConsentGiver[] = ['GUARDIANS', 'YOUNG_PERSON', 'BOTH'];
const REVOCATIONS: readonly RevocationReason[] = ['OTHER', 'FAMILY_WISH', 'YOUNG_PERSON_WISH', 'HELP_ENDED', 'RECORDED_WRONGLY'];

/** Records a consent in the words that hold today. */
export function RecordConsentDialog({ referral, scope, onClose, onDone }: ConsentDialogProps): ReactNode {
  const { t } = useTranslation('referral');
  const [givenOn, setGivenOn] = useState(today);
  const [givenBy, setGivenBy] = useState<ConsentGiver>('GUARDIANS');
  const texts = useQuery({ query: ConsentTextsDocument, variables: { agencyId: referral.agency.id } });
  const record = useCommand(RecordConsentDocument);
  const send = async (): Promise<void> => {
    // Of a day that is over noon stands for all of it.
    const givenAt = givenOn === today() ? deviceTime().toISOString() : `${givenOn}T11:00:00.000Z`;
    if (await record.send({ referralId: referral.id, scopes: [scope], givenBy, givenAt })) onDone(t('consent.done', { scope: t(`consent.scope.${scope}`) }));
  };
  return (
    <AskBack title={t('consent.recordTitle', { scope: t(`consent.scope.${scope}`) })} body={t('consent.recordBody')} confirm={t('consent.record')} isSending={record.isSending} isDisabled={givenOn === '' || givenOn > today()} setback={record.setback} onClose={onClose} onConfirm={() => void send()}>
      <TextField type="date" max={today()} label={t('consent.day')} value={givenOn} error={givenOn > today() ? t('hearing.past') : null} onChange={({ target }) => setGivenOn(target.value)} />
      <SelectField label={t('consent.giver')} hint={t('consent.giverHint')} value={givenBy} options={GIVERS.map((value) => ({ value, text: t(`consent.by.${value}`) }))} onChange={({ target }) => setGivenBy(target.value as ConsentGiver)} />
      <Loaded of={texts}>
        {({ consentTexts }) => {
          const current = consentTexts.edges
            .map(({ node }) => node)
            .filter((one) => one.scope === scope && one.validFrom <= today())
            .sort((a, b) => b.version - a.version)[0];
          if (!current) return <p className="kern-body">{t('consent.noText')}</p>;
          return (
            <div>
              <p className="kern-title kern-title--small">{t('consent.text', { version: current.version, day: day(current.validFrom) })}</p>
              <div className="pv-consent-text kern-body" lang="de" tabIndex={0} role="region" aria-label={t('consent.textLabel')}>
                {current.text}
              </div>
            </div>
          );
        }}
      </Loaded>
    </AskBack>
  );
}

/** Asks back before a consent is taken back: what falls with it. */
export function RevokeConsentDialog({ referral, scope, onClose, onDone }: ConsentDialogProps): ReactNode {
  const { t } = useTranslation('referral');
  const [reason, setReason] = useState<RevocationReason>('OTHER');
  const revoke = useCommand(RevokeConsentDocument);
  const send = async (): Promise<void> => {
    if (await revoke.send({ referralId: referral.id, scopes: [scope], reason })) onDone(t('consent.revoked', { scope: t(`consent.scope.${scope}`) }));
  };
  return (
    <AskBack title={t('consent.revokeTitle', { scope: t(`consent.scope.${scope}`) })} body={t(`consent.revokeBody.${scope}`)} confirm={t('consent.revoke')} isDanger isSending={revoke.isSending} setback={revoke.setback} onClose={onClose} onConfirm={() => void send()}>
      <SelectField label={t('reason')} hint={t('consent.revokeHint')} value={reason} options={REVOCATIONS.map((value) => ({ value, text: t(`consent.revocations.${value}`) }))} onChange={({ target }) => setReason(target.value as RevocationReason)} />
    </AskBack>
  );
}
