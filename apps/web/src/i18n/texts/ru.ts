export const texts = import.meta.glob<object>('../locales/ru/*.json', { eager: true, import: 'default' });
