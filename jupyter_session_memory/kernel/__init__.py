"""The notebook's side: magics, display, cells. The only package, with `panel`, that imports IPython."""
