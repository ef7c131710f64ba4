"""Reports of one year by several issuers, side by side."""
