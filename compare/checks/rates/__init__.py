"""Growth, shares and runs of years against the counts they are computed from."""
