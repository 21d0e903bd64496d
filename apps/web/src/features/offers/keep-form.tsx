import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { addDays, today } from '../../app/days.js';
import { TextField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import type { ManagedSession } from './manage-page.js';
import { KeepSeatsDocument } from './offers.generated.js';

interface KeepFormProps {
  readonly offerId: string;
  /** Null: all sessions of a span of days. */
  readonly session: ManagedSession | null;
  readonly onDone: () => void;
}

const WEEKS = 8;

/** Keeps free seats for cases of the host's own; it can be undone, so nothing is asked back. */
export function KeepForm({ offerId, session, onDone }: KeepFormProps): ReactNode {
  const { t } = useTranslation('offers');
  const [said, setSaid] = useState({ from: session?.date ?? today(), to: session?.date ?? addDays(today(), WEEKS * 7), seats: '1', until: session?.date ?? addDays(today(), WEEKS * 7) });
  const [isChecked, setChecked] = useState(false);
  const keep = useCommand(KeepSeatsDocument);
  const most = session?.seatsFree ?? 100_000;
  const wrong = {
    seats: /^[1-9]\d{0,5}$/.test(said.seats.trim()) && Number(said.seats) <= most ? null : session === null ? t('keep.wrongSeats') : t('block.wrong', { count: most }),
    from: said.from === '' || said.from < today() ? t('keep.wrongFrom') : null,
    to: said.to === '' || said.to < said.from ? t('keep.wrongTo') : null,
    until: said.until === '' || said.until < today() ? t('keep.wrongUntil') : null,
  };
  const errorOf = (field: keyof typeof wrong): string | null => (isChecked ? wrong[field] : null);
  const change = (part: Partial<typeof said>): void => setSaid({ ...said, ...part });

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (Object.values(wrong).some((one) => one !== null)) {
      const { currentTarget } = event;
      requestAnimationFrame(() => currentTarget.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    const which = session === null ? { from: said.from, to: said.to } : { sessionIds: [session.id] };
    if (await keep.send({ offerId, seats: Number(said.seats), until: said.until, ...which })) onDone();
  };
  if (session?.seatsFree === 0) return <p className="kern-body">{t('keep.none')}</p>;
  return (
    <form className="pv-form" noValidate onSubmit={(event) => void submit(event)}>
      <p className="kern-body">{t('keep.lead')}</p>
      {session === null && (
        <div className="pv-pair">
          <TextField type="date" min={today()} label={t('keep.from')} value={said.from} error={errorOf('from')} onChange={({ target }) => change({ from: target.value })} />
          <TextField type="date" min={said.from} label={t('keep.to')} value={said.to} error={errorOf('to')} onChange={({ target }) => change({ to: target.value, ...(said.until === said.to && { until: target.value }) })} />
        </div>
      )}
      <TextField inputMode="numeric" label={t(session === null ? 'keep.seats' : 'block.seats')} value={said.seats} error={errorOf('seats')} onChange={({ target }) => change({ seats: target.value })} />
      <TextField type="date" min={today()} label={t('keep.until')} hint={t('keep.untilHint')} value={said.until} error={errorOf('until')} onChange={({ target }) => change({ until: target.value })} />
      <SetbackNote setback={keep.setback} />
      <KernButton variant="primary" type="submit" text={t('keep.submit')} disabled={keep.isSending} />
    </form>
  );
}
