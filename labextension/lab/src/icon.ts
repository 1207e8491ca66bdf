import { LabIcon } from '@jupyterlab/ui-components';

/** Three turns: two that are in, one that is out. */
export const memoryIcon = new LabIcon({
  name: 'jupyter-session-memory:icon',
  svgstr: `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16">
  <g class="jp-icon3" fill="none" stroke="#616161" stroke-width="1.3">
    <rect x="2.15" y="2.15" width="11.7" height="2.7" rx="1.35"/>
  </g>
  <g class="jp-icon3" fill="#616161">
    <rect x="1.5" y="6.5" width="13" height="3.5" rx="1.75"/><rect x="1.5" y="11" width="13" height="3.5" rx="1.75"/>
  </g>
</svg>`
});
