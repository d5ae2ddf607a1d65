"""The manual: Markdown pages that come with the program, read in a window beside the work."""
