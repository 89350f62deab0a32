/** What is a style sheet to the compiler?
 *  Promise: imported for what it does; the build collects it. */
declare module '*.css';
