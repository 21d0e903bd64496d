import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { createApiClient } from '../../app/api/client.js';
import { problemOf, type Problem } from '../../app/api/problems.js';
import { useSession } from '../../app/session/session.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { SelectField } from '../../shared/ui/field.js';
import { ProblemNote } from '../../shared/ui/notes.js';
import type { CaseView } from './case-view.js';
import { DeleteIdentity } from './delete-identity.js';
import { IdentityForm } from './identity-form.js';
import { IdentityWords } from './identity-words.js';
import { CaseIdentityDocument, type CaseIdentityQuery } from './referral.generated.js';

export type IdentityOfCase = NonNullable<CaseIdentityQuery['caseIdentity']>;
export const PURPOSES = ['CASE_WORK', 'QUALITY', 'CLEARING', 'AUDIT'] as const;
type Purpose = (typeof PURPOSES)[number];

/** So long it stays open when nobody closes it. */
const SHOWN_MS = 3 * 60_000;

type View =
  | { readonly kind: 'ASK' }
  | { readonly kind: 'PROBLEM'; readonly problem: Problem }
  | { readonly kind: 'OVER' }
  | { readonly kind: 'SHOWN' | 'CHANGE' | 'DELETE'; readonly identity: IdentityOfCase | null }
  | { readonly kind: 'SAID'; readonly what: 'recorded' | 'deleted' };

interface IdentityDialogProps {
  readonly referral: Pick<CaseView, 'id' | 'code'>;
  readonly mayChange: boolean;
  readonly onClose: () => void;
}

/** Asks what for, opens who it is, and forgets it again: it is asked for past everything that is kept, and is gone with this dialog. */
export function IdentityDialog({ referral, mayChange, onClose }: IdentityDialogProps): ReactNode {
  const { t } = useTranslation('referral');
  const { membership } = useSession();
  const [purpose, setPurpose] = useState<Purpose>('CASE_WORK');
  const [view, setView] = useState<View>({ kind: 'ASK' });
  const [isAsking, setAsking] = useState(false);
  const isShown = view.kind === 'SHOWN';
  useEffect(() => {
    if (!isShown) return undefined;
    const timer = setTimeout(() => setView({ kind: 'OVER' }), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isShown]);

  const ask = async (): Promise<void> => {
    setAsking(true);
    const client = createApiClient({ organisationId: membership?.organisation.id ?? null, onSignedOut: () => undefined, purpose, keepsNothing: true });
    const { data, error } = await client.query(CaseIdentityDocument, { id: referral.id }).toPromise();
    setAsking(false);
    setView(error ? { kind: 'PROBLEM', problem: problemOf(error) } : { kind: 'SHOWN', identity: data?.caseIdentity ?? null });
  };
  return (
    <Dialog
      title={t('identity.dialogTitle', { code: referral.code })}
      onClose={onClose}
      footer={
        <>
          {view.kind !== 'CHANGE' && view.kind !== 'DELETE' && <KernButton variant="secondary" text={t('identity.close')} onClick={onClose} />}
          {(view.kind === 'ASK' || view.kind === 'OVER') && <KernButton variant="primary" text={t('identity.openNow')} disabled={isAsking} onClick={() => void ask()} />}
          {view.kind === 'SHOWN' && mayChange && view.identity !== null && <KernButton variant="tertiary" text={t('identity.delete')} onClick={() => setView({ kind: 'DELETE', identity: view.identity })} />}
          {view.kind === 'SHOWN' && mayChange && <KernButton variant="primary" text={t(view.identity === null ? 'identity.enter' : 'identity.change')} onClick={() => setView({ kind: 'CHANGE', identity: view.identity })} />}
        </>
      }
    >
      <div className="pv-identity" aria-live="polite">
        {view.kind === 'OVER' && <KernAlert variant="info" title={t('identity.over')} />}
        {(view.kind === 'ASK' || view.kind === 'OVER') && (
          <>
            <p className="kern-body">{t('identity.askBody')}</p>
            <SelectField label={t('identity.purpose')} hint={t('identity.purposeHint')} value={purpose} options={PURPOSES.map((value) => ({ value, text: t(`identity.purposes.${value}`) }))} onChange={({ target }) => setPurpose(target.value as Purpose)} />
          </>
        )}
        {view.kind === 'PROBLEM' && <ProblemNote problem={view.problem} again={() => void ask()} />}
        {view.kind === 'SHOWN' && (view.identity === null ? <p className="kern-body">{t(mayChange ? 'identity.noneMine' : 'identity.none')}</p> : <IdentityWords identity={view.identity} />)}
        {view.kind === 'CHANGE' && <IdentityForm referralId={referral.id} identity={view.identity} onCancel={() => setView({ kind: 'SHOWN', identity: view.identity })} onDone={() => setView({ kind: 'SAID', what: 'recorded' })} />}
        {view.kind === 'DELETE' && view.identity !== null && (
          <DeleteIdentity referralId={referral.id} revision={view.identity.revision} onCancel={() => setView({ kind: 'SHOWN', identity: view.identity })} onDone={() => setView({ kind: 'SAID', what: 'deleted' })} />
        )}
        {view.kind === 'SAID' && <KernAlert variant="success" title={t(`identity.said.${view.what}`)} />}
      </div>
    </Dialog>
  );
}
