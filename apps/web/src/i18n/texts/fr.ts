export const texts = import.meta.glob<object>('../locales/fr/*.json', { eager: true, import: 'default' });
