import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { JoinWaitingListDocument, type Variant } from './seats.generated.js';
import './seats-texts.js';

interface JoinWaitDialogProps {
  readonly referralId: string;
  readonly variant: Variant;
  /** Those that suit and are full. */
  readonly offers: readonly { readonly id: string; readonly title: string }[];
  /** The one it was asked for; null: the case is to wait for any. */
  readonly chosenId: string | null;
  readonly hasSiblings: boolean;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

/** A case begins to wait: for some full offers, or for any that suits. */
export function JoinWaitDialog({ referralId, variant, offers, chosenId, hasSiblings, onClose, onDone }: JoinWaitDialogProps): ReactNode {
  const { t } = useTranslation('seats');
  const [isAny, setAny] = useState(chosenId === null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(chosenId === null ? [] : [chosenId]));
  const [withSiblings, setWithSiblings] = useState(hasSiblings);
  const [sameOffer, setSameOffer] = useState(false);
  const [isTried, setTried] = useState(false);
  const join = useCommand(JoinWaitingListDocument);
  const isMissing = !isAny && chosen.size === 0;
  const send = async (): Promise<void> => {
    setTried(true);
    if (isMissing) return;
    const result = await join.send({ referralId, variant, offerIds: isAny ? [] : [...chosen], withSiblings, sameOffer: withSiblings && sameOffer });
    if (result) onDone(t('done.waiting'));
  };
  const toggle = (id: string): void => setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  return (
    <Dialog
      title={t('wait.joinTitle')}
      onClose={onClose}
      footer={
        <>
          <KernButton variant="secondary" text={t('action.cancel')} onClick={onClose} />
          <KernButton variant="primary" text={t('wait.join')} disabled={join.isSending} onClick={() => void send()} />
        </>
      }
    >
      <div className="pv-stack">
        <p className="kern-body">{t('wait.joinBody')}</p>
        <fieldset className="pv-choices">
          <legend className="kern-label">{t('wait.for')}</legend>
          <Choice type="radio" text={t('wait.any')} checked={isAny} onChange={() => setAny(true)} />
          {offers.length > 0 && <Choice type="radio" text={t('wait.these')} checked={!isAny} onChange={() => setAny(false)} />}
        </fieldset>
        {!isAny && (
          <fieldset className="pv-choices" aria-describedby={isTried && isMissing ? 'wait-missing' : undefined}>
            <legend className="kern-label">{t('wait.offers')}</legend>
            {offers.map(({ id, title }) => (
              <Choice key={id} type="checkbox" text={title} checked={chosen.has(id)} onChange={() => toggle(id)} />
            ))}
            {isTried && isMissing && (
              <p className="kern-error" id="wait-missing" role="alert">
                <span className="kern-icon kern-icon--danger" aria-hidden="true" />
                <span className="kern-body">{t('wait.choose')}</span>
              </p>
            )}
          </fieldset>
        )}
        {hasSiblings && <Choice type="checkbox" text={t('wait.siblings')} checked={withSiblings} onChange={() => setWithSiblings(!withSiblings)} />}
        {hasSiblings && withSiblings && <Choice type="checkbox" text={t('wait.sameOffer')} checked={sameOffer} onChange={() => setSameOffer(!sameOffer)} />}
        <SetbackNote setback={join.setback} />
      </div>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly type: 'radio' | 'checkbox';
  readonly text: string;
  readonly checked: boolean;
  readonly onChange: () => void;
}

function Choice({ type, text, checked, onChange }: ChoiceProps): ReactNode {
  return (
    <label className="pv-choice">
      <input type={type} name={type === 'radio' ? 'waits-for' : undefined} checked={checked} onChange={onChange} />
      <span>{text}</span>
    </label>
  );
}
