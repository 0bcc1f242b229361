export const texts = import.meta.glob<object>('../locales/zh/{access,archives,consequence,explain,ledger,secretariat}.json', {
  eager: true,
  import: 'default',
});
