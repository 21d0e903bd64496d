import { KernBadge, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { day } from '../../app/format.js';
import { Section } from '../../shared/ui/page.js';
import type { CasePartProps, ConsentView } from './case-view.js';
import { RecordConsentDialog, RevokeConsentDialog } from './consent-dialogs.js';
import type { ConsentScope } from './referral.generated.js';
import { useCaseRights } from './use-case-rights.js';

const SCOPES: readonly ConsentScope[] = ['PARTICIPATION', 'DISCLOSURE'];

/** What the family has consented to, what each consent is for, and what is missing. */
export function Consents({ referral, onDone }: CasePartProps): ReactNode {
  const { t } = useTranslation('referral');
  const { mayRecord } = useCaseRights(referral);
  const [open, setOpen] = useState<{ readonly kind: 'record' | 'revoke'; readonly scope: ConsentScope } | null>(null);
  const close = (): void => setOpen(null);
  const done = (said: string): void => {
    close();
    onDone(said);
  };
  return (
    <Section title={t('consent.title')}>
      <ul className="pv-lines">
        {SCOPES.map((scope) => {
          const given = referral.consents.find((one) => one.scope === scope && one.revokedAt === null);
          // What an import has brought has no record of its own.
          const isGiven = given !== undefined || (scope === 'PARTICIPATION' && referral.consent);
          const revoked = referral.consents.find((one) => one.scope === scope && one.revokedAt !== null);
          return (
            <li key={scope}>
              <div className="pv-lines__what">
                <span className="pv-stand">
                  <strong>{t(`consent.scope.${scope}`)}</strong>
                  <KernBadge variant={isGiven ? 'success' : 'warning'} text={t(isGiven ? 'consent.given' : 'consent.missing')} withIcon />
                </span>
                <span className="kern-body">{t(`consent.for.${scope}`)}</span>
                <span className="kern-body kern-body--small">
                  <ConsentWords given={given} revoked={revoked} isGiven={isGiven} />
                </span>
              </div>
              {mayRecord && referral.state !== 'ENDED' && (
                <div className="pv-actions">
                  {!isGiven && <KernButton variant={scope === 'PARTICIPATION' ? 'primary' : 'secondary'} text={t('consent.record')} aria-label={t('consent.recordOf', { scope: t(`consent.scope.${scope}`) })} onClick={() => setOpen({ kind: 'record', scope })} />}
                  {isGiven && <KernButton variant="tertiary" text={t('consent.revoke')} aria-label={t('consent.revokeOf', { scope: t(`consent.scope.${scope}`) })} onClick={() => setOpen({ kind: 'revoke', scope })} />}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {open?.kind === 'record' && <RecordConsentDialog referral={referral} scope={open.scope} onClose={close} onDone={done} />}
      {open?.kind === 'revoke' && <RevokeConsentDialog referral={referral} scope={open.scope} onClose={close} onDone={done} />}
    </Section>
  );
}

interface ConsentWordsProps {
  readonly given: ConsentView | undefined;
  readonly revoked: ConsentView | undefined;
  readonly isGiven: boolean;
}

function ConsentWords({ given, revoked, isGiven }: ConsentWordsProps): ReactNode {
  const { t } = useTranslation('referral');
  if (given && given.givenAt !== null && given.givenBy !== null) {
    const words = t('consent.givenBy', { who: t(`consent.by.${given.givenBy}`), day: day(given.givenAt.slice(0, 10)) });
    return given.textVersion === null ? words : `${words} ${t('consent.version', { version: given.textVersion })}`;
  }
  if (isGiven) return t('consent.brought');
  return revoked?.revokedAt ? t('consent.revokedOn', { day: day(revoked.revokedAt.slice(0, 10)) }) : t('consent.never');
}
