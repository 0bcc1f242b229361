import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, Route, Routes, useLocation } from 'react-router';
import { useViewer } from '../identity/viewer';
import { Page } from '../shared/Page';
import { NotFound } from '../shared/states';
import { Bodies } from './Bodies';
import { BodyAdministration } from './BodyAdministration';
import { BreakGlass } from './breakGlass/BreakGlass';
import { GroupAdministration } from './GroupAdministration';
import { Groups } from './Groups';
import { Heads } from './Heads';
import { Pending } from './Pending';
import { People } from './People';

const parts = ['people', 'accreditations', 'heads', 'groups', 'bodies', 'emergency'];

export function Component() {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  const shown = useLocation().pathname.split('/')[2] ?? '';
  const name = t(parts.includes(shown) ? `secretariat:part.${shown}` : 'secretariat:title');
  if (!viewer?.duties.includes('ADMINISTRATOR')) return <NotFound />;
  return (
    <Page
      name={name}
      title={t('secretariat:title')}
      crumbs={name === t('secretariat:title') ? undefined : [{ text: t('secretariat:title'), to: '/administration' }]}
      below={<p className="pl-facts">{t('secretariat:noRightToRead')}</p>}
    >
      <nav aria-label={t('secretariat:title')}>
        <ul className="pl-nav pl-inline">
          {parts.map((part) => (
            <li key={part}>
              <NavLink to={`/administration/${part}`}>{t(`secretariat:part.${part}`)}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <Routes>
        <Route index element={<Navigate to="people" replace />} />
        <Route path="people" element={<People />} />
        <Route path="people/:id" element={<People />} />
        <Route path="accreditations" element={<Pending />} />
        <Route path="heads" element={<Heads />} />
        <Route path="groups" element={<Groups />} />
        <Route path="groups/:id" element={<GroupAdministration />} />
        <Route path="bodies" element={<Bodies />} />
        <Route path="bodies/:id" element={<BodyAdministration />} />
        <Route path="emergency" element={<BreakGlass />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Page>
  );
}
