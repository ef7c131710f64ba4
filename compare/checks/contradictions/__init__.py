"""What a report says twice, or says of last year, and cannot both be."""
