import { createContext, useContext } from 'react';
import { type PageWords, pageWordsIn } from '../../shared/words/page-words.ts';

/** In which words does the page speak?
 *  Promise: whole sentences of one locale; a component never joins two of them. */

export const WordsContext = createContext<PageWords>(pageWordsIn('en'));

export function useWords(): PageWords {
  return useContext(WordsContext);
}
