import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttendanceStatus } from './attendance.generated.js';
import type { EntryQueue, QueueState, Said } from './entry-queue.js';
import { markOf, type Mark } from './marks.js';
import { PersonRow } from './person-row.js';
import type { Register } from './use-registers.js';

interface Last {
  readonly text: string;
  readonly takeBack: () => Promise<boolean>;
  /** What stood before, to be said again when the last entry has been sent already. */
  readonly before: readonly Said[];
  /** It has been sent, and nothing stood before. */
  readonly isTooLate: boolean;
}

/** A row for everyone expected; the last entry can be taken back, at the lower edge of the screen. */
export function RegisterList({ register, queue, state }: { readonly register: Register; readonly queue: EntryQueue; readonly state: QueueState }): ReactNode {
  const { t } = useTranslation('attendance');
  const [last, setLast] = useState<Last | null>(null);
  const [isKept, setKept] = useState(true);
  const people = register.entries.map((entry) => ({ entry, mark: markOf(register.session.id, entry, state) }));
  const open = people.filter(({ mark }) => mark.status === null);

  const say = async (all: readonly Said[], text: string): Promise<void> => {
    const before = people.filter(({ entry, mark }) => mark.status !== null && all.some(({ referralId }) => referralId === entry.referralId));
    try {
      const takeBack = await queue.say(all);
      setKept(true);
      setLast({ text, takeBack, before: before.map(({ entry, mark }) => saidOf(register, entry, mark)), isTooLate: false });
    } catch {
      setKept(false);
    }
  };
  const sayAll = (): Promise<void> => say(open.map(({ entry }) => saidOf(register, entry, ATTENDED)), t('saidAll', { count: open.length }));
  return (
    <>
      {!isKept && <p className="kern-error" role="alert">{t('notKept')}</p>}
      <ul className="pv-register">
        {people.map(({ entry, mark }) => (
          <PersonRow
            key={entry.referralId}
            code={entry.referralCode}
            mark={mark}
            session={register.session}
            onSay={(one) => void say([saidOf(register, entry, one)], t('said', { code: entry.referralCode, status: t(`status.${one.status!}`) }))}
          />
        ))}
      </ul>
      {open.length > 1 && <KernButton className="pv-alone-button" icon="checklist" text={t('restPresent', { count: open.length })} onClick={() => void sayAll()} />}
      <LastEntry last={last} onChange={setLast} queue={queue} />
    </>
  );
}

const ATTENDED: Pick<Mark, 'status' | 'presentFrom' | 'presentTo'> = { status: 'ATTENDED', presentFrom: null, presentTo: null };

const saidOf = ({ session }: Register, { referralId, referralCode }: Register['entries'][number], { status, presentFrom, presentTo }: Pick<Mark, 'status' | 'presentFrom' | 'presentTo'>): Said => ({
  sessionId: session.id,
  date: session.date,
  group: session.offer.title,
  referralId,
  referralCode,
  status: status as AttendanceStatus,
  presentFrom,
  presentTo,
});

function LastEntry({ last, onChange, queue }: { readonly last: Last | null; readonly onChange: (last: Last | null) => void; readonly queue: EntryQueue }): ReactNode {
  const { t } = useTranslation('attendance');
  const onDone = (): void => onChange(null);
  const undo = async (): Promise<void> => {
    if (last === null) return;
    if (await last.takeBack()) return onDone();
    if (last.before.length === 0) return onChange({ ...last, isTooLate: true });
    await queue.say(last.before);
    onDone();
  };
  return (
    <div className={last === null ? 'pv-last' : 'pv-last pv-last--shown'}>
      <p className="kern-body" role="status">
        {last === null ? '' : last.isTooLate ? t('tooLate') : last.text}
      </p>
      {last !== null && !last.isTooLate && <KernButton text={t('undo')} onClick={() => void undo()} />}
      {last?.isTooLate === true && <KernButton text={t('understood')} onClick={onDone} />}
    </div>
  );
}
