/** The style of the sidebar, the marks and the status bar item; styles.mjs writes it. */
declare const css: string;
export default css;
