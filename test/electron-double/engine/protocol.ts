/** What is said between the stand-in and Chromium?
 *  Promise: the commands and reports of the DevTools protocol that are used here, and no others, with the
 *  fields that are read. Types only: Chromium is our own child, and its messages are believed. */

type Nothing = Readonly<Record<string, never>>;
export type Bounds = {
  readonly left?: number;
  readonly top?: number;
  readonly width?: number;
  readonly height?: number;
  readonly windowState?: 'normal' | 'minimized' | 'maximized' | 'fullscreen';
};
export type FrameFacts = {
  readonly id: string;
  readonly parentId?: string;
  readonly url?: string;
  readonly urlFragment?: string;
};
export type TargetFacts = {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
  readonly openerId?: string;
};
type Value = { readonly value?: unknown; readonly description?: string };

/** Command → what it takes and what it gives. */
export type Commands = {
  'Browser.close': { takes: Nothing; gives: Nothing };
  'Browser.getWindowForTarget': {
    takes: Nothing;
    gives: { readonly windowId: number; readonly bounds: Bounds };
  };
  'Browser.setWindowBounds': { takes: { windowId: number; bounds: Bounds }; gives: Nothing };
  'Browser.setPermission': {
    takes: { permission: { name: string }; setting: 'granted' | 'denied'; origin?: string };
    gives: Nothing;
  };
  'Emulation.setDeviceMetricsOverride': {
    takes: { width: number; height: number; deviceScaleFactor: number; mobile: boolean };
    gives: Nothing;
  };
  'Emulation.setEmulatedMedia': { takes: { features: { name: string; value: string }[] }; gives: Nothing };
  'Fetch.enable': { takes: { patterns: { urlPattern: string; requestStage: string }[] }; gives: Nothing };
  'Fetch.failRequest': { takes: { requestId: string; errorReason: string }; gives: Nothing };
  'Fetch.fulfillRequest': {
    takes: {
      requestId: string;
      responseCode: number;
      responseHeaders: { name: string; value: string }[];
      body: string;
    };
    gives: Nothing;
  };
  'Inspector.enable': { takes: Nothing; gives: Nothing };
  'Page.addScriptToEvaluateOnNewDocument': { takes: { source: string; worldName?: string }; gives: Nothing };
  'Page.bringToFront': { takes: Nothing; gives: Nothing };
  'Page.captureScreenshot': { takes: { format: 'png' }; gives: { readonly data: string } };
  'Page.close': { takes: Nothing; gives: Nothing };
  'Page.crash': { takes: Nothing; gives: Nothing };
  'Page.enable': { takes: Nothing; gives: Nothing };
  'Page.getFrameTree': { takes: Nothing; gives: { readonly frameTree: { readonly frame: FrameFacts } } };
  'Page.handleJavaScriptDialog': { takes: { accept: boolean }; gives: Nothing };
  'Page.navigate': { takes: { url: string }; gives: { readonly errorText?: string } };
  'Page.printToPDF': {
    takes: Readonly<Record<string, string | number | boolean>>;
    gives: { readonly data: string };
  };
  'Page.reload': { takes: Nothing; gives: Nothing };
  'Runtime.addBinding': { takes: { name: string; executionContextName: string }; gives: Nothing };
  'Runtime.callFunctionOn': {
    takes: { functionDeclaration: string; executionContextId: number; arguments: { value: unknown }[] };
    gives: Nothing;
  };
  'Runtime.enable': { takes: Nothing; gives: Nothing };
  'Runtime.evaluate': {
    takes: { expression: string; awaitPromise?: boolean; returnByValue: boolean; userGesture?: boolean };
    gives: {
      readonly result: Value;
      readonly exceptionDetails?: { readonly text: string; readonly exception?: Value };
    };
  };
  'Runtime.runIfWaitingForDebugger': { takes: Nothing; gives: Nothing };
  'Target.closeTarget': { takes: { targetId: string }; gives: Nothing };
  'Target.createTarget': {
    takes: { url: string; newWindow: boolean; width: number; height: number };
    gives: Nothing;
  };
  'Target.detachFromTarget': { takes: { sessionId: string }; gives: Nothing };
  'Target.setAutoAttach': {
    takes: { autoAttach: boolean; waitForDebuggerOnStart: boolean; flatten: boolean };
    gives: Nothing;
  };
  'Target.setDiscoverTargets': { takes: { discover: boolean }; gives: Nothing };
};

type Context = {
  readonly id: number;
  readonly name: string;
  readonly auxData?: { readonly frameId?: string };
};

/** A request of the page that waits for an answer. */
export type PausedRequest = {
  readonly requestId: string;
  readonly frameId: string;
  readonly resourceType: string;
  readonly request: {
    readonly url: string;
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly postData?: string;
  };
};

/** Report → what it tells. */
type Reports = {
  'Fetch.requestPaused': PausedRequest;
  'Inspector.targetCrashed': Nothing;
  'Page.domContentEventFired': Nothing;
  'Page.frameAttached': { readonly frameId: string; readonly parentFrameId: string };
  'Page.frameDetached': { readonly frameId: string; readonly reason: string };
  'Page.frameNavigated': { readonly frame: FrameFacts };
  'Page.javascriptDialogOpening': { readonly type: string };
  'Page.loadEventFired': Nothing;
  'Page.navigatedWithinDocument': { readonly frameId: string; readonly url: string };
  'Page.windowOpen': {
    readonly url: string;
    readonly windowName: string;
    readonly windowFeatures: readonly string[];
  };
  'Runtime.bindingCalled': {
    readonly name: string;
    readonly payload: string;
    readonly executionContextId: number;
  };
  'Runtime.consoleAPICalled': { readonly type: string; readonly args: readonly Value[] };
  'Runtime.executionContextCreated': { readonly context: Context };
  'Runtime.executionContextDestroyed': { readonly executionContextId: number };
  'Runtime.executionContextsCleared': Nothing;
  'Target.attachedToTarget': { readonly sessionId: string; readonly targetInfo: TargetFacts };
  'Target.targetDestroyed': { readonly targetId: string };
  'Target.targetInfoChanged': { readonly targetInfo: TargetFacts };
};

/** One report, told apart by its `method`. */
export type Report = {
  [Method in keyof Reports]: {
    readonly method: Method;
    readonly params: Reports[Method];
    readonly sessionId?: string;
  };
}[keyof Reports];

/** The answer to a command. */
export type Answer = {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
};
