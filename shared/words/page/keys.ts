/** How are keys written for people, and where do they work?
 *  Promise: the same text on a button, in the palette and in the help sheet. */
export const keys = {
  scopes: {
    global: 'Everywhere',
    lists: 'In lines and identities',
    answer: 'In the answer',
    strip: 'In the decision strip',
  },
  digits: '1 to 9',
  letters: 'a to z',
  linesByDigit: 'Ctrl+1 to 9',
};
