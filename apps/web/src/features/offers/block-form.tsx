import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { TextField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import type { ManagedSession } from './manage-page.js';
import { BlockSeatsDocument } from './offers.generated.js';

interface BlockFormProps {
  readonly session: ManagedSession;
  readonly offerId: string;
  readonly onDone: () => void;
}

/** Takes free seats of a session off the market; it can be undone, so nothing is asked back. */
export function BlockForm({ session, offerId, onDone }: BlockFormProps): ReactNode {
  const { t } = useTranslation('offers');
  const [seats, setSeats] = useState('1');
  const [error, setError] = useState<string | null>(null);
  const block = useCommand(BlockSeatsDocument);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const wanted = Number(seats);
    const isWrong = !Number.isInteger(wanted) || wanted < 1 || wanted > session.seatsFree;
    setError(isWrong ? t('block.wrong', { count: session.seatsFree }) : null);
    if (isWrong) return;
    if (await block.send({ offerId, sessionIds: [session.id], seats: wanted })) onDone();
  };
  if (session.seatsFree === 0) return <p className="kern-body">{t('block.none')}</p>;
  return (
    <form className="pv-form" noValidate onSubmit={(event) => void submit(event)}>
      <p className="kern-body">{t('block.lead')}</p>
      <TextField type="number" inputMode="numeric" min={1} max={session.seatsFree} label={t('block.seats')} value={seats} error={error} onChange={({ target }) => setSeats(target.value)} />
      <SetbackNote setback={block.setback} />
      <KernButton variant="primary" type="submit" text={t('block.submit')} disabled={block.isSending} />
    </form>
  );
}
