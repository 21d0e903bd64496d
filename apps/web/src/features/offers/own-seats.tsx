import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { day } from '../../app/format.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import { ReleaseOwnSeatsDocument, type ManageOfferPageQuery } from './offers.generated.js';

type Own = NonNullable<ManageOfferPageQuery['offer']>['ownSeats']['edges'][number]['node'];

/** What the host has taken off the market, and the way back. */
export function OwnSeats({ ownSeats, onChanged }: { readonly ownSeats: readonly Own[]; readonly onChanged: () => void }): ReactNode {
  const { t } = useTranslation('offers');
  const release = useCommand(ReleaseOwnSeatsDocument);
  if (ownSeats.length === 0) return null;
  return (
    <Section title={t('own.title')}>
      <SetbackNote setback={release.setback} />
      <ul className="pv-sessions">
        {ownSeats.map((own) => {
          const [first, last] = [own.sessions[0]?.date, own.sessions.at(-1)?.date];
          const days = first === undefined || last === undefined ? '' : first === last ? day(first) : t('own.span', { from: day(first), to: day(last) });
          const what = t(`own.${own.kind}`, { count: own.seats, days });
          return (
            <li key={own.id}>
              <p className="kern-body">{what}</p>
              <KernButton
                text={t('own.release')}
                aria-label={t('own.releaseOf', { what })}
                disabled={release.isSending}
                onClick={() => void release.send({ ownSeatsId: own.id }).then((result) => result && onChanged())}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
