"""Outputs of a Series: page, JSON, CSV, workbook, lines for a terminal."""
