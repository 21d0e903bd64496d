import { KernBadge, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { instant, money } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { Empty, Loaded, ProblemNote } from '../../shared/ui/notes.js';
import { usePages } from '../../shared/use-pages.js';
import { AccountLink } from './account-link.js';
import { AnswerSetOffDialog } from './answer-set-off-dialog.js';
import { LedgerPart } from './ledger-part.js';
import { SetOffsPageDocument, type SetOffsFragment, type SetOffsPageQuery } from './ledger.generated.js';
import { ReverseDialog } from './reverse-dialog.js';

export type SetOff = SetOffsFragment['edges'][number]['node'];
const setOffsOf = ({ setOffs }: SetOffsPageQuery): SetOffsFragment => setOffs;
const BADGES = { PROPOSED: 'info', AGREED: 'success', ENDED: 'info', REVERSED: 'warning' } as const;

/** What two owe each other and set off by agreement: proposed by one, answered by the other. */
export function SetOffsPage(): ReactNode {
  const { t } = useTranslation('ledger');
  const [done, setDone] = useState<string | null>(null);
  const query = useQuery({ query: SetOffsPageDocument, variables: {} });
  return (
    <LedgerPart title={t('parts.setOffs')} lead={t('setOff.lead')}>
      <p className="kern-body pv-notice" aria-live="polite">
        {done}
      </p>
      <Loaded of={query}>
        {({ setOffs }) => (
          <SetOffs
            first={setOffs}
            onDone={(said) => {
              setDone(said);
              query[1]({ requestPolicy: 'network-only' });
            }}
          />
        )}
      </Loaded>
    </LedgerPart>
  );
}

function SetOffs({ first, onDone }: { readonly first: SetOffsFragment; readonly onDone: (said: string) => void }): ReactNode {
  const { t } = useTranslation('ledger');
  const { has, membership } = useSession();
  const ownId = membership?.organisation.id ?? '';
  const [asked, setAsked] = useState<{ readonly setOff: SetOff; readonly as: 'ANSWER' | 'REVERSE' } | null>(null);
  const { rows, problem, loadMore } = usePages({ first, query: SetOffsPageDocument, variables: {}, of: setOffsOf });
  const party = (setOff: SetOff, which: 'proposer' | 'partner'): ReactNode => {
    if (setOff[which].id === ownId) return t('items.we');
    const isOwn = setOff.proposer.id === ownId || setOff.partner.id === ownId;
    return isOwn ? <AccountLink partner={setOff[which]} agencyId={setOff.agency.id} /> : setOff[which].name;
  };
  const columns: readonly Column<SetOff>[] = [
    { key: 'at', title: t('setOff.at'), isHeader: true, cell: ({ proposedAt }) => instant(proposedAt) },
    { key: 'proposer', title: t('setOff.proposer'), cell: (setOff) => party(setOff, 'proposer') },
    { key: 'partner', title: t('setOff.partner'), cell: (setOff) => party(setOff, 'partner') },
    { key: 'state', title: t('payments.state'), cell: ({ state }) => <KernBadge className="kern-badge--small" variant={BADGES[state]} text={t(`setOff.state.${state}`)} /> },
    { key: 'answered', title: t('setOff.answered'), cell: ({ answeredAt }) => (answeredAt === null ? t('nothing') : instant(answeredAt)) },
    { key: 'cents', title: t('setOff.amount'), numeric: true, cell: ({ cents }) => money(cents) },
    ...(has('BILLING') ? [{ key: 'action', title: t('payments.action'), cell: (setOff: SetOff) => <Action of={setOff} ownId={ownId} onAsk={(as) => setAsked({ setOff, as })} /> }] : []),
  ];
  const close = (said: string | null): void => {
    setAsked(null);
    if (said !== null) onDone(said);
  };
  if (rows.length === 0) return <Empty title={t('setOff.none.title')}>{t('setOff.none.body')}</Empty>;
  return (
    <>
      <DataTable caption={t('parts.setOffs')} columns={columns} rows={rows} rowKey={({ id }) => id} onEnd={loadMore} />
      {problem && <ProblemNote problem={problem} again={loadMore} />}
      {asked?.as === 'ANSWER' && <AnswerSetOffDialog setOff={asked.setOff} onClose={close} />}
      {asked?.as === 'REVERSE' && asked.setOff.entryId !== null && <ReverseDialog entryId={asked.setOff.entryId} what={t('setOff.of', { amount: money(asked.setOff.cents) })} onClose={close} />}
    </>
  );
}

function Action({ of: { state, partner, cents, entryId }, ownId, onAsk }: { readonly of: SetOff; readonly ownId: string; readonly onAsk: (as: 'ANSWER' | 'REVERSE') => void }): ReactNode {
  const { t } = useTranslation('ledger');
  if (state === 'PROPOSED' && partner.id === ownId) return <KernButton variant="tertiary" text={t('setOff.answer')} aria-label={t('setOff.answerOf', { amount: money(cents) })} onClick={() => onAsk('ANSWER')} />;
  if (state === 'PROPOSED') return t('setOff.waits');
  if (state === 'AGREED' && entryId !== null) return <KernButton variant="tertiary" text={t('reverse.button')} aria-label={t('setOff.reverseOf', { amount: money(cents) })} onClick={() => onAsk('REVERSE')} />;
  return t('nothing');
}
