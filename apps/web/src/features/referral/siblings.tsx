import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useCommand } from '../../app/api/use-command.js';
import { Section } from '../../shared/ui/page.js';
import { SearchField } from '../../shared/ui/search-field.js';
import { AskBack } from './ask-back.js';
import type { CasePartProps } from './case-view.js';
import { LinkSiblingsDocument, OtherCasesDocument, UnlinkSiblingDocument } from './referral.generated.js';
import { useCaseRights } from './use-case-rights.js';

/** Cases of siblings, which wait together and may be placed together. */
export function Siblings({ referral, onDone }: CasePartProps): ReactNode {
  const { t } = useTranslation('referral');
  const { mayDecide } = useCaseRights(referral);
  const [open, setOpen] = useState<'link' | 'unlink' | null>(null);
  const { siblings } = referral;
  const close = (): void => setOpen(null);
  const done = (said: string): void => {
    close();
    onDone(said);
  };
  const actions = mayDecide && (
    <>
      <KernButton variant="secondary" text={t('siblings.link')} onClick={() => setOpen('link')} />
      {siblings.length > 0 && <KernButton variant="tertiary" text={t('siblings.unlink')} onClick={() => setOpen('unlink')} />}
    </>
  );
  return (
    <Section title={t('siblings.title')} actions={actions || undefined}>
      {siblings.length === 0 && <p className="kern-body">{t('siblings.none')}</p>}
      {siblings.length > 0 && (
        <ul className="pv-lines">
          {siblings.map(({ id, code, state }) => (
            <li key={id}>
              <Link className="kern-link" to="/faelle/$id" params={{ id }}>
                {code}
              </Link>
              <span className="kern-body">{t(`siblings.state.${state}`)}</span>
            </li>
          ))}
        </ul>
      )}
      {open === 'link' && <LinkDialog referral={referral} onClose={close} onDone={done} />}
      {open === 'unlink' && <UnlinkDialog referral={referral} onClose={close} onDone={done} />}
    </Section>
  );
}

function LinkDialog({ referral, onClose, onDone }: CasePartProps & { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('referral');
  const client = useClient();
  const [other, setOther] = useState<{ readonly id: string; readonly code: string } | null>(null);
  const link = useCommand(LinkSiblingsDocument);
  const find = async (text: string) => {
    const { data } = await client.query(OtherCasesDocument, { text }).toPromise();
    const known = new Set([referral.id, ...referral.siblings.map(({ id }) => id)]);
    const found = data?.referrals.edges.map(({ node }) => node).filter(({ id, code }) => !known.has(id) && code.toLowerCase().includes(text.toLowerCase()));
    return found?.slice(0, 12).map(({ id, code }) => ({ value: id, text: code })) ?? null;
  };
  const send = async (): Promise<void> => {
    if (other !== null && (await link.send({ referralIds: [referral.id, other.id] }))) onDone(t('siblings.linked', { code: other.code }));
  };
  return (
    <AskBack title={t('siblings.linkTitle', { code: referral.code })} body={t('siblings.linkBody')} confirm={t('siblings.link')} isSending={link.isSending} isDisabled={other === null} setback={link.setback} onClose={onClose} onConfirm={() => void send()}>
      <SearchField label={t('siblings.code')} hint={t('siblings.codeHint')} chosen={other?.code ?? ''} find={find} onChoose={(found) => setOther(found && { id: found.value, code: found.text })} />
    </AskBack>
  );
}

function UnlinkDialog({ referral, onClose, onDone }: CasePartProps & { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('referral');
  const unlink = useCommand(UnlinkSiblingDocument);
  const send = async (): Promise<void> => {
    if (await unlink.send({ referralId: referral.id })) onDone(t('siblings.unlinked', { code: referral.code }));
  };
  return <AskBack title={t('siblings.unlinkTitle', { code: referral.code })} body={t('siblings.unlinkBody')} confirm={t('siblings.unlink')} isDanger isSending={unlink.isSending} setback={unlink.setback} onClose={onClose} onConfirm={() => void send()} />;
}
