import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Card } from '../shared/Card';
import { LevelTag } from '../shared/LevelTag';
import { Page } from '../shared/Page';
import { TlpLabel } from '../shared/TlpLabel';
import { levels } from './levels';

const labels = ['RED', 'AMBER_STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const;
const audiences = ['PERSON', 'PARTY', 'BUREAU', 'BODY', 'GROUP', 'GROUP_OBSERVERS', 'SECRETARIAT', 'COMMUNITY', 'PUBLIC'] as const;
const rules = {
  onward: ['ORIGINATOR_ONLY', 'RECIPIENTS'],
  download: ['ALLOWED', 'WATERMARKED', 'VIEW_ONLY'],
  attribution: ['NAMED', 'PARTY_ONLY', 'CHATHAM_HOUSE'],
  recipients: ['SHOWN', 'WITHHELD'],
} as const;
const grounds = ['EXCLUDED', 'EMBARGOED', 'EXPIRED', 'QUARANTINED', 'NOT_RELEASED'] as const;

/** A term stands where a link can lead to it: /meaning#level-READ. */
function Term({ id, name, children }: { id: string; name: ReactNode; children: ReactNode }) {
  return (
    <div id={id} className="pl-term">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Terms({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card title={title}>
      <dl className="pl-meanings">{children}</dl>
    </Card>
  );
}

/** What the words of access mean here, as docs/access-model.md has it. Open to everybody. */
export function Component() {
  const { t } = useTranslation();
  const { hash } = useLocation();
  useEffect(() => document.getElementById(hash.slice(1))?.scrollIntoView({ block: 'center' }), [hash]);
  return (
    <Page name={t('shell:nav.meaning')} below={<p className="pl-facts">{t('access:meaning.help')}</p>}>
      <Terms title={t('access:meaning.labels')}>
        {labels.map((label) => (
          <Term key={label} id={`tlp-${label}`} name={<TlpLabel label={label} />}>
            {t(`access:tlpMeans.${label}`)}
          </Term>
        ))}
      </Terms>
      <Terms title={t('access:meaning.levels')}>
        {levels.map((level) => (
          <Term key={level} id={`level-${level}`} name={<LevelTag level={level} />}>
            {t(`access:levelMeans.${level}`)}
          </Term>
        ))}
      </Terms>
      <Terms title={t('access:meaning.audiences')}>
        {audiences.map((kind) => (
          <Term key={kind} id={`audience-${kind}`} name={t(`access:meaning.audience.${kind}`)}>
            {t(`access:meaning.audienceMeans.${kind}`)}
          </Term>
        ))}
      </Terms>
      {(['onward', 'download', 'attribution', 'recipients'] as const).map((part) => (
        <Terms key={part} title={t(`access:handling.${part}`)}>
          {rules[part].map((value) => (
            <Term key={value} id={`${part}-${value}`} name={t(`access:rule.${part}.${value}`)}>
              {t(`access:ruleMeans.${part}.${value}`)}
            </Term>
          ))}
        </Terms>
      ))}
      <Card title={t('access:meaning.grounds')}>
        <ul className="pl-rows">
          {grounds.map((ground) => (
            <li key={ground} id={`ground-${ground}`}>
              {t(`access:groundMeans.${ground}`)}
            </li>
          ))}
        </ul>
      </Card>
    </Page>
  );
}
