import { useTranslation } from 'react-i18next';
import { useViewer } from '../identity/viewer';
import { Page } from '../shared/Page';
import { NotFound } from '../shared/states';
import { OpenReports } from './desk/OpenReports';
import { Held, InQuarantine } from './desk/TakenOut';

/** The moderators' desk: what was reported, what is out of sight. */
export function Component() {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  if (!viewer?.duties.includes('MODERATOR')) return <NotFound />;
  return (
    <Page name={t('secretariat:desk.title')} below={<p className="pl-facts">{t('secretariat:desk.help')}</p>}>
      <div className="pl-columns pl-panel404">
        <div>
          <OpenReports />
        </div>
        <div>
          <InQuarantine />
          <Held />
        </div>
      </div>
    </Page>
  );
}
