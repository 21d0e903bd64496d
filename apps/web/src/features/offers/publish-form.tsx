import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../app/days.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { CohostFields } from './cohost-fields.js';
import { LeadFields } from './lead-fields.js';
import { AudienceFields, KeepFields, PlaceFields, SeatFields, SessionFields, WhatFields, type FieldsProps } from './publish-fields.js';
import { formOf, type OfferForm } from './publish-content.js';
import type { PublishPageQuery } from './publish.generated.js';
import { ReachPreview } from './reach-preview.js';
import { useOfferForm } from './use-offer-form.js';
import { usePublish } from './use-publish.js';

/** The guided form, with whom the group would serve beside it. */
export function PublishForm({ choices, draft }: { readonly choices: PublishPageQuery; readonly draft: PublishPageQuery['offerDraft'] | null }): ReactNode {
  const { t } = useTranslation('offers');
  const [isKept, setKept] = useState(false);
  const publishing = usePublish(draft ?? null);
  const { setback } = publishing;
  const { form, check, errorOf, element, ...typed } = useOfferForm(() => formOf(draft?.content ?? { municipalityAgs: choices.offers.edges[0]?.node.municipalityAgs ?? null }), setback);
  const change: FieldsProps['change'] = (part) => {
    typed.change(part);
    setKept(false);
  };
  const keep = async (): Promise<void> => {
    if (check()) setKept((await publishing.save(form)) !== null);
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (check(wrongSessions(form))) await publishing.publish(form);
  };
  const fields: FieldsProps = { form, change, errorOf, choices };
  return (
    <div className="pv-publish">
      <form ref={element} className="pv-publish__form" noValidate onSubmit={(event) => void submit(event)}>
        <WhatFields {...fields} />
        <AudienceFields {...fields} />
        <PlaceFields {...fields} />
        <LeadFields {...fields} />
        <CohostFields {...fields} />
        <SeatFields {...fields} />
        <SessionFields {...fields} />
        <KeepFields {...fields} />
        {publishing.isPlanned ? <KernAlert variant="warning" title={t('new.notKept.title')} body={t('new.notKept.body')} /> : publishing.published !== null && <KernAlert variant="warning" title={t('new.half.title')} body={t('new.half.body')} />}
        <SetbackNote setback={setback} />
        <div aria-live="polite">{isKept && <KernAlert variant="success" title={t('new.kept')} body={t('new.keptBody')} />}</div>
        <div className="pv-actions">
          <KernButton variant="primary" type="submit" text={t(publishing.isPlanned ? 'keep.submit' : publishing.published === null ? 'new.publish' : 'new.plan')} disabled={publishing.isSending} />
          {publishing.published === null ? (
            <KernButton text={t('new.keep')} disabled={publishing.isSending} onClick={() => void keep()} />
          ) : (
            <Link className="kern-link" to="/angebote/verwalten/$id" params={{ id: publishing.published }}>
              {t('new.toOffer')}
            </Link>
          )}
        </div>
      </form>
      <ReachPreview form={form} choices={choices} />
    </div>
  );
}

const wrongSessions = ({ firstDay, start, minutes, endsOn, keptSeats, keptUntil }: OfferForm): (keyof OfferForm)[] => [
  ...(firstDay === '' ? (['firstDay'] as const) : []),
  ...(start === '' ? (['start'] as const) : []),
  ...(/^[1-9]\d{0,3}$/.test(minutes) ? [] : (['minutes'] as const)),
  ...(endsOn !== '' && endsOn < firstDay ? (['endsOn'] as const) : []),
  ...(/^([1-9]\d{0,4})?$/.test(keptSeats.trim()) ? [] : (['keptSeats'] as const)),
  ...(keptSeats.trim() !== '' && keptUntil < today() ? (['keptUntil'] as const) : []),
];
