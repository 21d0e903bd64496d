import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand, type Setback } from '../../app/api/use-command.js';
import { KeepSeatsDocument } from './offers.generated.js';
import { contentOf, ruleOf, type OfferForm } from './publish-content.js';
import { PlanSessionsDocument } from '../planning/planning.generated.js';
import { DraftOfferDocument, EditOfferDraftDocument, PublishOfferDraftDocument } from './publish.generated.js';

interface Publishing {
  readonly isSending: boolean;
  readonly setback: Setback | null;
  /** Published, but its sessions could not be planned. */
  readonly published: string | null;
  /** Its sessions are planned, but seats in them could not be kept. */
  readonly isPlanned: boolean;
  readonly save: (form: OfferForm) => Promise<string | null>;
  readonly publish: (form: OfferForm) => Promise<void>;
}

/** A draft as it was seen or written last. */
interface Draft {
  readonly id: string;
  readonly content: { readonly digest: string };
}

/** Draft, publication, plan of sessions and seats kept in them, one after the other; what has been done is not done again. */
export function usePublish(first: Draft | null): Publishing {
  const navigate = useNavigate();
  const [kept, setKept] = useState(first);
  const [published, setPublished] = useState<string | null>(null);
  const draft = useCommand(DraftOfferDocument);
  const edit = useCommand(EditOfferDraftDocument);
  const release = useCommand(PublishOfferDraftDocument);
  const [days, setDays] = useState<readonly string[] | null>(null);
  const plan = useCommand(PlanSessionsDocument);
  const keep = useCommand(KeepSeatsDocument);

  const save = async (form: OfferForm): Promise<string | null> => {
    const content = contentOf(form);
    release.forget();
    const stand = (saved: Draft): Promise<void> => {
      setKept(saved);
      return navigate({ to: '/angebote/neu', search: { entwurf: saved.id }, replace: true });
    };
    const saved = kept === null ? await draft.send({ content }, stand) : await edit.send({ draftId: kept.id, digest: kept.content.digest, content }, stand);
    return saved?.id ?? null;
  };

  const publish = async (form: OfferForm): Promise<void> => {
    const offerId = published ?? (await publishDraft(form));
    if (offerId === null) return;
    setPublished(offerId);
    const definition = { rrule: ruleOf(form), firstDay: form.firstDay, start: form.start, minutes: Number(form.minutes) };
    const planned = days ?? (await plan.send({ offerId, plan: definition }))?.days ?? null;
    if (planned === null) return;
    setDays(planned);
    if (await keepSeats(offerId, form, planned)) await navigate({ to: '/angebote/verwalten/$id', params: { id: offerId } });
  };
  /** Whether nothing is in the way: they are kept, or none are wanted. */
  const keepSeats = async (offerId: string, { keptSeats, keptUntil }: OfferForm, planned: readonly string[]): Promise<boolean> => {
    const [from, to] = [planned[0], planned.at(-1)];
    if (keptSeats.trim() === '' || from === undefined || to === undefined) return true;
    return (await keep.send({ offerId, seats: Number(keptSeats), from, to, until: keptUntil })) !== null;
  };
  const publishDraft = async (form: OfferForm): Promise<string | null> => {
    const id = await save(form);
    return id === null ? null : ((await release.send({ draftId: id }))?.id ?? null);
  };

  const setback = draft.setback ?? edit.setback ?? release.setback ?? plan.setback ?? keep.setback;
  const isSending = [draft, edit, release, plan, keep].some((one) => one.isSending);
  return { isSending, setback, published, isPlanned: days !== null && published !== null, save, publish };
}
