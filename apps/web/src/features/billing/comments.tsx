import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { instant } from '../../app/format.js';
import { CheckField, TextArea } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import type { MonthKey } from './month-address.js';
import { AddReviewCommentDocument, type CommentsFragment } from './month.generated.js';

interface CommentsProps {
  readonly of: MonthKey;
  readonly first: CommentsFragment;
  /** What a new one is about, the whole month where nothing is said; null: one may only read. */
  readonly about: { readonly lineId?: string } | null;
  readonly onAdded: () => void;
}

/** What was said about a month or a line of it; it stays. */
export function Comments({ of, first, about, onAdded }: CommentsProps): ReactNode {
  const { t } = useTranslation('billing');
  const comments = first.edges.map(({ node }) => node);
  return (
    <>
      {comments.length === 0 && <p className="kern-body pv-muted">{t('comments.none')}</p>}
      <ol className="pv-history">
        {comments.map(({ id, text, at, author, organisation, isShared, lineId, firstId }) => (
          <li key={id}>
            <span className="kern-body kern-body--small">
              {t('comments.by', { who: author?.name ?? organisation.name, organisation: organisation.name, at: instant(at) })} · {t(isShared ? 'comments.shared' : 'comments.own')}
              {about?.lineId === undefined && (lineId ?? firstId) !== null && ` · ${t(lineId === null ? 'comments.ofPair' : 'comments.ofLine')}`}
            </span>
            <p className="kern-body">{text}</p>
          </li>
        ))}
      </ol>
      {first.pageInfo.hasNextPage && <p className="kern-body pv-muted">{t('comments.more')}</p>}
      {about !== null && <CommentForm of={of} about={about} onAdded={onAdded} />}
    </>
  );
}

function CommentForm({ of, about, onAdded }: { readonly of: MonthKey; readonly about: { readonly lineId?: string }; readonly onAdded: () => void }): ReactNode {
  const { t } = useTranslation('billing');
  const [text, setText] = useState('');
  const [isShared, setShared] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const add = useCommand(AddReviewCommentDocument);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setMissing(text.trim() === '');
    if (text.trim() === '') return;
    if (await add.send({ period: of.period, agencyId: of.agencyId, text: text.trim(), isShared, ...about })) {
      setText('');
      onAdded();
    }
  };
  return (
    <form className="pv-form" onSubmit={(event) => void send(event)} noValidate>
      <TextArea label={t('comments.text')} hint={t('comments.hint')} rows={2} maxLength={2000} value={text} error={isMissing && text.trim() === '' ? t('comments.missing') : null} onChange={({ target }) => setText(target.value)} />
      {about.lineId !== undefined && <CheckField label={t('comments.share')} checked={isShared} onChange={({ target }) => setShared(target.checked)} />}
      <SetbackNote setback={add.setback} />
      <KernButton type="submit" variant="secondary" text={t('comments.add')} disabled={add.isSending} />
    </form>
  );
}
