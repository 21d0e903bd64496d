import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { day } from '../../app/format.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import { KeepForm } from './keep-form.js';
import type { ManagedOffer } from './manage-page.js';
import { ReleaseOwnSeatsDocument } from './offers.generated.js';

interface OwnSeatsProps {
  readonly offer: ManagedOffer;
  readonly mayChange: boolean;
  readonly onChanged: () => void;
}

/** What the host has taken off the market or keeps for its own cases, and the way back. */
export function OwnSeats({ offer, mayChange, onChanged }: OwnSeatsProps): ReactNode {
  const { t } = useTranslation('offers');
  const [isKeeping, setKeeping] = useState(false);
  const release = useCommand(ReleaseOwnSeatsDocument);
  const ownSeats = offer.ownSeats.edges.map(({ node }) => node);
  if (!mayChange && ownSeats.length === 0) return null;
  return (
    <Section title={t('own.title')} actions={mayChange && <KernButton icon="add" text={t('keep.open')} onClick={() => setKeeping(true)} />}>
      <SetbackNote setback={release.setback} />
      {ownSeats.length === 0 && <p className="kern-body">{t('own.none')}</p>}
      <ul className="pv-sessions">
        {ownSeats.map((own) => {
          const [first, last] = [own.sessions[0]?.date, own.sessions.at(-1)?.date];
          const days = first === undefined || last === undefined ? '' : first === last ? day(first) : t('own.span', { from: day(first), to: day(last) });
          const what = t(`own.${own.kind}`, { count: own.seats, days });
          return (
            <li key={own.id}>
              <div>
                <p className="kern-body">{what}</p>
                {own.until !== null && <p className="kern-body kern-body--small">{t('own.until', { day: day(own.until) })}</p>}
              </div>
              {mayChange && (
                <KernButton
                  text={t('own.release')}
                  aria-label={t('own.releaseOf', { what })}
                  disabled={release.isSending}
                  onClick={() => void release.send({ ownSeatsId: own.id }).then((result) => result && onChanged())}
                />
              )}
            </li>
          );
        })}
      </ul>
      {isKeeping && (
        <Dialog title={t('keep.title')} onClose={() => setKeeping(false)}>
          <KeepForm
            offerId={offer.id}
            session={null}
            onDone={() => {
              setKeeping(false);
              onChanged();
            }}
          />
        </Dialog>
      )}
    </Section>
  );
}
