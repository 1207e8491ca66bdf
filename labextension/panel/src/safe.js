/**
 * Putting the kernel's rendered replies on the page. The kernel has sanitised them; this is a second fence of the
 * same shape: the markup is parsed in a document without scripts or loading, and only known elements and
 * attributes are taken over. Nothing that loads anything is known.
 */

const ELEMENTS = new Set(("a abbr b blockquote br caption code col colgroup dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i "
  + "ins kbd li mark ol p pre q s samp small span strong sub summary sup table tbody td tfoot th thead tr u ul var").split(" "));
const DROPPED = new Set("script style template iframe object embed svg math form textarea select noscript".split(" "));
const ATTRIBUTES = new Set("class dir lang title start colspan rowspan align open".split(" "));

/** @param {string} html @returns {DocumentFragment} */
export function safeHtml(html) {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const fragment = document.createDocumentFragment();
  copy(parsed.body, fragment, 0);
  return fragment;
}

/** @param {Node} from @param {Node} to @param {number} depth */
function copy(from, to, depth) {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) to.appendChild(document.createTextNode(node.nodeValue ?? ""));
    if (!(node.nodeType === Node.ELEMENT_NODE) || depth > 60) continue;
    const element = /** @type {Element} */ (node);
    const name = element.localName;
    if (DROPPED.has(name)) continue;
    const kept = ELEMENTS.has(name) ? document.createElement(name) : null;
    if (kept) {
      for (const { name: attribute, value } of element.attributes) if (ATTRIBUTES.has(attribute)) kept.setAttribute(attribute, value);
      const link = name === "a" ? element.getAttribute("href") ?? "" : "";
      if (/^(https?:|mailto:)/i.test(link)) {
        kept.setAttribute("href", link);
        kept.setAttribute("rel", "noopener noreferrer");
        kept.setAttribute("target", "_blank");
      }
      // What scrolls sideways must be reachable without a mouse.
      if (name === "pre") kept.tabIndex = 0;
      to.appendChild(kept);
    }
    copy(element, kept ?? to, depth + 1);
  }
}
