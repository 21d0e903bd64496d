import DataLoader from 'dataloader';
import type { RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import type { NoteShownUseCase, ShownPage } from '../application/neutrality/note-shown.use-case.js';

/** Notes what a page shows, together with the pages of the other referrals in the request: in one statement. */
export async function notePage(request: GraphqlContext, caller: RequestContext, noteShown: NoteShownUseCase, page: ShownPage): Promise<void> {
  const make = () =>
    new DataLoader<ShownPage, true>(async (pages) => {
      await noteShown.run(caller, pages);
      return pages.map(() => true);
    });
  await request.loader(`shown ${caller.purpose}`, make).load(page);
}
