import { KernAlert } from '@kern-ux-annex/kern-react-kit';
import { useEffect, useRef, type ReactNode } from 'react';

/** What was just done, in words; the focus goes there, for the button that it began with may be gone. */
export function Said({ what }: { readonly what: string }): ReactNode {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (what !== '') note.current?.focus();
  }, [what]);
  return (
    <div role="status" tabIndex={-1} ref={note} className="pv-said">
      {what !== '' && <KernAlert variant="success" title={what} />}
    </div>
  );
}
