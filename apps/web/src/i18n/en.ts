import shell from './locales/en/shell.json';
import enums from './locales/en/enums.json';
import errors from './locales/en/errors.json';
import identity from './locales/en/identity.json';
import parties from './locales/en/parties.json';
import groups from './locales/en/groups.json';
import documents from './locales/en/documents.json';
import access from './locales/en/access.json';
import notifications from './locales/en/notifications.json';
import secretariat from './locales/en/secretariat.json';

export default { shell, enums, errors, identity, parties, groups, documents, access, notifications, secretariat };
