import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { BreakGlassAskingsDocument } from '../../generated/graphql';
import { Card } from '../../shared/Card';
import { Pages } from '../../shared/Pages';
import { useLanguage } from '../../shared/useLanguage';
import { Ask } from './Ask';
import { AskingRow } from './AskingRow';

function useAskings(after: string | undefined) {
  const language = useLanguage();
  const [{ data, error }] = useQuery({ query: BreakGlassAskingsDocument, variables: { language, first: 20, ...(after && { after }) } });
  return { page: data?.breakGlassAskings, error };
}

/** Asking, what waits for another administrator, what is live and what was. */
export function BreakGlass() {
  const { t } = useTranslation();
  return (
    <div className="pl-columns pl-panel404">
      <Card title={t('secretariat:breakGlass.all')}>
        <Pages usePage={useAskings} empty={<p className="pl-body pl-meta">{t('secretariat:breakGlass.none')}</p>}>
          {(askings) => (
            <ul className="pl-rows">
              {askings.map((asking) => (
                <AskingRow key={asking.id} asking={asking} />
              ))}
            </ul>
          )}
        </Pages>
      </Card>
      <div>
        <Ask />
      </div>
    </div>
  );
}
