import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { CapacityMenu } from '../identity/CapacityMenu';
import { useViewer } from '../identity/viewer';
import { Symbol } from '../shared/Symbol';
import { destinationsFor } from './destinations';
import { Mark } from './Mark';
import { Preferences } from './Preferences';

function Destinations() {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  return (
    <ul className="pl-nav">
      {destinationsFor(viewer).map(({ to, text, icon: Icon }) => (
        <li key={to}>
          <NavLink to={to} end={to === '/'}>
            <Icon size={18} aria-hidden />
            <span className="pl-grow">{t(text)}</span>
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

function MyGroups() {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  if (!viewer || viewer.groups.length === 0) return null;
  return (
    <>
      <h2 className="pl-navhead">{t('shell:nav.myGroups')}</h2>
      <ul className="pl-nav">
        {viewer.groups.map(({ id, tag, name }) => (
          <li key={id}>
            <NavLink to={`/groups/${id}`}>
              <span className="pl-meta">
                <Symbol>{tag}</Symbol>
              </span>
              <bdi className="pl-grow">{name}</bdi>
            </NavLink>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The same content beside the page and, on small screens, in a drawer. */
export function Navigation({ onKeys }: { onKeys: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <CapacityMenu />
      <nav aria-label={t('shell:nav.label')}>
        <Destinations />
        <MyGroups />
      </nav>
      <div className="pl-grow" />
      <Preferences onKeys={onKeys} />
    </>
  );
}

export function SideBar({ onKeys }: { onKeys: () => void }) {
  const { t } = useTranslation();
  return (
    <aside className="pl-sidebar" aria-label={t('shell:side')}>
      <Mark />
      <Navigation onKeys={onKeys} />
    </aside>
  );
}
