import { lazy, type ComponentType } from 'react';
import { Navigate, Outlet, useLocation, useRoutes, type RouteObject } from 'react-router';
import { loadTextsOfPages } from './i18n';
import { useViewer } from './identity/viewer';
import { Component as Home } from './notifications/home.page';
import { Loading, NotFound } from './shared/states';
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

/** A page is a file of its own, which comes when it is opened, and with it the texts that home does without. */
function page(load: () => Promise<{ Component: ComponentType }>) {
  const Page = lazy(async () => {
    const [{ Component }] = await Promise.all([load(), loadTextsOfPages()]);
    return { default: Component };
  });
  return <Page />;
}

const signedIn: RouteObject[] = [
  { index: true, element: <Home /> },
  { path: 'profile', element: page(() => import('./identity/profile.page')) },
  { path: 'documents/new', element: page(() => import('./documents/submit/submit.page')) },
  { path: 'documents/:id/revise', element: page(() => import('./documents/revise/revise.page')) },
  { path: 'documents/:id/release', element: page(() => import('./access/release/release.page')) },
  { path: 'documents/:id/onward', element: page(() => import('./access/onward/onward.page')) },
  { path: 'documents/:id/ledger', element: page(() => import('./ledger/ledger.page')) },
  { path: 'discussions', element: page(() => import('./discussions/discussions.page')) },
  { path: 'discussions/new', element: page(() => import('./discussions/opening/open.page')) },
  { path: 'discussions/:id', element: page(() => import('./discussions/thread.page')) },
  { path: 'posts/:id', element: page(() => import('./discussions/post.page')) },
  { path: 'groups', element: page(() => import('./groups/groups.page')) },
  { path: 'groups/:id', element: page(() => import('./groups/group.page')) },
  { path: 'archives', element: page(() => import('./archives/archives.page')) },
  { path: 'access-audit', element: page(() => import('./access/inspect.page')) },
  { path: 'reports', element: page(() => import('./secretariat/reports.page')) },
  { path: 'moderation', element: page(() => import('./secretariat/moderation.page')) },
  { path: 'administration/*', element: page(() => import('./secretariat/administration.page')) },
];

const open: RouteObject[] = [
  { path: 'sign-in', element: page(() => import('./identity/sign-in.page')) },
  { path: 'link/:token', element: page(() => import('./identity/link.page')) },
  { path: 'documents', element: page(() => import('./documents/documents.page')) },
  { path: 'documents/:id', element: page(() => import('./documents/document.page')) },
  { path: 'documents/:id/files/:fileId', element: page(() => import('./documents/read/read.page')) },
  { path: 'search', element: page(() => import('./search/search.page')) },
  { path: 'open', element: page(() => import('./documents/reference.page')) },
  { path: 'meaning', element: page(() => import('./access/meaning.page')) },
  { path: 'delegations', element: page(() => import('./parties/parties.page')) },
  { path: 'delegations/:id', element: page(() => import('./parties/party.page')) },
  { path: '*', element: <NotFound /> },
];

const routes: RouteObject[] = [{ element: <Shell />, children: [{ element: <SignedIn />, children: signedIn }, ...open] }];

export const Pages = () => useRoutes(routes);
