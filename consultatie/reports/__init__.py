"""What is derived, as plain data for scripts and as Dutch text for people.

Each module has `as_data`, whose keys are stable, and `as_text`. Ids are strings: 63 bits do not
survive in every JSON reader. Days are ISO 8601.
"""
