"""How a cell of a table is drawn."""
