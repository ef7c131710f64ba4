"""Names of places that are not the issuer's, and passages taken from elsewhere."""
