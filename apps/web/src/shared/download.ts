import { useCallback, useState } from 'react';
import { useSession } from '../app/session/session.js';

/** Why there is no file; what the service says beside it is for whoever words it. */
export interface NoFile {
  readonly status: number;
  readonly answer: unknown;
}

export interface Download {
  /** Saves what stands at an address of the service under the name that the service gives it. */
  readonly save: (path: string) => Promise<boolean>;
  /** The address that is being fetched. */
  readonly fetching: string | null;
  readonly failed: (NoFile & { readonly path: string }) | null;
}

/** A plain link carries no header, and the service has to know for which organisation one acts: so the file is fetched and handed to the browser. */
export function useDownload(): Download {
  const { membership } = useSession();
  const organisationId = membership?.organisation.id;
  const [fetching, setFetching] = useState<string | null>(null);
  const [failed, setFailed] = useState<Download['failed']>(null);
  const save = useCallback(
    async (path: string) => {
      setFetching(path);
      setFailed(null);
      const outcome = await fetchFile(path, organisationId);
      setFetching(null);
      if ('status' in outcome) {
        setFailed({ ...outcome, path });
        return false;
      }
      hand(outcome);
      return true;
    },
    [organisationId],
  );
  return { save, fetching, failed };
}

interface File {
  readonly content: Blob;
  readonly name: string;
}

async function fetchFile(path: string, organisationId: string | undefined): Promise<File | NoFile> {
  try {
    const response = await fetch(path, { credentials: 'same-origin', headers: organisationId === undefined ? {} : { 'x-organisation': organisationId } });
    if (!response.ok) return { status: response.status, answer: await response.json().catch(() => null) };
    const [, name] = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
    return { content: await response.blob(), name: name ?? path.split('/').at(-1)! };
  } catch {
    return { status: 0, answer: null };
  }
}

function hand({ content, name }: File): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has it once the click is done; some read it a moment later.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
