"""Reports of one issuer over the years → Series, built from Comparisons."""
