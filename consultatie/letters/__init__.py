"""Letters that fill themselves from Word templates, which a secretary edits as any document."""
