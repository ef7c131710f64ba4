"""The index of a site that ``yoy batch`` makes."""
