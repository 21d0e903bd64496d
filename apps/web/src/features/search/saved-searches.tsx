import { KernBadge, KernButton } from '@kern-ux-annex/kern-react-kit';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { CheckField } from '../../shared/ui/choice.js';
import { TextField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { AskBack } from '../referral/ask-back.js';
import { Said } from '../seats/said.js';
import { addressOf, criteriaOf, type OfferSearchAddress } from './offer-search-address.js';
import { AcknowledgeSavedSearchDocument, DeleteSavedSearchDocument, SaveSearchDocument, type OfferSearchQuery } from './offer-search.generated.js';

interface SavedSearchesProps {
  readonly saved: readonly OfferSearchQuery['savedSearches']['edges'][number]['node'][];
  readonly address: OfferSearchAddress;
  readonly onChanged: () => void;
}

/** Searches that one keeps for oneself, with what is new in each. */
export function SavedSearches({ saved, address, onChanged }: SavedSearchesProps): ReactNode {
  const { t } = useTranslation('search');
  const [isSaving, setSaving] = useState(false);
  const [said, setSaid] = useState('');
  const forget = useCommand(DeleteSavedSearchDocument);
  const acknowledge = useCommand(AcknowledgeSavedSearchDocument);
  const done = (what: string): void => {
    setSaving(false);
    setSaid(what);
    onChanged();
  };
  return (
    <section className="pv-saved" aria-label={t('saved.title')}>
      <Said what={said} />
      {saved.length > 0 && (
        <ul className="pv-inline">
          {saved.map(({ id, name, newHits, criteria }) => (
            <li key={id} className="pv-stand">
              <Link className="kern-link" to="/suche" search={addressOf(criteria)} onClick={() => newHits > 0 && void acknowledge.send({ savedSearchId: id }).then(onChanged)}>
                {name}
              </Link>
              {newHits > 0 && <KernBadge variant="info" text={t('saved.new', { count: newHits })} withIcon />}
              <KernButton variant="tertiary" icon="delete" text={t('saved.forget')} aria-label={t('saved.forgetOf', { name })} disabled={forget.isSending} onClick={() => void forget.send({ savedSearchId: id }).then((result) => result && done(t('saved.forgotten', { name })))} />
            </li>
          ))}
        </ul>
      )}
      <SetbackNote setback={forget.setback} />
      {Object.keys(address).length > 0 && (
        <div className="pv-actions">
          <KernButton variant="secondary" text={t('saved.keep')} onClick={() => setSaving(true)} />
        </div>
      )}
      {isSaving && <SaveDialog address={address} onClose={() => setSaving(false)} onDone={done} />}
    </section>
  );
}

interface SaveDialogProps {
  readonly address: OfferSearchAddress;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

function SaveDialog({ address, onClose, onDone }: SaveDialogProps): ReactNode {
  const { t } = useTranslation('search');
  const [name, setName] = useState('');
  const [notify, setNotify] = useState(true);
  const save = useCommand(SaveSearchDocument);
  const send = async (): Promise<void> => {
    if (await save.send({ name: name.trim(), notify, criteria: criteriaOf(address) })) onDone(t('saved.kept', { name: name.trim() }));
  };
  return (
    <AskBack title={t('saved.keep')} body={t('saved.body')} confirm={t('saved.action')} isSending={save.isSending} isDisabled={name.trim() === ''} setback={save.setback} onClose={onClose} onConfirm={() => void send()}>
      <TextField label={t('saved.name')} hint={t('saved.nameHint')} maxLength={100} value={name} onChange={({ target }) => setName(target.value)} />
      <CheckField label={t('saved.notify')} checked={notify} onChange={({ target }) => setNotify(target.checked)} />
    </AskBack>
  );
}
