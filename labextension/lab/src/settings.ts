/** The settings of schema/plugin.json, read with care: the file may say anything. */

export interface Settings {
  side: 'left' | 'right';
  marks: boolean;
  statusBar: boolean;
}

export const DEFAULTS: Settings = { side: 'right', marks: true, statusBar: true };

export function readSettings(composite: { [key: string]: unknown }): Settings {
  return {
    side: composite.side === 'left' ? 'left' : 'right',
    marks: composite.marks !== false,
    statusBar: composite.statusBar !== false
  };
}
