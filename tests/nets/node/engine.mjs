// ODK's own engine as a long-lived process: a form is loaded, steps are played on it, its places are told.

import { importedAsInBrowser, serve } from './world.mjs';

const { loadForm } = await importedAsInBrowser('@getodk/xforms-engine');

let form;
let root;

const media = (texts) => async (url) => {
  const name = decodeURIComponent(String(url).split('/').at(-1));
  const text = texts[name];
  const type = name.endsWith('.csv') ? 'text/csv' : name.endsWith('json') ? 'application/geo+json' : 'text/xml';
  const headers = new Headers({ 'content-type': type });
  if (text === undefined) return { ok: false, status: 404, headers, text: async () => '', blob: async () => new Blob([]) };
  return { ok: true, status: 200, headers, text: async () => text, blob: async () => new Blob([text]) };
};

const load = async ({ xml, media: texts = {}, language = '' }) => {
  root = undefined;
  form = await loadForm(xml, { fetchFormAttachment: media(texts), missingResourceBehavior: 'BLANK' });
  if (form.status === 'failure') throw form.error;
  return start({ language });
};

const start = ({ language = '' }) => {
  root = form.createInstance().root;
  const wanted = root.languages.find((one) => language !== '' && one.language === language);
  if (wanted !== undefined) root.setLanguage(wanted);
  return { languages: root.languages.map((one) => one.language).filter((one) => one !== '') };
};

function* walk(node) {
  yield node;
  for (const child of node.currentState.children ?? []) yield* walk(child);
}

const isRange = (node) => node.nodeType.startsWith('repeat-range');

const facets = (node) => {
  const state = node.currentState;
  const options = state.valueOptions;
  return {
    relevant: state.relevant,
    required: state.required,
    readonly: state.readonly,
    value: state.instanceValue ?? '',
    valid: (node.validationState.violation ?? null) === null,
    choices: Array.isArray(options) ? options.map((one) => one.value) : null,
    label: state.label?.asString ?? null,
  };
};

const place = (node) => ({
  path: node.currentState.reference,
  ...facets(node),
  kind: node.valueType === undefined ? node.nodeType : `${node.nodeType}:${node.valueType}:${node.selectType ?? ''}`,
});

/** Every place but the first element; a repeat as a whole is no place, but `ranges` names those that may grow. */
const nodes = () => {
  const all = [...walk(root)].slice(1);
  const ranges = all.filter((node) => node.nodeType === 'repeat-range:uncontrolled');
  return {
    nodes: all.filter((node) => !isRange(node)).map(place),
    ranges: ranges.filter((node) => node.currentState.relevant).map((node) => node.currentState.reference),
  };
};

const found = (path) => {
  const node = [...walk(root)].find((one) => one.currentState.reference === path);
  if (node === undefined) throw new Error('no such place');
  if (!node.currentState.relevant) throw new Error('not relevant');
  return node;
};

const tokens = (value) => value.split(/\s+/).filter((one) => one !== '');

const chosen = (node, value) => {
  const values = node.selectType === 'select1' ? [value].filter((one) => one !== '') : tokens(value);
  const offered = new Set(node.currentState.valueOptions.map((one) => one.value));
  if (values.some((one) => !offered.has(one))) throw new Error('not offered');
  return values;
};

const write = (node, value) => {
  switch (node.nodeType) {
    case 'select':
      return node.selectValues(chosen(node, value));
    case 'rank':
      return node.setValues(chosen(node, value));
    case 'trigger':
      if (!['', 'OK'].includes(value)) throw new Error('wrong kind');
      return node.setValue(value === 'OK');
    case 'input':
    case 'range':
      if (value !== '' && node.decodeInstanceValue(value) === '') throw new Error('wrong kind');
      return node.setValue(value);
    default:
      throw new Error(`cannot be answered: ${node.nodeType}`);
  }
};

const deeds = {
  answer: ({ path, value }) => write(found(path), value),
  clear: ({ path }) => write(found(path), ''),
  add_repeat: ({ path }) => found(path).addInstances(),
  remove_repeat: ({ path }) => {
    const row = found(path);
    row.parent.removeInstances(row.parent.currentState.children.indexOf(row), 1);
  },
};

await serve({
  load,
  start,
  nodes,
  step: ({ step }) => {
    if (step.do === 'answer' && found(step.path).currentState.readonly) throw new Error('readonly');
    deeds[step.do](step);
    return {};
  },
  /** The processor time of an answer and of reading the places that it changed, without finding them. */
  timed: ({ step, changed }) => {
    const node = found(step.path);
    const paths = new Set(changed);
    const places = [...walk(root)].filter((one) => !isRange(one) && paths.has(one.currentState.reference));
    const before = process.cpuUsage();
    write(node, step.value);
    const told = places.map(facets);
    const { user, system } = process.cpuUsage(before);
    return { own_us: user + system, told: told.length };
  },
  /** What asking for the processor time takes itself. */
  clock: () => {
    const { user, system } = process.cpuUsage(process.cpuUsage());
    return { own_us: user + system };
  },
  look: () => nodes() && {},
});
