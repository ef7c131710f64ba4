"""Outputs of a Series: page, JSON, CSV, workbook, the lines for a terminal."""
