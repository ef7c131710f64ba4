"""The page: views of a Comparison, and the templates that show them."""
