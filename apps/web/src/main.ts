import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/default-css-variables.layer.css';
import '@mantine/core/styles/global.layer.css';
import './theme/fonts';
import './theme/tokens.css';
import './theme/pieces.css';
import './theme/parts.css';
import './theme/filters.css';
import './theme/rows.css';
import './theme/forms.css';
import './theme/mantine.css';
import './theme/layout.css';
import './theme/skip.css';
import './theme/find.css';
import './theme/search.css';
import './theme/release.css';
import './theme/discussions.css';
import './theme/discussions-print.css';
import './theme/composer.css';
import './theme/meaning.css';
import './theme/secretariat.css';
import './theme/reader.css';
import './theme/responsive.css';
import './theme/print.css';
import './theme/print-margins.css';
import { askAhead } from './graphql/ahead';
import { createClient } from './graphql/client';
import { makeKeptPagesAnew } from './graphql/fresh';
import { catalogues, firstLanguage, isOfficialLanguage, type OfficialLanguage } from './i18n/languages';
import { viewer } from './identity/asked';
import { askedByHome } from './notifications/asked';

const isHome = location.pathname === '/';

function askForTexts(language: OfficialLanguage): void {
  void catalogues[language].first();
  if (!isHome) void catalogues[language].pages();
}

/** While the scripts of home come, what it shows is asked for: on a slow line the two together take no longer than one. */
async function askForFirstPage() {
  const language = firstLanguage();
  askForTexts(language);
  const answer = await askAhead(client, viewer(language));
  const theirs = answer?.viewer?.language;
  if (!theirs || !isOfficialLanguage(theirs)) return;
  askForTexts(theirs);
  if (isHome) for (const question of askedByHome(theirs)) void askAhead(client, question);
}

const client = createClient();
makeKeptPagesAnew();
void askForFirstPage();
const { start } = await import('./start');
await start(client);
// Chinese comes in two hundred slices: the list of them alone is larger than all other styles, and the first page does not wait for it.
void import('./theme/fonts-chinese');
