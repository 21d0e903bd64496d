import { RouterProvider } from '@tanstack/react-router';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource/fira-sans/latin-400.css';
import '@fontsource/fira-sans/latin-600.css';
import '@kern-ux/native/dist/kern.min.css';
import './app/styles.css';
import { startTexts } from './app/i18n.js';
import { takePublicAddress } from './app/public-address.js';
import { router } from './app/router.js';
import { SessionGate } from './app/session/session.js';
import { startTheme } from './app/theme.js';
import { SignInAgain } from './features/sign-in/sign-in-again.js';
import { SignInPage } from './features/sign-in/sign-in-page.js';
import { ProblemNote, Waiting } from './shared/ui/notes.js';

const PublicPages = lazy(async () => ({ default: (await import('./features/account/public-pages.js')).PublicPages }));

const address = takePublicAddress();
startTheme();
startTexts();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    {address ? (
      <Suspense fallback={<Waiting />}>
        <PublicPages address={address} />
      </Suspense>
    ) : (
      <SessionGate
        signIn={(onSignedIn) => <SignInPage onSignedIn={onSignedIn} />}
        signInAgain={(options) => <SignInAgain {...options} />}
        waiting={<Waiting />}
        failed={(problem, again) => <ProblemNote problem={problem} again={again} />}
      >
        <RouterProvider router={router} />
      </SessionGate>
    )}
  </StrictMode>,
);
