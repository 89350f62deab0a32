/** What does run.ts import when it runs an app?
 *  Promise: whatever the command line names; run.ts makes this name mean it. */
declare module 'app-to-run';
