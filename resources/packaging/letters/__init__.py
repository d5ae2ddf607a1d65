"""Makes the templates of letters that ship with the program."""
