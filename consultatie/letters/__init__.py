"""Letters that fill themselves from Word templates, which a secretary edits as any document."""

# Where the user's own templates lie, below the program's data.
FOLDER = "sjablonen"
