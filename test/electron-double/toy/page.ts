import './contract.ts';

/** What does the toy show?
 *  Promise: the heading, and one list item for each entry. */

const list = document.querySelector('ul');
const show = (text: string): void => {
  const item = document.createElement('li');
  item.textContent = text;
  list?.append(item);
};
for (const text of await window.toy.list()) show(text);
window.toy.onChanged(show);
document.documentElement.dataset['ready'] = 'yes';
