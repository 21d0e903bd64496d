import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session/session.js';
import { Empty } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import { ThreadLink } from '../notes/thread-link.js';
import { useCaseRights } from '../referral/use-case-rights.js';
import { SeatPanel } from '../seats/seat-panel.js';
import { isOver } from '../stays/stay.js';
import { StayPart } from '../stays/stay-part.js';
import type { CasePageQuery, CaseSeatFragment } from './cases.generated.js';

interface CaseSeatsProps {
  readonly referral: NonNullable<CasePageQuery['referral']>;
  readonly seats: readonly CaseSeatFragment[];
  readonly onDone: (said: string) => void;
}

/** In these states a case takes seats and further days. */
const TAKES_SEATS = ['APPROVED', 'SEARCHING', 'PLACED'];

/** The seats of a case, and for whoever acts for it what can be done about each and about its days. */
export function CaseSeats({ referral, seats, onDone }: CaseSeatsProps): ReactNode {
  const { t } = useTranslation('seats');
  const { mayRecord } = useCaseRights(referral);
  const isReadOnly = !mayRecord;
  const { has, membership } = useSession();
  const writes = has('CASE_LEAD') && membership?.organisation.id === referral.responsible.id;
  const more = (stay: CaseSeatFragment): ReactNode => (
    <StayPart {...{ stay, isReadOnly, onDone }} referralId={referral.id} takesSeats={TAKES_SEATS.includes(referral.state)} also={writes && !isOver(stay) && <ThreadLink seat={stay} />} />
  );
  return (
    <Section title={t('open.title')}>
      {seats.length === 0 ? <Empty title={t('open.none')} /> : <SeatPanel {...{ seats, onDone, isReadOnly, more }} onOver={onDone} />}
    </Section>
  );
}
