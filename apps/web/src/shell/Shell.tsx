import { IconMenu2 } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, useLocation } from 'react-router';
import { useViewer } from '../identity/viewer';
import { Loading } from '../shared/states';
import { Crash } from './Crash';
import { CrumbContext, type Crumb } from './crumbs';
import { destinationsFor } from './destinations';
import { useGlobalShortcuts } from './keys/useGlobalShortcuts';
import { SideBar } from './SideBar';
import { TopBar } from './TopBar';

const MenuDrawer = lazy(async () => ({ default: (await import('./MenuDrawer')).MenuDrawer }));
const ShortcutList = lazy(async () => ({ default: (await import('./keys/ShortcutList')).ShortcutList }));

function BottomBar({ onMenu }: { onMenu: () => void }) {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  return (
    <nav className="pl-bottombar" aria-label={t('shell:nav.bottom')}>
      {destinationsFor(viewer)
        .slice(0, 3)
        .map(({ to, text, icon: Icon }) => (
          <NavLink key={to} to={to} end={to === '/'}>
            <Icon size={20} aria-hidden />
            {t(text)}
          </NavLink>
        ))}
      <button type="button" onClick={onMenu}>
        <IconMenu2 size={20} aria-hidden />
        {t('shell:more')}
      </button>
    </nav>
  );
}

/** Moves reading to the new page, which a change of address alone does not. */
function useFocusOnNavigation() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) main.current?.focus();
    first.current = false;
  }, [pathname]);
  return main;
}

export function Shell() {
  const { t } = useTranslation();
  const [crumbs, show] = useState<Crumb[]>([]);
  const [menuOpen, setMenuOpen] = useState(false);
  const [menuWanted, wantMenu] = useState(false);
  const [keysShown, showKeys] = useState(false);
  const { pathname } = useLocation();
  const main = useFocusOnNavigation();
  useGlobalShortcuts(() => showKeys(true));
  const trail = useMemo(() => ({ crumbs, show }), [crumbs]);
  useEffect(() => setMenuOpen(false), [pathname]);
  const openMenu = () => {
    wantMenu(true);
    setMenuOpen(true);
  };
  return (
    <CrumbContext value={trail}>
      <a className="pl-skip" href="#main">
        {t('shell:skip')}
      </a>
      <div className="pl-shell">
        <SideBar onKeys={() => showKeys(true)} />
        <div className="pl-column">
          <TopBar onMenu={openMenu} />
          <main id="main" className="pl-main" tabIndex={-1} ref={main}>
            <Crash at={pathname}>
              <Suspense fallback={<Loading />}>
                <Outlet />
              </Suspense>
            </Crash>
          </main>
          <BottomBar onMenu={openMenu} />
        </div>
      </div>
      {menuWanted && (
        <Suspense>
          <MenuDrawer opened={menuOpen} onClose={() => setMenuOpen(false)} onKeys={() => showKeys(true)} />
        </Suspense>
      )}
      {keysShown && (
        <Suspense>
          <ShortcutList onClose={() => showKeys(false)} />
        </Suspense>
      )}
    </CrumbContext>
  );
}
