/** To the next or the former row of a list; past the last one, the next page is asked for. */
export function moveToRow(step: 1 | -1): void {
  const main = document.getElementById('main');
  if (!main) return;
  const rows = [...main.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.findIndex((row) => row === document.activeElement);
  if (at === rows.length - 1 && step === 1) return main.querySelector<HTMLElement>('[data-more]')?.click();
  rows[at === -1 ? 0 : at + step]?.focus();
}

/** The search of the page, such as the picker of audiences, else the one above it. */
export function goToSearch(): void {
  const field = document.querySelector<HTMLElement>('#main [data-search]') ?? document.querySelector<HTMLElement>('[data-search]');
  field?.focus();
}

/** Of everything. On a page that searches it is that one's, where what was sought stands. */
export function goToGlobalSearch(): void {
  const field =
    document.querySelector<HTMLInputElement>('.pl-searchwords [data-search]') ?? document.querySelector<HTMLInputElement>('.pl-find input');
  field?.focus();
  field?.select();
}
