// Writes the style of the panel and of what stands around it as a module beside the compiled ones, so that it is
// loaded with them: JupyterLab would load a style of the package at its start.
import { readFileSync, writeFileSync } from 'node:fs';

const read = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** Custom properties that are set elsewhere than in the styles: by the panel's code or by people. */
const KEPT = ['--jsm-content', '--jsm-gutter', '--jsm-list-height'];

/** What a colour or font of JupyterLab's falls back to; here every theme has it. */
const FALLBACK = /(var\(--jp-[\w-]+),(?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g;

/** Where other front ends say that they are light or dark. */
const ELSEWHERE = /,(?:body\.vscode|html\[theme)[^,{]+/g;

/** Without what only people read. */
const minified = (css) =>
  css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};>]) ?/g, '$1')
    .replace(/([:,]) /g, '$1')
    .replace(/=(['"])([\w-]+)\1\]/g, '=$2]')
    .replace(/(?<![\w.])0\./g, '.')
    .replaceAll(';}', '}')
    .replaceAll(' !', '!')
    .trim();

/** With short names for the custom properties that nothing else names. */
function shortened(css) {
  const names = [...new Set(css.match(/--jsm-[\w-]+/g))].filter((name) => !KEPT.includes(name));
  return css.replace(/--jsm-[\w-]+/g, (name) => (names.includes(name) ? `--j${names.indexOf(name).toString(36)}` : name));
}

const css = minified(read('../jupyter_session_memory/panel/static/panel.css') + read('style/index.css'));
const style = shortened(css.replace(FALLBACK, '$1)').replace(ELSEWHERE, ''));
writeFileSync(new URL('lib/labextension/src/styles.js', import.meta.url), `export default ${JSON.stringify(style)};\n`);
