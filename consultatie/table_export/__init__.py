"""The lists of a register as tables, for a spreadsheet: values first, then files."""
