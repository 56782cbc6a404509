// openrosa-xpath-evaluator as a long-lived process: expressions are evaluated at one place of a model.

import { createRequire } from 'node:module';
import { serve, window } from './world.mjs';

// It asks a compiled expression without saying for which kind of result; jsdom, unlike browsers, wants to be told.
globalThis.XPathEvaluator = class {
  #own = new window.XPathEvaluator();

  evaluate(...given) {
    return this.#own.evaluate(...given);
  }

  createExpression(text, resolver) {
    const compiled = this.#own.createExpression(text, resolver);
    return { evaluate: (node) => compiled.evaluate(node, window.XPathResult.ANY_TYPE, null) };
  }
};

const evaluator = createRequire(import.meta.url)('openrosa-xpath-evaluator')();

let place;

/** It has no instance() and no current(): whoever asks spells paths from the model and gives the place. */
const model = ({ xml, at }) => {
  const parsed = new window.DOMParser().parseFromString(xml, 'text/xml');
  place = parsed.evaluate(at, parsed, null, window.XPathResult.FIRST_ORDERED_NODE_TYPE, null).singleNodeValue;
  return {};
};

const given = (text) => {
  try {
    return { value: evaluator.evaluate(text, place, null, window.XPathResult.STRING_TYPE).stringValue };
  } catch (fault) {
    return { fault: String(fault?.message ?? fault).slice(0, 200) };
  }
};

await serve({ model, evaluate: ({ texts }) => ({ results: texts.map(given) }) });
