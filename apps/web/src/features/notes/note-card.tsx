import { KernBadge, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { instant } from '../../app/format.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { WithdrawNoteDocument, type NoteRowsFragment } from './notes.generated.js';

type Note = NoteRowsFragment['edges'][number]['node'];

interface NoteCardProps {
  readonly note: Note;
  readonly isOwn: boolean;
  /** The name of the other one. */
  readonly partner: string;
  readonly onDone: (said: string) => void;
}

/** One note: who has written what and when, whether it is read, and for its author the way to take it back. */
export function NoteCard({ note, isOwn, partner, onDone }: NoteCardProps): ReactNode {
  const { t } = useTranslation('notes');
  const [isAsking, setAsking] = useState(false);
  const { kind, text, writtenAt, readAt, withdrawnAt } = note;
  const isNew = !isOwn && readAt === null && withdrawnAt === null;
  return (
    <li className={`pv-note-card${isOwn ? ' pv-note-card--own' : ''}${isNew ? ' pv-note-card--new' : ''}`}>
      <div className="pv-note-card__head">
        <span className="kern-title kern-title--small">{isOwn ? t('you') : partner}</span>
        <KernBadge variant="info" text={t(`kind.${kind}`)} />
        <span className="kern-body kern-body--small">{instant(writtenAt)}</span>
        {isNew && <KernBadge variant="warning" text={t('isNew')} />}
      </div>
      {withdrawnAt === null ? <p className="kern-body pv-note-card__text">{text}</p> : <p className="kern-body">{t('withdrawn', { at: instant(withdrawnAt) })}</p>}
      {isOwn && withdrawnAt === null && (
        <>
          <span className="kern-body kern-body--small">{readAt === null ? t('notRead', { name: partner }) : t('readAt', { name: partner, at: instant(readAt) })}</span>
          <KernButton variant="tertiary" text={t('withdraw.open')} aria-label={t('withdraw.openOf', { kind: t(`kind.${kind}`), at: instant(writtenAt) })} onClick={() => setAsking(true)} />
        </>
      )}
      {isAsking && (
        <WithdrawDialog
          noteId={note.id}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            onDone(t('withdraw.done'));
          }}
        />
      )}
    </li>
  );
}

function WithdrawDialog({ noteId, onClose, onDone }: { readonly noteId: string; readonly onClose: () => void; readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation('notes');
  const withdraw = useCommand(WithdrawNoteDocument);
  const send = async (): Promise<void> => {
    if (await withdraw.send({ noteId })) onDone();
  };
  return (
    <Dialog
      title={t('withdraw.title')}
      onClose={onClose}
      footer={
        <>
          <KernButton variant="secondary" text={t('cancel')} onClick={onClose} />
          <KernButton variant="danger" text={t('withdraw.action')} disabled={withdraw.isSending} onClick={() => void send()} />
        </>
      }
    >
      <p className="kern-body">{t('withdraw.body')}</p>
      <div role="alert">
        <SetbackNote setback={withdraw.setback} />
      </div>
    </Dialog>
  );
}
