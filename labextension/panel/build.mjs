// Bundles the panel's renderer into the two files that front ends load: panel.js and panel.css.
// They are committed, so that installing needs no Node; a test says when they are out of date.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const STATIC = new URL("../../jupyter_session_memory/panel/static/", import.meta.url);
const path = (name) => fileURLToPath(new URL(name, STATIC));
const source = (name) => fileURLToPath(new URL(`src/${name}`, import.meta.url));

/** Build both files; with `write` false, return their texts by name instead. */
export async function bundle({ write = true } = {}) {
  const { outputFiles } = await build({
    entryPoints: [source("panel.js"), source("panel.css")],
    outdir: path("."),
    bundle: true,
    format: "esm",
    // Minified, because an anywidget sends them with every panel and some front ends save them into the notebook.
    minify: true,
    lineLimit: 160,
    charset: "utf8",
    target: ["es2022"],
    supported: { nesting: true },
    banner: { js: "// Built from src/ by `make panel`; do not edit.", css: "/* Built from src/ by `make panel`; do not edit. */" },
    write,
    logLevel: "warning",
  });
  return Object.fromEntries((outputFiles ?? []).map((file) => [file.path.split(/[\\/]/).pop(), file.text]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle();
