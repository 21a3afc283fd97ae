"""How the documentation site is built: Markdown in, warnings are errors."""

project = "Oogst"
author = "The Oogst contributors"
copyright = "The Oogst contributors, EUPL-1.2"
language = "nl"

extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["build"]
myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3
nitpicky = True

html_theme = "furo"
html_title = "Oogst"
html_show_sphinx = False
