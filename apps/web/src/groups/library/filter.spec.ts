import { describe, expect, it } from '@jest/globals';
import { chosenIn, filterOf, withChoice, withoutChoices } from './filter';

const filterIn = (address: string) => filterOf(chosenIn(new URLSearchParams(address)));
const party = '219fc895-90ce-5c5a-ae63-7a76091b9c84';

describe('what the address of a library asks for', () => {
  it.each([
    ['', null],
    ['tab=library', null],
    ['kind=LETTER', { kinds: ['LETTER'] }],
    ['label=AMBER_STRICT&language=fr', { labels: ['AMBER_STRICT'], languages: ['fr'] }],
    [`from=${party}&unread=1`, { originators: [party], unread: true }],
  ])('%s', (address, filter) => {
    expect(filterIn(address)).toEqual(filter);
  });

  it.each(['kind=POEM', 'label=PURPLE', 'language=<script>', 'from=nobody', 'unread=0', 'kind='])('%s asks for nothing', (address) => {
    expect(filterIn(address)).toBeNull();
  });

  it('changes by one choice at a time, and keeps what is no filter', () => {
    const asked = withChoice(new URLSearchParams('tab=library&kind=LETTER'), 'language', 'ar');
    expect(asked.toString()).toBe('tab=library&kind=LETTER&language=ar');
    expect(withChoice(asked, 'kind', '').toString()).toBe('tab=library&language=ar');
    expect(withoutChoices(asked).toString()).toBe('tab=library');
  });
});
