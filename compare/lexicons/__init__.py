"""The dictionaries that other packages ship, read from their files where importing the package costs more."""
