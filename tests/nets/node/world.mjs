// The world that the two engines run in: a document model, one moment, dice that always fall alike.

import { createInterface } from 'node:readline';

/** The moment at which every net takes place; TZ is set to UTC by whoever starts the process. */
export const NOW = 1772705472345; // 2026-03-05T10:11:12.345Z

const { JSDOM } = await import('jsdom');
export const { window } = new JSDOM('<!doctype html><html><body></body></html>', { url: 'https://nets.invalid/' });

const ours = [
  'document', 'window', 'DOMParser', 'XMLSerializer', 'XPathEvaluator', 'XPathResult', 'XPathException', 'Node', 'NodeFilter',
  'Element', 'HTMLElement', 'Document', 'XMLDocument', 'Attr', 'Text', 'Comment', 'CDATASection', 'ProcessingInstruction',
  'NodeList', 'NamedNodeMap', 'MutationObserver', 'Event', 'CustomEvent',
];
for (const name of ours) {
  if (name in window) Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true });
}

const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length ? given : [NOW]));
  }

  static now() {
    return NOW;
  }
};
Math.random = () => 0.5;
console.warn = console.error = console.log = console.info = () => {};

/** Import the engine as a browser would: its bundled parser must not take its branch for node. */
export const importedAsInBrowser = async (name) => {
  const versions = Object.getOwnPropertyDescriptor(process, 'versions');
  Object.defineProperty(process, 'versions', { value: {}, configurable: true });
  try {
    return await import(name);
  } finally {
    Object.defineProperty(process, 'versions', versions);
  }
};

/** Answer each line of standard input, a job in JSON, with one line: what the job gave, and its processor time. */
export const serve = async (jobs) => {
  for await (const line of createInterface({ input: process.stdin })) {
    const job = JSON.parse(line);
    const before = process.cpuUsage();
    let reply;
    try {
      reply = await jobs[job.do](job);
    } catch (fault) {
      reply = { error: String(fault?.message ?? fault).slice(0, 300) };
    }
    const { user, system } = process.cpuUsage(before);
    process.stdout.write(`${JSON.stringify({ ...reply, cpu_us: user + system })}\n`);
  }
};
