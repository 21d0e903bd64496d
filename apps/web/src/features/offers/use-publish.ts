import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand, type Setback } from '../../app/api/use-command.js';
import { contentOf, ruleOf, type OfferForm } from './publish-content.js';
import { DraftOfferDocument, EditOfferDraftDocument, PlanSessionsDocument, PublishOfferDraftDocument } from './publish.generated.js';

interface Publishing {
  readonly draftId: string | null;
  readonly isSending: boolean;
  readonly setback: Setback | null;
  /** Published, but its sessions could not be planned. */
  readonly published: string | null;
  readonly save: (form: OfferForm) => Promise<string | null>;
  readonly publish: (form: OfferForm) => Promise<void>;
}

/** Draft, publication and plan of sessions, one after the other; what has been done is not done again. */
export function usePublish(first: string | null): Publishing {
  const navigate = useNavigate();
  const [draftId, setDraftId] = useState(first);
  const [published, setPublished] = useState<string | null>(null);
  const draft = useCommand(DraftOfferDocument);
  const edit = useCommand(EditOfferDraftDocument);
  const release = useCommand(PublishOfferDraftDocument);
  const plan = useCommand(PlanSessionsDocument);

  const save = async (form: OfferForm): Promise<string | null> => {
    const content = contentOf(form);
    release.forget();
    const kept = draftId === null ? await draft.send({ content }) : await edit.send({ draftId, content });
    if (kept === null) return null;
    setDraftId(kept.id);
    await navigate({ to: '/angebote/neu', search: { entwurf: kept.id }, replace: true });
    return kept.id;
  };

  const publish = async (form: OfferForm): Promise<void> => {
    const offerId = published ?? (await publishDraft(form));
    if (offerId === null) return;
    setPublished(offerId);
    const definition = { rrule: ruleOf(form), firstDay: form.firstDay, start: form.start, minutes: Number(form.minutes) };
    if (await plan.send({ offerId, plan: definition })) await navigate({ to: '/angebote/verwalten/$id', params: { id: offerId } });
  };
  const publishDraft = async (form: OfferForm): Promise<string | null> => {
    const id = await save(form);
    return id === null ? null : ((await release.send({ draftId: id }))?.id ?? null);
  };

  const setback = draft.setback ?? edit.setback ?? release.setback ?? plan.setback;
  const isSending = [draft, edit, release, plan].some((one) => one.isSending);
  return { draftId, isSending, setback, published, save, publish };
}
