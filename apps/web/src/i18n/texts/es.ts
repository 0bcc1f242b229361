export const texts = import.meta.glob<object>('../locales/es/*.json', { eager: true, import: 'default' });
