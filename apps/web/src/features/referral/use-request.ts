import { useState } from 'react';
import { useCommand, type Setback } from '../../app/api/use-command.js';
import { CreateReferralDocument, SubmitReferralDocument, UpdateReferralDocument } from './referral.generated.js';
import { fieldOf, inputOf, type Field, type RequestForm } from './request-content.js';

export interface Stored {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly revision: number;
}

interface RequestCommands {
  readonly stored: Stored | null;
  readonly isSending: boolean;
  readonly setback: Setback | null;
  /** What the service found wrong, by field. */
  readonly problems: ReadonlyMap<Field, string>;
  readonly save: (form: RequestForm) => Promise<Stored | null>;
  readonly submit: (form: RequestForm, follows: (kept: Stored) => Promise<void>) => Promise<void>;
}

/** Draft and submission, one after the other; what has been stored is changed and not begun anew. */
export function useRequest(before: Stored | null): RequestCommands {
  const [stored, setStored] = useState(before);
  const create = useCommand(CreateReferralDocument);
  const update = useCommand(UpdateReferralDocument);
  const hand = useCommand(SubmitReferralDocument);

  const save = async (form: RequestForm): Promise<Stored | null> => {
    hand.forget();
    const isOpen = stored === null || stored.state === 'DRAFT' || stored.state === 'SUBMITTED';
    const input = inputOf(form, isOpen);
    const kept = stored === null ? await create.send({ form: input }) : await update.send({ referralId: stored.id, revision: stored.revision, form: input });
    if (kept !== null) setStored(kept);
    return kept;
  };
  const submit = async (form: RequestForm, follows: (kept: Stored) => Promise<void>): Promise<void> => {
    const kept = await save(form);
    if (kept !== null) await hand.send({ referralId: kept.id }, () => follows(kept));
  };
  const setback = create.setback ?? update.setback ?? hand.setback;
  return { stored, isSending: create.isSending || update.isSending || hand.isSending, setback, problems: problemsOf(setback), save, submit };
}

function problemsOf(setback: Setback | null): ReadonlyMap<Field, string> {
  if (setback === null || !('refused' in setback)) return new Map();
  const { problems } = setback.refused as { problems?: readonly { readonly field: string; readonly problem: string }[] };
  return new Map((problems ?? []).map(({ field, problem }) => [fieldOf(field), problem]));
}
