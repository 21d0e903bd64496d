import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { addDays } from '../../app/days.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import type { Planned } from './plan-done.js';
import type { PlannedOffer } from './plan-page.js';
import { inAWeek } from './plan-form-state.js';
import { AddSessionsDocument } from './planning.generated.js';
import { clashesOf, wrongInSingle, type Single } from './single-session.js';
import { SingleFields } from './single-fields.js';

/** Days beside every rhythm, planned all together or not at all. */
export function SinglesForm({ offer, onPlanned }: { readonly offer: PlannedOffer; readonly onPlanned: (planned: Planned) => void }): ReactNode {
  const { t } = useTranslation('planning');
  const [singles, setSingles] = useState<readonly Single[]>(() => [{ date: inAWeek(), start: '15:00', minutes: '90', capacity: '', isEntry: false }]);
  const [isChecked, setChecked] = useState(false);
  const add = useCommand(AddSessionsDocument);
  const clashes = clashesOf(add.setback);

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    const { currentTarget } = event;
    const toTheWrongOne = (): void => void requestAnimationFrame(() => currentTarget.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
    if (singles.some((one) => wrongInSingle(one).length > 0)) {
      toTheWrongOne();
      return;
    }
    const sessions = singles.map(({ date, start, minutes, capacity, isEntry }) => ({ date, start, minutes: Number(minutes), capacity: capacity.trim() === '' ? null : Number(capacity), entry: isEntry }));
    const answer = await add.send({ offerId: offer.id, sessions });
    if (answer) onPlanned({ days: singles.map(({ date }) => date).sort(), held: [], returned: answer.returned });
    else toTheWrongOne();
  };
  const next = (): Single => {
    const last = singles.at(-1)!;
    return { ...last, date: last.date === '' ? '' : addDays(last.date, 7) };
  };
  return (
    <form className="pv-form pv-form--wide" noValidate onSubmit={(event) => void submit(event)}>
      {singles.map((single, at) => (
        <SingleFields
          key={at}
          number={at + 1}
          single={single}
          offer={offer}
          wrong={isChecked ? wrongInSingle(single) : []}
          clash={clashes.find(({ date, start }) => date === single.date && (start === null || start === single.start))?.kind ?? null}
          onChange={(part) => {
            setSingles(singles.map((one, place) => (place === at ? { ...one, ...part } : one)));
            add.forget();
          }}
          onRemove={
            singles.length === 1
              ? null
              : () => {
                  setSingles(singles.filter((_, place) => place !== at));
                  add.forget();
                }
          }
        />
      ))}
      <KernButton icon="add" text={t('single.add')} onClick={() => setSingles([...singles, next()])} />
      <SetbackNote setback={add.setback} />
      <KernButton variant="primary" type="submit" text={t('single.submit', { count: singles.length })} disabled={add.isSending} />
    </form>
  );
}
