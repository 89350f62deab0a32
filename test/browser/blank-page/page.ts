/** What does the smallest page do?
 *  Promise: says that it has run; the specs of the shell drive the bridge themselves.
 *  Never: part of the product. */
document.documentElement.dataset['ready'] = 'yes';
