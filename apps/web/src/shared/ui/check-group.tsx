import { useId, type ReactNode } from 'react';

interface CheckGroupProps {
  readonly legend: string;
  readonly hint?: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** Several of a few, each with a box. */
export function CheckGroup({ legend, hint, options, chosen, onChange }: CheckGroupProps): ReactNode {
  const id = useId();
  return (
    <fieldset className="kern-fieldset pv-checks" aria-describedby={hint === undefined ? undefined : `${id}-hint`}>
      <legend className="kern-label">{legend}</legend>
      {hint !== undefined && (
        <div className="kern-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <div className="kern-fieldset__body pv-checks__body">
        {options.map(({ value, text }) => (
          <div className="kern-form-check" key={value}>
            <input
              className="kern-form-check__checkbox"
              type="checkbox"
              id={`${id}-${value}`}
              checked={chosen.includes(value)}
              onChange={({ target }) => onChange(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))}
            />
            <label className="kern-label" htmlFor={`${id}-${value}`}>
              {text}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
