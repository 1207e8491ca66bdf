// Writes the style of the panel and of what stands around it as a module beside the compiled ones, so that it is
// loaded with them: JupyterLab would load a style of the package at its start.
import { readFileSync, writeFileSync } from 'node:fs';

const read = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');
const css = [read('../jupyter_session_memory/panel/static/panel.css'), read('style/index.css')]
  .join('')
  .replace(/\/\*.*?\*\//gs, '')
  .replace(/\s+/g, ' ')
  .replace(/ ?([{};>]) ?/g, '$1')
  .replace(/([:,]) /g, '$1')
  .replaceAll(';}', '}')
  .trim();
writeFileSync(new URL('lib/labextension/src/styles.js', import.meta.url), `export default ${JSON.stringify(css)};\n`);
