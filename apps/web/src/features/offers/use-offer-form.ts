import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Setback } from '../../app/api/use-command.js';
import { wrongNumbers, type OfferForm } from './publish-content.js';

interface OfferFormState {
  readonly form: OfferForm;
  readonly change: (part: Partial<OfferForm>) => void;
  /** Whether it may be sent; what is wrong by itself, and of what is asked besides, is shown at its field. */
  readonly check: (besides?: readonly (keyof OfferForm)[]) => boolean;
  readonly errorOf: (field: keyof OfferForm) => string | null;
  readonly element: RefObject<HTMLFormElement | null>;
}

/** A group as it is typed, with what is wrong at its fields: found here, or said by the service. */
export function useOfferForm(begun: () => OfferForm, setback: Setback | null): OfferFormState {
  const { t } = useTranslation('offers');
  const [form, setForm] = useState(begun);
  const [wrong, setWrong] = useState<readonly (keyof OfferForm)[]>([]);
  const element = useRef<HTMLFormElement>(null);
  const problems = problemsOf(setback);

  // To the first field that has to be changed.
  useEffect(() => {
    if (setback !== null || wrong.length > 0) element.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [setback, wrong]);

  const check = (besides: readonly (keyof OfferForm)[] = []): boolean => {
    const found = [...wrongNumbers(form), ...besides];
    setWrong(found);
    return found.length === 0;
  };
  const errorOf = (field: keyof OfferForm): string | null => {
    if (wrong.includes(field)) return t('new.problem.BAD_VALUE');
    const problem = problems.get(field);
    return problem === undefined ? null : t(problem === 'MISSING' ? 'new.problem.MISSING' : 'new.problem.BAD_VALUE');
  };
  return { form, change: (part) => setForm((before) => ({ ...before, ...part })), check, errorOf, element };
}

/** What is wrong, by field; of lists with their place (`leads[1].kind`) the list is meant. */
function problemsOf(setback: Setback | null): ReadonlyMap<string, string> {
  if (setback === null || !('refused' in setback)) return new Map();
  const { problems } = setback.refused as { problems?: readonly { readonly field: string; readonly problem: string }[] };
  return new Map((problems ?? []).map(({ field, problem }) => [field.replace(/[[.].*$/, ''), problem]));
}
