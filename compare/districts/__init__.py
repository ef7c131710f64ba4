"""Reports of one year by several issuers set side by side."""
