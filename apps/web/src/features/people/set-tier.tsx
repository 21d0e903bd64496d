import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { today } from '../../app/days.js';
import { ChoiceGroup, RadioField } from '../../shared/ui/choice.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { TextField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import type { NetworkMember } from './membership-table.js';
import { SetProviderTierDocument } from './network.generated.js';

interface SetTierProps {
  readonly member: NetworkMember;
  readonly onClose: () => void;
  readonly onSet: () => void;
}

const TIERS = ['LEAD', 'CORE', 'ASSOCIATED'] as const;

/** What a provider is in the network, from a day on; before that day stays as it was. */
export function SetTier({ member, onClose, onSet }: SetTierProps): ReactNode {
  const { t } = useTranslation('people');
  const command = useCommand(SetProviderTierDocument);
  const [tier, setTier] = useState(member.tier);
  const [error, setError] = useState<string | null>(null);
  const earliest = member.validFrom > today() ? member.validFrom : today();
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const validFrom = String(new FormData(event.currentTarget).get('validFrom') ?? '');
    const fits = validFrom >= member.validFrom && (member.validTo === null || validFrom <= member.validTo);
    setError(fits ? null : t('setTier.unfit'));
    if (fits && (await command.send({ membershipId: member.id, tier, validFrom }))) onSet();
  };
  return (
    <Dialog title={t('setTier.title', { name: member.provider.name })} onClose={onClose}>
      <form className="pv-form" noValidate onSubmit={(event) => void send(event)}>
        <ChoiceGroup legend={t('setTier.which')}>
          {TIERS.map((one) => (
            <RadioField key={one} name="tier" label={t(`tier.${one}`)} hint={t(`tierHint.${one}`)} checked={tier === one} onChange={() => setTier(one)} />
          ))}
        </ChoiceGroup>
        <TextField name="validFrom" type="date" label={t('setTier.from')} hint={t('setTier.hint')} defaultValue={earliest} min={member.validFrom} max={member.validTo ?? undefined} error={error} required />
        <div aria-live="polite">
          <SetbackNote setback={command.setback} />
        </div>
        <div className="pv-actions">
          <KernButton type="submit" variant="primary" text={t('setTier.submit')} disabled={command.isSending} />
          <KernButton variant="secondary" text={t('back')} onClick={onClose} />
        </div>
      </form>
    </Dialog>
  );
}
