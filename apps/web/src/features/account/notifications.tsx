import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { ChoiceGroup, RadioField } from '../../shared/ui/choice.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import { SetNotificationPreferenceDocument, type NotificationMode } from './account.generated.js';

const MODES: readonly NotificationMode[] = ['IMMEDIATE', 'DIGEST', 'NONE'];

/** Taken with the click: it can be taken back with another one. */
export function Notifications({ mode }: { readonly mode: NotificationMode }): ReactNode {
  const { t } = useTranslation('account');
  const command = useCommand(SetNotificationPreferenceDocument);
  const [chosen, setChosen] = useState(mode);
  const [isSaved, setSaved] = useState(false);
  const choose = async (next: NotificationMode): Promise<void> => {
    setChosen(next);
    setSaved(false);
    const saved = await command.send({ mode: next });
    if (saved) setSaved(true);
    else setChosen(mode);
  };
  return (
    <Section title={t('mails.title')}>
      <ChoiceGroup legend={t('mails.legend')} hint={t('mails.hint')}>
        {MODES.map((one) => (
          <RadioField key={one} name="mode" value={one} checked={chosen === one} label={t(`mails.${one}.label`)} hint={t(`mails.${one}.hint`)} onChange={() => void choose(one)} />
        ))}
      </ChoiceGroup>
      <div aria-live="polite">
        {isSaved && <p className="kern-body">{t('saved')}</p>}
        <SetbackNote setback={command.setback} />
      </div>
    </Section>
  );
}
