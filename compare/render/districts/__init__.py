"""Districts → bytes: page, JSON, table, workbook, lines for a terminal."""
