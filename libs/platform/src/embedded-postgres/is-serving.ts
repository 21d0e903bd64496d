import { readPostmasterFile } from './postmaster-file.js';
import type { ServerFolder } from './server-folder.js';
import { servesFolder } from './serves-folder.js';

/** Whether a server is at work on the folder, or on its way there; one that is stopping lets nobody in any more. */
export async function isServing(folder: ServerFolder): Promise<boolean> {
  const file = await readPostmasterFile(folder.data);
  return file?.pid !== undefined && file.status !== 'stopping' && (await servesFolder(file.pid, folder.data));
}
