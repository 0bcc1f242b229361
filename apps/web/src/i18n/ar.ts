import shell from './locales/ar/shell.json';
import enums from './locales/ar/enums.json';
import errors from './locales/ar/errors.json';
import identity from './locales/ar/identity.json';
import parties from './locales/ar/parties.json';
import groups from './locales/ar/groups.json';
import documents from './locales/ar/documents.json';
import access from './locales/ar/access.json';
import notifications from './locales/ar/notifications.json';
import secretariat from './locales/ar/secretariat.json';

export default { shell, enums, errors, identity, parties, groups, documents, access, notifications, secretariat };
