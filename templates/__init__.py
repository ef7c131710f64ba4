"""Templates, stylesheet and script of the page."""
