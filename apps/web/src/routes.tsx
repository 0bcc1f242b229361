import { createBrowserRouter, Navigate, Outlet, useLocation, type RouteObject } from 'react-router';
import { useViewer } from './identity/viewer';
import { Loading, NotFound } from './shared/states';
import { Crash } from './shell/Crash';
import { Shell } from './shell/Shell';

/** Pages of signed-in people; what a signed-out visitor may see stands outside of it. */
function SignedIn() {
  const { viewer, waiting } = useViewer();
  const { pathname, search } = useLocation();
  if (waiting) return <Loading />;
  if (viewer) return <Outlet />;
  const back = pathname === '/' ? '' : `?then=${encodeURIComponent(pathname + search)}`;
  return <Navigate to={pathname === '/' ? '/documents' : `/sign-in${back}`} replace />;
}

const signedIn: RouteObject[] = [
  { index: true, lazy: () => import('./notifications/home.page') },
  { path: 'profile', lazy: () => import('./identity/profile.page') },
  { path: 'documents/new', lazy: () => import('./documents/submit/submit.page') },
  { path: 'documents/:id/revise', lazy: () => import('./documents/revise/revise.page') },
  { path: 'documents/:id/release', lazy: () => import('./access/release/release.page') },
  { path: 'discussions', lazy: () => import('./discussions/discussions.page') },
  { path: 'discussions/new', lazy: () => import('./discussions/opening/open.page') },
  { path: 'discussions/:id', lazy: () => import('./discussions/thread.page') },
  { path: 'posts/:id', lazy: () => import('./discussions/post.page') },
  { path: 'groups', lazy: () => import('./groups/groups.page') },
  { path: 'groups/:id', lazy: () => import('./groups/group.page') },
  { path: 'administration/*', lazy: () => import('./secretariat/administration.page') },
];

const open: RouteObject[] = [
  { path: 'sign-in', lazy: () => import('./identity/sign-in.page') },
  { path: 'link/:token', lazy: () => import('./identity/link.page') },
  { path: 'documents', lazy: () => import('./documents/documents.page') },
  { path: 'documents/:id', lazy: () => import('./documents/document.page') },
  { path: 'open', lazy: () => import('./documents/reference.page') },
  { path: 'meaning', lazy: () => import('./access/meaning.page') },
  { path: 'delegations', lazy: () => import('./parties/parties.page') },
  { path: 'delegations/:id', lazy: () => import('./parties/party.page') },
  { path: '*', Component: NotFound },
];

export const router = createBrowserRouter([
  { Component: Shell, ErrorBoundary: Crash, HydrateFallback: Loading, children: [{ Component: SignedIn, children: signedIn }, ...open] },
]);
