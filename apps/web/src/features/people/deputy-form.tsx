import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useCommand } from '../../app/api/use-command.js';
import { today } from '../../app/days.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { SelectField, TextField } from '../../shared/ui/field.js';
import { Loaded, SetbackNote } from '../../shared/ui/notes.js';
import { ColleaguesDocument, NameDeputyForDocument } from './substitutions.generated.js';

interface DeputyFormProps {
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

/** Says who has whose tasks for a span of days, where that person cannot say it. */
export function DeputyForm({ onClose, onDone }: DeputyFormProps): ReactNode {
  const { t } = useTranslation('people');
  const [wish, setWish] = useState({ personId: '', deputyId: '', from: today(), to: '' });
  const [isTried, setTried] = useState(false);
  const command = useCommand(NameDeputyForDocument);
  const query = useQuery({ query: ColleaguesDocument });
  const people = (query[0].data?.colleagues?.edges ?? []).map(({ node }) => node);
  const change = (more: Partial<typeof wish>): void => setWish({ ...wish, ...more });
  const { personId, deputyId, from, to } = wish;
  const errors = {
    personId: personId === '' ? t('deputy.personMissing') : null,
    deputyId: deputyId === '' ? t('deputy.deputyMissing') : deputyId === personId ? t('deputy.same') : null,
    from: from === '' || from < today() ? t('deputy.fromWrong') : null,
    to: to === '' || to < from ? t('deputy.toWrong') : null,
  };
  const shown = (error: string | null): string | null => (isTried ? error : null);
  const nameOf = (id: string): string => people.find((one) => one.id === id)?.name ?? '';
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (Object.values(errors).some((error) => error !== null)) return;
    if (await command.send(wish)) onDone(t('deputy.named', { deputy: nameOf(deputyId), person: nameOf(personId) }));
  };
  const options = [{ value: '', text: t('choose') }, ...people.map(({ id, name }) => ({ value: id, text: name }))];
  return (
    <Dialog title={t('deputy.open')} onClose={onClose}>
      <Loaded of={query}>
        {({ colleagues }) => (
          <form className="pv-form" noValidate onSubmit={(event) => void send(event)}>
            <p className="kern-body">{t('deputy.help')}</p>
            {colleagues?.pageInfo.hasNextPage === true && <p className="kern-body">{t('deputy.peopleCut', { count: people.length })}</p>}
            <SelectField label={t('deputy.person')} value={personId} error={shown(errors.personId)} options={options} onChange={({ target }) => change({ personId: target.value })} />
            <SelectField label={t('deputy.deputy')} value={deputyId} error={shown(errors.deputyId)} options={options} onChange={({ target }) => change({ deputyId: target.value })} />
            <div className="pv-pair">
              <TextField type="date" required label={t('deputy.from')} min={today()} value={from} error={shown(errors.from)} onChange={({ target }) => change({ from: target.value })} />
              <TextField type="date" required label={t('deputy.to')} min={from} value={to} error={shown(errors.to)} onChange={({ target }) => change({ to: target.value })} />
            </div>
            <div role="alert">
              <SetbackNote setback={command.setback} />
            </div>
            <div className="pv-actions">
              <KernButton type="submit" variant="primary" text={t('deputy.submit')} disabled={command.isSending} />
              <KernButton variant="secondary" text={t('back')} onClick={onClose} />
            </div>
          </form>
        )}
      </Loaded>
    </Dialog>
  );
}
